/** The requests of a batchUpdate that are simulated, by name. */
import { autoFill } from './auto-fill';
import { addBanding, deleteBanding, updateBanding } from './bandings';
import { appendCells, repeatCell, setDataValidation, updateBorders, updateCells } from './cells';
import {
  addChart,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
} from './charts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats';
import { copyPaste } from './copying';
import { cutPaste } from './cutting';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './developer-metadata';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './dimension-groups';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  updateDimensionProperties,
} from './dimensions';
import { deleteDuplicates } from './duplicates';
import type { RequestHandler } from './editing';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  duplicateFilterView,
  setBasicFilter,
  updateFilterView,
} from './filters';
import { findReplace } from './find-replace';
import { deleteRange, insertRange } from './insert-range';
import { mergeCells, unmergeCells } from './merging';
import { moveDimension } from './move-dimension';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protections';
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheets';
import { randomizeRange, sortRange } from './sorting';
import { pasteData, textToColumns, trimWhitespace } from './text';

export const REQUEST_HANDLERS: Readonly<Record<string, RequestHandler>> = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  autoFill,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteBanding,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteDuplicates,
  deleteEmbeddedObject,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  duplicateFilterView,
  duplicateSheet,
  findReplace,
  insertDimension,
  insertRange,
  mergeCells,
  moveDimension,
  pasteData,
  randomizeRange,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  textToColumns,
  trimWhitespace,
  unmergeCells,
  updateBanding,
  updateBorders,
  updateCells,
  updateChartSpec,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};
