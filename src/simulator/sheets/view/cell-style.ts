/** What a cell's format looks like on the screen. */
import type { CellStyle } from '../../server/protocol';
import type { Border, CellFormat, Side, TextFormat } from '../resources';
import { cssColour } from './colour';

const WRAPS: Readonly<Record<string, CellStyle['wrap']>> = {
  OVERFLOW_CELL: 'overflow',
  CLIP: 'clip',
  WRAP: 'wrap',
  LEGACY_WRAP: 'wrap',
};
const LINES: Readonly<Record<string, string>> = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
};
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/** Fields that the format does not set are left out, so that styles can be laid over each other. */
export function styleOf(format: CellFormat | undefined): CellStyle {
  if (!format) return {};
  const background = cssColour(format.backgroundColorStyle, format.backgroundColor);
  const align = format.horizontalAlignment?.toLowerCase() as CellStyle['align'];
  const verticalAlign = format.verticalAlignment?.toLowerCase() as CellStyle['verticalAlign'];
  const wrap = WRAPS[format.wrapStrategy ?? ''];
  const borders = bordersOf(format.borders);
  return {
    ...(background && { background }),
    ...textStyleOf(format.textFormat),
    ...(align && { align }),
    ...(verticalAlign && { verticalAlign }),
    ...(wrap && { wrap }),
    ...(borders && { borders }),
  };
}

function textStyleOf(text: TextFormat | undefined): CellStyle {
  if (!text) return {};
  const colour = cssColour(text.foregroundColorStyle, text.foregroundColor);
  return {
    ...(colour && { colour }),
    ...(text.bold !== undefined && { isBold: text.bold }),
    ...(text.italic !== undefined && { isItalic: text.italic }),
    ...(text.strikethrough !== undefined && { isStruck: text.strikethrough }),
    ...(text.underline !== undefined && { isUnderlined: text.underline }),
    ...(text.fontSize !== undefined && { fontSize: text.fontSize }),
  };
}

function bordersOf(borders: CellFormat['borders']): CellStyle['borders'] | undefined {
  const drawn = SIDES.flatMap((side) => {
    const line = lineOf(borders?.[side]);
    return line ? [[side, line] as const] : [];
  });
  return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
}

function lineOf(border: Border | undefined): string | undefined {
  const line = LINES[border?.style ?? ''];
  return line && `${line} ${cssColour(border?.colorStyle, border?.color) ?? '#000000'}`;
}
