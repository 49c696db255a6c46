/** The look of a cell as CSS. */
import type { CellStyle, CellView } from '../../../server/protocol';

export type Css = Record<string, string>;

const ROWS = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;
const PLACES = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
/** Sheets' size of text without a size of its own, in points. */
export const DEFAULT_POINTS = 10;

/** Only what differs from a plain cell. */
export function cssOf(style: CellStyle = {}): Css {
  return {
    ...(style.background && { backgroundColor: style.background }),
    ...(style.colour && { color: style.colour }),
    ...(style.isBold && { fontWeight: 'bold' }),
    ...(style.isItalic && { fontStyle: 'italic' }),
    ...decoration(style),
    ...(style.fontSize && { fontSize: `${style.fontSize}pt` }),
    ...(style.align && { justifyContent: PLACES[style.align], textAlign: style.align }),
    ...(style.verticalAlign && { alignItems: ROWS[style.verticalAlign] }),
    ...borders(style.borders),
  };
}

/** Classes that say how a cell behaves. */
export function classesOf(cell: CellView | undefined, isClosed: boolean): string[] {
  return [
    `is-${cell?.style?.wrap ?? 'overflow'}`,
    ...(isClosed ? ['is-closed'] : []),
    ...(cell?.text ? ['is-filled'] : []),
    ...(cell?.note ? ['has-note'] : []),
    ...(cell?.link ? ['has-link'] : []),
    ...(cell?.isInvalid ? ['is-invalid'] : []),
    ...(cell?.control ? [`is-${cell.control.kind}`] : []),
  ];
}

function decoration({ isStruck, isUnderlined }: CellStyle): Css {
  const lines = [...(isStruck ? ['line-through'] : []), ...(isUnderlined ? ['underline'] : [])];
  return lines.length === 0 ? {} : { textDecorationLine: lines.join(' ') };
}

function borders(sides: CellStyle['borders'] = {}): Css {
  return Object.fromEntries(
    Object.entries(sides).map(([side, line]) => [`border${side[0]?.toUpperCase()}${side.slice(1)}`, line]),
  );
}
