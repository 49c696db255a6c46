/** Template documents as HTML: Drive makes paragraphs, headings and tables of it. */
import type { RecordKind } from '../../domain/regulation/types';
import type { School } from '../../domain/school/types';
import { say } from '../messages/catalogue';
import { TEMPLATE_DOCUMENTS } from '../messages/template-documents';

/** The school and the record's name, then what the record has. */
export function templateDocument({ record, school }: { record: RecordKind; school: School }): string {
  const body = [
    `<p><b>${escaped(school.settings.schoolName)}</b></p>`,
    `<h1 style="text-align:center">${escaped(record.name)}</h1>`,
    ...blocks(say(keyOf(record)).split('\n')),
  ];
  return `<html><head><meta charset="utf-8"></head><body>${body.join('')}</body></html>`;
}

function keyOf({ key }: RecordKind): keyof typeof TEMPLATE_DOCUMENTS {
  const own = `template.doc.${key}`;
  return own in TEMPLATE_DOCUMENTS ? (own as keyof typeof TEMPLATE_DOCUMENTS) : 'template.doc.other';
}

/** A line with `|` inside begins a table, those that start with it are its rows. */
function blocks(lines: readonly string[]): string[] {
  return lines.flatMap((line, i) => {
    if (line.startsWith('|')) return [];
    if (line.includes(' | ')) return [table(line.split(' | '), rowsAfter(lines.slice(i + 1)))];
    return [line.startsWith('# ') ? `<h2>${escaped(line.slice(2))}</h2>` : `<p>${escaped(line)}</p>`];
  });
}

function rowsAfter(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end < 0 ? lines.length : end).map((line) => line.slice(1).trim());
}

function table(columns: readonly string[], firsts: readonly string[]): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell) || '&nbsp;'}</${tag}>`).join('')}</tr>`;
  const rows = firsts.map((first) =>
    row(
      columns.map((_, i) => (i === 0 ? first : '')),
      'td',
    ),
  );
  return `<table border="1" style="border-collapse:collapse;width:100%">${row(columns, 'th')}${rows.join('')}</table>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
