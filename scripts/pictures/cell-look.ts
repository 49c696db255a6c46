/** The part of a cell's format that our sheets use, as CSS-like facts. */
import type { CellFormat } from '../../src/simulator/sheets/resources';

export interface Look {
  bold?: boolean;
  /** Points. */
  size?: number;
  colour?: string;
  background?: string;
  align?: 'left' | 'center' | 'right';
  isWrapped?: boolean;
}

/** Fields that were not set are left out, so that looks can be laid over each other. */
export function lookOf(format: CellFormat | undefined): Look {
  if (!format) return {};
  const text = (format.textFormat ?? {}) as { bold?: boolean; fontSize?: number; foregroundColorStyle?: ColorStyle };
  const align = String(format.horizontalAlignment ?? '').toLowerCase();
  return {
    ...(text.bold !== undefined && { bold: text.bold }),
    ...(text.fontSize !== undefined && { size: text.fontSize }),
    ...(text.foregroundColorStyle && { colour: cssColour(text.foregroundColorStyle) }),
    ...(format.backgroundColorStyle !== undefined && {
      background: cssColour(format.backgroundColorStyle as ColorStyle),
    }),
    ...((align === 'left' || align === 'center' || align === 'right') && { align }),
    ...(format.wrapStrategy === 'WRAP' && { isWrapped: true }),
  };
}

interface ColorStyle {
  rgbColor?: { red?: number; green?: number; blue?: number };
}

/** A missing part is 0. */
function cssColour({ rgbColor = {} }: ColorStyle): string {
  const parts = [rgbColor.red, rgbColor.green, rgbColor.blue].map((part) => Math.round((part ?? 0) * 255));
  return `rgb(${parts.join(' ')})`;
}
