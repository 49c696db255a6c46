/** Charts over the cells, as far as they are on the screen. A press goes through them to the cells. */
import type { ChartView } from '../../server/protocol';
import type { Box } from './use-grid-view';

interface ChartsProps {
  charts: readonly ChartView[];
  /** Where the cells scroll. */
  cells: Box;
  boxOf(chart: ChartView): Box | undefined;
}

export function Charts({ charts, cells, boxOf }: ChartsProps) {
  if (charts.length === 0) return null;
  return (
    <div class="charts" style={pixels(cells)}>
      {charts.map((chart) => {
        const box = boxOf(chart);
        const source = `data:image/svg+xml,${encodeURIComponent(chart.svg)}`;
        return box && <img key={chart.chartId} alt={chart.title} src={source} style={pixels(box)} />;
      })}
    </div>
  );
}

function pixels({ left, top, width, height }: Box) {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
