/** What a chart draws, whatever the cells it is drawn from. */

export type ChartKind = 'column' | 'bar' | 'line' | 'area' | 'scatter' | 'pie';

export interface ChartData {
  title: string;
  kind: ChartKind;
  /** What stands below the axis, or beside the pieces. */
  labels: string[];
  series: ChartSeries[];
  isStacked: boolean;
  legend: 'none' | 'right' | 'top' | 'bottom' | 'left';
  /** Of a pie: the part of its radius that is left out. */
  hole: number;
  /** By the axis: what it is called. */
  axisTitles: { bottom?: string; left?: string };
}

export interface ChartSeries {
  name: string;
  /** Drawn in another way than the chart. */
  kind?: ChartKind;
  colour?: string;
  /** null: nothing that is a number stands there. */
  values: (number | null)[];
}
