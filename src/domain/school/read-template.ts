/** The cell 'Mẫu': a link to a Google file, or its id. */
import type { OwnTemplate, RecordKind } from '../regulation/types';
import { type Findings, problemAt, type TableRow } from './read-table';

/** What the address of a Google file says about its kind. */
const KINDS: Readonly<Record<string, RecordKind['form']>> = { spreadsheets: 'sheet', document: 'doc' };
const ID = '([-\\w]{20,})';
const PATTERNS = [
  new RegExp(`^https://docs\\.google\\.com/(?:a/[^/]+/)?(spreadsheets|document)/(?:u/\\d+/)?d/${ID}(?:[/?#].*)?$`),
  new RegExp(`^https://drive\\.google\\.com/()(?:a/[^/]+/)?file/(?:u/\\d+/)?d/${ID}(?:[/?#].*)?$`),
  new RegExp(`^https://drive\\.google\\.com/()open\\?id=${ID}(?:[&#].*)?$`),
  new RegExp(`^()${ID}$`),
];

/** The file; null when the cell is empty or cannot be used, which is told. */
export function readTemplate(
  row: TableRow<'template'>,
  form: RecordKind['form'],
  findings: Findings,
): OwnTemplate | null {
  const text = row.text('template');
  if (text === '') return null;
  const match = PATTERNS.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  const [, kind = '', id = null] = match ?? [];
  const place = row.place('template');
  if (id === null) findings.problems.push(problemAt('TemplateInvalid', place));
  else if (form === 'folder' || form === 'workbook') {
    findings.warnings.push(problemAt('TemplateNotUsed', place));
    return null;
  } else if (KINDS[kind] !== undefined && KINDS[kind] !== form) {
    findings.problems.push(problemAt('TemplateKindDiffers', place));
  }
  return id === null ? null : { id, row: row.row };
}
