/** addChart, updateChartSpec, updateEmbeddedObjectPosition, updateEmbeddedObjectBorder, deleteEmbeddedObject: kept, not drawn. */
import { NotSimulated } from '../../kernel/errors';
import { newNumericId } from '../../kernel/ids';
import { sheetForEdit } from '../edit';
import { invalidArgument } from '../errors';
import { applyMask, parseFieldMask } from '../field-mask';
import type { EmbeddedChart, OverlayPosition } from '../resources';
import type { Sheet } from '../state';
import type { Editing } from './editing';

const KINDS = [
  'basicChart',
  'pieChart',
  'bubbleChart',
  'candlestickChart',
  'orgChart',
  'histogramChart',
  'waterfallChart',
  'treemapChart',
  'scorecardChart',
];
const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 371;

interface GivenPosition {
  newSheet?: boolean;
  sheetId?: number;
  overlayPosition?: OverlayPosition;
}

export function addChart(
  editing: Editing,
  request: { chart?: Partial<Omit<EmbeddedChart, 'position'>> & { position?: GivenPosition } },
) {
  const { chartId = newNumericId(editing.world.state), spec, position, border } = request.chart ?? {};
  if (find(editing, chartId)) throw invalidArgument(`An embedded object with ID: ${chartId} already exists`);
  const overlayPosition = overlayOf(position);
  const chart = { chartId, spec: checkedSpec(spec), position: { overlayPosition }, ...(border && { border }) };
  const sheet = sheetForEdit(editing.draft, overlayPosition.anchorCell?.sheetId ?? 0);
  sheet.charts = [...(sheet.charts ?? []), chart];
  return { chart };
}

export function updateChartSpec(
  editing: Editing,
  request: { chartId?: number; spec?: Record<string, unknown> },
): undefined {
  const { sheet, chart } = findOrRefuse(editing, request.chartId);
  replace(editing, sheet, chart, { ...chart, spec: checkedSpec(request.spec) });
  return undefined;
}

export function updateEmbeddedObjectPosition(
  editing: Editing,
  request: { objectId?: number; newPosition?: GivenPosition; fields?: string },
) {
  const { sheet, chart } = findOrRefuse(editing, request.objectId);
  const given = request.newPosition;
  if (!given?.overlayPosition) throw new NotSimulated('a chart on a sheet of its own');
  const old = chart.position.overlayPosition;
  const overlayPosition = overlayOf({
    ...given,
    overlayPosition: applyMask(old, given.overlayPosition, parseFieldMask(request.fields)),
  });
  replace(editing, sheet, chart, undefined);
  const target = sheetForEdit(editing.draft, overlayPosition.anchorCell?.sheetId ?? 0);
  target.charts = [...(target.charts ?? []), { ...chart, position: { overlayPosition } }];
  return { position: { overlayPosition } };
}

export function updateEmbeddedObjectBorder(
  editing: Editing,
  request: { objectId?: number; border?: object; fields?: string },
): undefined {
  const { sheet, chart } = findOrRefuse(editing, request.objectId);
  const border = applyMask(chart.border ?? {}, request.border ?? {}, parseFieldMask(request.fields));
  replace(editing, sheet, chart, { ...chart, border });
  return undefined;
}

export function deleteEmbeddedObject(editing: Editing, request: { objectId?: number }): undefined {
  const { sheet, chart } = findOrRefuse(editing, request.objectId);
  replace(editing, sheet, chart, undefined);
  return undefined;
}

function checkedSpec(spec: Record<string, unknown> | undefined): Record<string, unknown> {
  const kinds = KINDS.filter((kind) => spec?.[kind] !== undefined);
  if (!spec || kinds.length !== 1) throw invalidArgument('Exactly one kind of chart must be specified');
  return spec;
}

function overlayOf(position: GivenPosition | undefined): OverlayPosition {
  if (position?.newSheet || position?.sheetId !== undefined) throw new NotSimulated('a chart on a sheet of its own');
  if (!position?.overlayPosition) throw invalidArgument('The position of the chart is required');
  return { widthPixels: DEFAULT_WIDTH, heightPixels: DEFAULT_HEIGHT, ...position.overlayPosition };
}

function find(editing: Editing, chartId: number | undefined): { sheet: Sheet; chart: EmbeddedChart } | undefined {
  for (const sheet of editing.draft.spreadsheet.sheets) {
    const chart = sheet.charts?.find((each) => each.chartId === chartId);
    if (chart) return { sheet, chart };
  }
  return undefined;
}

function findOrRefuse(editing: Editing, chartId: number | undefined): { sheet: Sheet; chart: EmbeddedChart } {
  const found = find(editing, chartId);
  if (!found) throw invalidArgument(`No embedded object with ID: ${chartId}`);
  return found;
}

function replace(editing: Editing, { sheetId }: Sheet, old: EmbeddedChart, next: EmbeddedChart | undefined): void {
  const sheet = sheetForEdit(editing.draft, sheetId);
  const charts = (sheet.charts ?? []).flatMap((each) => (each === old ? (next ?? []) : each));
  if (charts.length > 0) sheet.charts = charts;
  else delete sheet.charts;
}
