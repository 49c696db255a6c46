/** The folder `Mẫu hồ sơ`: for each kind of record the file that the school's records begin as copies of. */
import type { RecordKind, Regulation } from '../regulation/types';
import type { DesiredItem, ItemKind, TemplateSource } from './desired-item';

export const TEMPLATES = 'templates';

export type FileKind = Exclude<ItemKind, 'folder'>;

/** Whether the key is of an item that outlives school years: keys are the same every year, and of these there is one. */
export function isEveryYears(key: string): boolean {
  return key === 'root' || key === 'control' || key === TEMPLATES || key.startsWith(`${TEMPLATES}/`);
}

/** The school's own file if the catalogue names one, else the template of the tree. */
export function templateOf({ key, template }: RecordKind, kind: FileKind): TemplateSource {
  return template ? { id: template.id } : { key: templateKey(key, kind) };
}

/** The key of the record whose template it is; null for any other key. */
export function recordOfTemplate(key: string): string | null {
  const [folder, , record] = key.split('/');
  return folder === TEMPLATES && record !== undefined ? record : null;
}

export interface TemplateFile extends Pick<DesiredItem, 'key' | 'name'> {
  readonly kind: FileKind;
}

/** Every record that is a file has one unless the school names its own, and so has what people put into some folders. */
export function templateFiles({ records, pieces }: Regulation): TemplateFile[] {
  return records.flatMap((record) => {
    const kind = fileKind(record) ?? pieces[record.key];
    if (!kind || record.template) return [];
    return [{ key: templateKey(record.key, kind), name: `Mẫu – ${record.name}`, kind }];
  });
}

/** Kept day by day with a tab a month, whose id is its month's: of the regulation's records this is one. */
export function isKeptByMonth({ key }: RecordKind): boolean {
  return key === 'attendance';
}

/** A record that becomes a document instead of a spreadsheet begins as a copy of another file. */
export function templateKey(record: string, kind: FileKind): string {
  return `${TEMPLATES}/${kind}/${record}`;
}

/** What the record is, if it is a file at all. */
export function fileKind({ form }: RecordKind): FileKind | null {
  return form === 'sheet' || form === 'doc' ? form : null;
}
