/** Charts as SVG, drawn by Apache ECharts in the colours and at the places in which Sheets draws them. */
import type { EChartsOption, SeriesOption } from 'echarts';
import type { ChartData, ChartKind, ChartSeries } from './chart-data';

/** Of a new file. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets#ThemeColorType */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];
const FONT = 'Arimo, Arial, sans-serif';
const TEXT = '#757575';
const TITLE_SIZE = 16;
const TITLE_ROOM = 48;
const LEGEND_ROOM = 28;
const SIDE_LEGEND_ROOM = 130;
const MARGIN = 20;

export interface ChartSize {
  width: number;
  height: number;
}

/** Drawn once as long as nothing of it changes: a grid asks again and again. */
export function chartSvg(data: ChartData, size: ChartSize): string {
  const key = JSON.stringify([data, size]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  if (drawn.size >= MOST_KEPT) drawn.clear();
  const svg = draw(data, size);
  drawn.set(key, svg);
  return svg;
}

/** Of a chart that is not drawn: what it is, in its frame. */
export function chartFrame(text: string, { width, height }: ChartSize): string {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="100%" height="100%" fill="#ffffff" stroke="#cccccc"/>`,
    `<text x="14" y="28" font-family="${FONT}" font-size="${TITLE_SIZE}" fill="${TEXT}">${escaped}</text></svg>`,
  ].join('');
}

const drawn = new Map<string, string>();
const MOST_KEPT = 50;

function draw(data: ChartData, { width, height }: ChartSize): string {
  const { init } = require('echarts') as typeof import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(data.kind === 'pie' ? pieOption(data) : axesOption(data));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function commonOption({ title, legend }: ChartData): EChartsOption {
  const sides = { top: { top: TITLE_ROOM - 12 }, bottom: { bottom: 4 }, left: { left: 8 }, right: { right: 8 } };
  const isBeside = legend === 'left' || legend === 'right';
  return {
    animation: false,
    backgroundColor: '#ffffff',
    color: COLOURS,
    textStyle: { fontFamily: FONT, color: TEXT, fontSize: 12 },
    title: {
      text: title,
      left: 14,
      top: 12,
      textStyle: { fontFamily: FONT, color: TEXT, fontSize: TITLE_SIZE, fontWeight: 'normal' },
    },
    ...(legend === 'none'
      ? { legend: { show: false } }
      : {
          legend: {
            ...sides[legend],
            ...(isBeside ? { orient: 'vertical', top: TITLE_ROOM } : {}),
            icon: 'rect',
            textStyle: { fontFamily: FONT, color: TEXT },
          },
        }),
  };
}

function axesOption(data: ChartData): EChartsOption {
  const { labels, kind, legend, axisTitles } = data;
  const room = (side: ChartData['legend'], size: number) => (legend === side ? size : 0);
  const names = {
    type: 'category' as const,
    data: labels,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#333333' } },
    ...axisName(axisTitles.bottom, 28),
  };
  const counts = {
    type: 'value' as const,
    splitLine: { lineStyle: { color: '#cccccc' } },
    axisLine: { show: false },
    ...axisName(axisTitles.left, 36),
  };
  const isLying = kind === 'bar';
  return {
    ...commonOption(data),
    grid: {
      containLabel: true,
      top: TITLE_ROOM + room('top', LEGEND_ROOM),
      bottom: MARGIN + room('bottom', LEGEND_ROOM) + (axisTitles.bottom ? MARGIN : 0),
      left: MARGIN + room('left', SIDE_LEGEND_ROOM) + (axisTitles.left ? MARGIN : 0),
      right: MARGIN + room('right', SIDE_LEGEND_ROOM),
    },
    ...(isLying ? { xAxis: counts, yAxis: { ...names, inverse: true } } : { xAxis: names, yAxis: counts }),
    series: data.series.map((one) => axesSeries(data, one)),
  };
}

function axisName(name: string | undefined, gap: number) {
  return name ? ({ name, nameLocation: 'middle', nameGap: gap, nameTextStyle: { fontStyle: 'italic' } } as const) : {};
}

const TYPES: Record<Exclude<ChartKind, 'pie'>, 'bar' | 'line' | 'scatter'> = {
  column: 'bar',
  bar: 'bar',
  line: 'line',
  area: 'line',
  scatter: 'scatter',
};

function axesSeries({ kind, isStacked }: ChartData, series: ChartSeries): SeriesOption {
  const own = series.kind ?? kind;
  return {
    name: series.name,
    type: own === 'pie' ? 'bar' : TYPES[own],
    data: series.values.map((value) => value ?? '-'),
    ...(series.colour ? { color: series.colour } : {}),
    ...(isStacked ? { stack: 'all' } : {}),
    ...(own === 'area' ? { areaStyle: { opacity: 0.3 } } : {}),
    ...(own === 'line' || own === 'area' ? { symbol: 'none' } : {}),
  } as SeriesOption;
}

function pieOption(data: ChartData): EChartsOption {
  const values = data.series[0]?.values ?? [];
  const pieces = values.map((value, i) => ({ value: value ?? 0, name: data.labels[i] ?? '' }));
  return {
    ...commonOption(data),
    series: [
      {
        type: 'pie',
        radius: [`${Math.round(data.hole * 68)}%`, '68%'],
        center: ['50%', '56%'],
        data: pieces,
        label: { formatter: '{d}%', position: 'inside', color: '#ffffff', fontFamily: FONT },
        labelLine: { show: false },
      },
    ],
  };
}
