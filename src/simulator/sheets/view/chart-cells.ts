/**
 * What a chart draws, read from its cells: column, bar, line, area and scatter charts, combinations of them, and pies.
 * Source: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/charts
 */
import type { ChartData, ChartKind, ChartSeries } from '../../charts/chart-data';
import { boxIn, sheetIdOf } from '../grid-range';
import type { RenderedCell } from '../rendered';
import type { Color, ColorStyle, GridRange } from '../resources';
import { cssColour } from './colour';
import type { Scene } from './scene';

interface Source {
  sourceRange?: { sources?: GridRange[] };
}

interface BasicChart {
  chartType?: string;
  legendPosition?: string;
  headerCount?: number;
  stackedType?: string;
  axis?: { position?: string; title?: string }[];
  domains?: { domain?: Source }[];
  series?: { series?: Source; type?: string; color?: Color; colorStyle?: ColorStyle }[];
}

interface PieChart {
  legendPosition?: string;
  domain?: Source;
  series?: Source;
  pieHole?: number;
}

const KINDS: Readonly<Record<string, ChartKind>> = {
  COLUMN: 'column',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'area',
  STEPPED_AREA: 'area',
  SCATTER: 'scatter',
  COMBO: 'column',
};

/** What kind of chart the specification is of, as the API calls it. */
export function kindOf(spec: Readonly<Record<string, unknown>>): string {
  const basic = spec.basicChart as BasicChart | undefined;
  return basic ? (basic.chartType ?? 'basicChart') : (Object.keys(spec).find((key) => key.endsWith('Chart')) ?? '');
}

/** Null for a kind that is not drawn. */
export function chartDataOf(scene: Scene, spec: Readonly<Record<string, unknown>>): ChartData | null {
  const title = String(spec.title ?? '');
  if (spec.pieChart) return pieData(scene, title, spec.pieChart as PieChart);
  const basic = spec.basicChart as BasicChart | undefined;
  const kind = KINDS[basic?.chartType ?? ''];
  return basic && kind ? basicData(scene, title, basic, kind) : null;
}

function basicData(scene: Scene, title: string, chart: BasicChart, kind: ChartKind): ChartData {
  const { headerCount, axis = [], domains = [], series = [] } = chart;
  const vectors = series.map((one) => vectorOf(scene, one.series));
  const headers = headerCount ?? headersIn(vectors);
  const titleOf = (position: string) => axis.find((one) => one.position === position)?.title;
  const [bottom, left] = [titleOf('BOTTOM_AXIS'), titleOf('LEFT_AXIS')];
  const values = vectors.map((cells) => cells.slice(headers));
  const labels = vectorOf(scene, domains[0]?.domain).slice(headers).map(textOf);
  return {
    ...{ title, kind, hole: 0, legend: legendOf(chart.legendPosition) },
    labels: labels.length > 0 ? labels : (values[0] ?? []).map((_none, i) => String(i + 1)),
    isStacked: chart.stackedType !== undefined && chart.stackedType !== 'NOT_STACKED',
    axisTitles: { ...(bottom ? { bottom } : {}), ...(left ? { left } : {}) },
    series: series.map((one, i): ChartSeries => {
      const own = one.type === undefined ? undefined : KINDS[one.type];
      const colour = cssColour(one.colorStyle, one.color);
      const name = headers > 0 ? textOf(vectors[i]?.[0]) : '';
      return { name, ...(own && { kind: own }), ...(colour && { colour }), values: (values[i] ?? []).map(numberOf) };
    }),
  };
}

function pieData(scene: Scene, title: string, { domain, series, pieHole = 0, legendPosition }: PieChart): ChartData {
  const cells = vectorOf(scene, series);
  const headers = headersIn([cells]);
  const labels = vectorOf(scene, domain).slice(headers).map(textOf);
  const values = cells.slice(headers).map(numberOf);
  const legend = legendOf(legendPosition);
  const noAxes = { isStacked: false, axisTitles: {} };
  return { title, kind: 'pie', legend, labels, series: [{ name: '', values }], hole: pieHole, ...noAxes };
}

/** Cell by cell along the ranges. */
function vectorOf({ spreadsheet, render }: Scene, source: Source | undefined): RenderedCell[] {
  return (source?.sourceRange?.sources ?? []).flatMap((range) => {
    const sheet = spreadsheet.sheets.find(({ sheetId }) => sheetId === sheetIdOf(range));
    if (!sheet) return [];
    const { startRow, endRow, startColumn, endColumn } = boxIn(sheet, range);
    const cells: RenderedCell[] = [];
    for (let row = startRow; row < endRow; row++)
      for (let column = startColumn; column < endColumn; column++) cells.push(render.at(sheet, row, column));
    return cells;
  });
}

/** Not told: a text over numbers is a heading. */
function headersIn(vectors: readonly (readonly RenderedCell[])[]): number {
  const isHeading = ([first, ...rest]: readonly RenderedCell[]) =>
    first?.effective?.stringValue !== undefined && rest.some((cell) => numberOf(cell) !== null);
  return vectors.some(isHeading) ? 1 : 0;
}

function textOf(cell: RenderedCell | undefined): string {
  return cell?.formatted ?? '';
}

function numberOf(cell: RenderedCell): number | null {
  return cell.effective?.numberValue ?? null;
}

function legendOf(position: string | undefined): ChartData['legend'] {
  const sides = { TOP: 'top', BOTTOM: 'bottom', LEFT: 'left', NO: 'none', INSIDE: 'top' } as const;
  return sides[position?.split('_')[0] as keyof typeof sides] ?? 'right';
}
