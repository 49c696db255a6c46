/** A sheet view as a page that looks like Google Sheets, on a desktop or in the app on a phone. */
import type { SheetView, ViewCell } from './sheet-view';

export type Device = 'desktop' | 'phone';

const CLOSED = 'repeating-linear-gradient(135deg, rgb(0 0 0 / 9%) 0 1px, transparent 1px 12px)';

const STYLE = `
  body { margin: 0; font: 13px "Liberation Sans", Arial, sans-serif; background: #fff; display: flex; flex-direction: column; height: 100vh; overflow: hidden; }
  header { display: flex; align-items: center; gap: 12px; padding: 10px 16px; font-size: 17px; background: #f9fbfd; border-bottom: 1px solid #c4c7c5; }
  header i { width: 20px; height: 26px; border-radius: 3px; background: #188038; }
  header small { margin-left: auto; color: #5f6368; font-size: 12px; }
  main { flex: 1; overflow: hidden; }
  table { border-collapse: collapse; table-layout: fixed; }
  th { font-weight: normal; font-size: 11px; color: #5f6368; background: #f8f9fa; border: 1px solid #e1e1e1; height: 20px; }
  td { border: 1px solid #e1e1e1; height: 20px; padding: 1px 3px; line-height: 1.3; white-space: pre; vertical-align: bottom; overflow: visible; }
  td.clip { overflow: hidden; }
  td.wrap { white-space: pre-wrap; overflow-wrap: anywhere; vertical-align: top; }
  td.closed { background-image: ${CLOSED}; }
  td.edge, th.edge { border-right: 3px solid #bdc1c6; }
  tr.edge > * { border-bottom: 3px solid #bdc1c6; }
  td .box { display: inline-block; width: 13px; height: 13px; border: 2px solid #5f6368; border-radius: 2px; font: bold 13px/13px sans-serif; color: #fff; vertical-align: middle; }
  td .ticked { background: #5f6368; }
  td .drop { float: right; color: #5f6368; font-size: 10px; }
  nav { display: flex; gap: 2px; padding: 0 40px; background: #f9fbfd; border-top: 1px solid #c4c7c5; white-space: nowrap; overflow: hidden; }
  nav span { padding: 9px 14px; line-height: 18px; color: #444746; border-bottom: 3px solid transparent; }
  nav .open { background: #e1e9f7; color: #0b57d0; font-weight: bold; }
  .phone header { font-size: 15px; padding: 14px; } .phone header small { display: none; } .phone nav { padding: 0; }
`;

export function sheetHtml(view: SheetView, device: Device): string {
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body class="${device}">
<header><i></i>${escaped(view.file)}<small>${escaped(view.account)}</small></header>
<main>${table(view)}</main>
<nav>${view.tabs.map(tab).join('')}</nav>`;
}

function table({ columns, rows, frozenRows }: SheetView): string {
  const width = columns.reduce((sum, column) => sum + column.width, 44);
  const sizes = columns.map((column) => `<col style="width:${column.width}px">`).join('');
  const letters = columns.map((column) => `<th${edge(column.isLastFrozen)}>${column.name}</th>`).join('');
  const lines = rows.map(({ number, cells }) => {
    const inside = cells.map((cell, n) => td(cell, cells[n + 1], columns[n]?.isLastFrozen === true)).join('');
    return `<tr${edge(number === frozenRows)}><th>${number}</th>${inside}</tr>`;
  });
  return `<table style="width:${width}px"><col style="width:44px">${sizes}<tr><th></th>${letters}</tr>${lines.join('\n')}</table>`;
}

const edge = (isEdge: boolean): string => (isEdge ? ' class="edge"' : '');

/** A text that is too long runs over into an empty neighbour, else it is cut off. */
function td(cell: ViewCell, next: ViewCell | undefined, isEdge: boolean): string {
  const isFree = next !== undefined && next.text === '' && !next.control;
  const classes = [
    isFree ? '' : 'clip',
    cell.style?.wrap === 'wrap' ? 'wrap' : '',
    cell.isClosed ? 'closed' : '',
    isEdge ? 'edge' : '',
  ];
  return `<td class="${classes.filter(Boolean).join(' ')}" style="${style(cell)}">${inside(cell)}</td>`;
}

function style({ style: look }: ViewCell): string {
  return [
    look?.isBold ? 'font-weight:bold' : '',
    look?.fontSize ? `font-size:${Math.round((look.fontSize * 4) / 3)}px` : '',
    look?.colour ? `color:${look.colour}` : '',
    look?.background ? `background-color:${look.background}` : '',
    look?.align ? `text-align:${look.align}` : '',
  ]
    .filter(Boolean)
    .join(';');
}

function inside({ control, text }: ViewCell): string {
  if (control?.kind === 'checkbox') return `<span class="box${control.isTicked ? ' ticked">✓' : '">'}</span>`;
  return (control?.kind === 'dropDown' ? '<span class="drop">▼</span>' : '') + escaped(text);
}

function tab({ title, isOpen, colour }: SheetView['tabs'][number]): string {
  const line = colour ? ` style="border-bottom-color:${colour}"` : '';
  return `<span${isOpen ? ' class="open"' : ''}${line}>${escaped(title)}</span>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
