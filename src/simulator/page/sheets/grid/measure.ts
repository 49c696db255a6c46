/** Widths of texts as the browser draws them. */
import { DEFAULT_POINTS } from '../model/cell-css';
import type { Measure } from '../model/text-size';

export const GRID_FONT = 'Arial, "Liberation Sans", sans-serif';

export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, style) => {
    if (!context) return text.length * 7;
    const weight = style.isBold ? 'bold' : 'normal';
    context.font = `${weight} ${((style.fontSize ?? DEFAULT_POINTS) * 4) / 3}px ${GRID_FONT}`;
    return context.measureText(text).width;
  };
}
