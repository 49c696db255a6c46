/** Colours of the API as CSS: RGB parts, or the theme's colours as a new file has them. */
import type { Color, ColorStyle } from '../resources';

/** The default theme of Google Sheets ("Standard"). */
const THEME: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  LINK: '#1155cc',
};

/** The style wins over the older plain colour. Undefined where neither is set. */
export function cssColour(style: ColorStyle | undefined, plain?: Color): string | undefined {
  if (style?.themeColor) return THEME[style.themeColor];
  const colour = style?.rgbColor ?? plain;
  return colour && hex(colour);
}

/** A colour between two, for gradients: `part` 0 is `from`, 1 is `to`. */
export function mixed(from: Color, to: Color, part: number): string {
  const between = (a = 0, b = 0) => a + (b - a) * part;
  return hex({
    red: between(from.red, to.red),
    green: between(from.green, to.green),
    blue: between(from.blue, to.blue),
  });
}

/** A missing part is 0. */
function hex({ red = 0, green = 0, blue = 0 }: Color): string {
  const parts = [red, green, blue].map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}
