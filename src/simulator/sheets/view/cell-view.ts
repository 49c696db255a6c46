/** One cell as it is shown. */
import type { CellStyle, CellView } from '../../server/protocol';
import { shownLink } from '../cell-link';
import type { RenderedCell } from '../rendered';
import type { BooleanCondition } from '../resources';
import { isValidAt } from '../validation';
import { bandStyles } from './banding';
import { styleOf } from './cell-style';
import { conditionalStyles } from './conditional-style';
import { type Control, controls } from './control';
import { inputOf } from './formula-bar';
import type { Scene } from './scene';

/** Draws cells of the scene's sheet; undefined for a cell with nothing to show or to say. */
export function cellViewer(scene: Scene): (row: number, column: number) => CellView | undefined {
  const { sheet, render } = scene;
  const controlOf = controls(scene);
  const byRule = conditionalStyles(scene);
  const byBand = bandStyles(sheet);
  return (row, column) => {
    const rendered = render.at(sheet, row, column);
    const control = controlOf(rendered);
    const style: CellStyle = {
      ...alignmentOf(rendered, control),
      ...byBand(row, column),
      ...styleOf(rendered.cell?.userEnteredFormat),
      ...byRule(row, column, rendered),
    };
    const facts = { ...contentOf(scene, rendered, row, column), ...(control && { control }) };
    const isStyled = Object.keys(style).length > 0;
    if (!isStyled && Object.keys(facts).length === 0) return undefined;
    return { row, column, text: '', ...facts, ...(isStyled && { style }) };
  };
}

function contentOf(scene: Scene, rendered: RenderedCell, row: number, column: number): Partial<CellView> {
  const { cell, formatted: text } = rendered;
  const input = inputOf(scene.world, scene.spreadsheet, cell);
  const link = shownLink(cell, text ?? '');
  const isInvalid = !isValidAt(scene.world, scene.spreadsheet, scene.sheet, scene.render, row, column);
  return {
    ...(text !== undefined && text !== '' && { text }),
    ...(input !== (text ?? '') && { input }),
    ...(cell?.note && { note: cell.note }),
    ...(link && { link }),
    ...(isInvalid && { isInvalid }),
    ...(isNumber(rendered) && { isNumber: true }),
  };
}

const NUMBER_FORMATS: readonly string[] = ['NUMBER', 'PERCENT', 'CURRENCY', 'SCIENTIFIC'];

/** The rule, the format or the value asks for a number that is no date. */
function isNumber({ cell, effective }: RenderedCell): boolean {
  const format = cell?.userEnteredFormat?.numberFormat?.type;
  if (cell?.dataValidation && asksForNumber(cell.dataValidation.condition)) return true;
  return format ? NUMBER_FORMATS.includes(format) : effective?.numberValue !== undefined;
}

function asksForNumber({ type, values = [] }: BooleanCondition): boolean {
  if (type === 'CUSTOM_FORMULA') return /\bISNUMBER\(/i.test(values[0]?.userEnteredValue ?? '');
  return type?.startsWith('NUMBER_') ?? false;
}

/** Numbers stand at the right; truth values, errors and checkboxes in the middle. */
function alignmentOf({ effective }: RenderedCell, control: Control | undefined): CellStyle {
  const isCentred = effective?.boolValue !== undefined || effective?.errorValue !== undefined;
  if (isCentred || control?.kind === 'checkbox') return { align: 'center' };
  return effective?.numberValue !== undefined ? { align: 'right' } : {};
}
