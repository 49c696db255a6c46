/** The charts of a sheet, drawn as they are now, and where they lie. */
import { chartFrame, chartSvg } from '../../charts/chart-svg';
import type { ChartView } from '../../server/protocol';
import type { EmbeddedChart } from '../resources';
import { chartDataOf, kindOf } from './chart-cells';
import type { Scene } from './scene';

export function chartViews(scene: Scene): ChartView[] {
  return (scene.sheet.charts ?? []).map((chart) => chartView(scene, chart));
}

/** Charts have their size since they were added. */
function chartView(scene: Scene, { chartId, spec, position }: EmbeddedChart): ChartView {
  const { anchorCell = {}, ...overlay } = position.overlayPosition;
  const { offsetXPixels: x = 0, offsetYPixels: y = 0, widthPixels: width = 0, heightPixels: height = 0 } = overlay;
  const { rowIndex: row = 0, columnIndex: column = 0 } = anchorCell;
  const title = String(spec.title ?? '');
  const data = chartDataOf(scene, spec);
  const svg = data ? chartSvg(data, { width, height }) : chartFrame(`${title} (${kindOf(spec)})`, { width, height });
  return { chartId, row, column, x, y, width, height, title, svg };
}
