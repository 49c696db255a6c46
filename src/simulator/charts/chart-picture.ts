/** A drawn chart as a picture for paper, with the typeface of the printed cells. */
import type { ChartSize } from './chart-svg';

/** Red, green, blue and opacity of each pixel. */
export interface Picture {
  colours: Uint8Array;
  width: number;
  height: number;
}

/** Pixels of the picture for one of the screen: paper is looked at more closely. */
const SHARPNESS = 2;

export function chartPicture(svg: string, size: ChartSize): Picture {
  const { Resvg } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'width', value: size.width * SHARPNESS },
    font: { loadSystemFonts: false, fontFiles: [TYPEFACE], defaultFontFamily: 'Arimo' },
  }).render();
  return { colours: pixels, width, height };
}

const TYPEFACE = require.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');
