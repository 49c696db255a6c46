/** Templates (Mẫu hồ sơ): worded by us once, by the school from then on. Records begin as copies of them. */
import type { RecordKind } from '../domain/regulation/types';
import type { School } from '../domain/school/types';
import type { TemplateSource } from '../domain/tree/desired-item';
import { recordOfTemplate, templateFiles } from '../domain/tree/templates';
import { type Context, mayGoOn } from './context';
import { fitting } from './fitting';

/** What the layout mark says of a copy whose placeholders still stand in it. */
export const COPIED = 'template';

/** What a new template of the form `doc` says; null for any other document. */
export function templateHtml(context: Context, school: School, key: string): string | null {
  const record = recordOf(school, key);
  return record ? context.views.templateDocument({ record, school }) : null;
}

/** Words the template workbooks that are there and were never worded; what the school changes in them stays. */
export function wordTemplates(context: Context, school: School, ids: Readonly<Record<string, string>>): void {
  const open = templateFiles(school.regulation).flatMap(({ key, kind }) => {
    const [id, record] = [ids[key], recordOf(school, key)];
    return kind === 'sheet' && id && record && !isWorded(context, id) ? [{ id, record }] : [];
  });
  if (open.length === 0 || !mayGoOn(context)) return;
  const outlines = context.ports.sheets.outline(open.map(({ id }) => id));
  open.forEach(({ id, record }, i) => {
    if (!mayGoOn(context)) return;
    const outline = outlines[i]!;
    context.ports.sheets.write(id, fitting(context.views.templateSheet({ record, school, outline }), outline));
    context.store.set('templates', [...context.store.get('templates'), id]);
    context.store.save();
  });
}

/** The id of the file to copy; null while it is not there or not worded yet. A document is worded as it is made. */
export function sourceOf(
  context: Context,
  template: TemplateSource,
  ids: Readonly<Record<string, string>>,
): string | null {
  if ('id' in template) return template.id;
  const id = ids[template.key];
  return id && (!isSheet(template.key) || isWorded(context, id)) ? id : null;
}

function isSheet(key: string): boolean {
  return key.split('/')[1] === 'sheet';
}

function isWorded(context: Context, id: string): boolean {
  return context.store.get('templates').includes(id);
}

function recordOf({ regulation }: School, key: string): RecordKind | undefined {
  const record = recordOfTemplate(key);
  return regulation.records.find((one) => one.key === record);
}
