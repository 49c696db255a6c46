/** Templates of the school's own: looked at before records are made of them, so that a bad link holds up its own records alone. */
import type { CreateStep, Plan } from '../domain/plan/plan';
import type { RecordKind } from '../domain/regulation/types';
import type { School } from '../domain/school/types';
import type { Problem, ProblemType } from '../domain/shared/problem';
import { fileKind } from '../domain/tree/templates';
import type { Context } from './context';
import type { ListedItem } from './ports';

/** The plan without the records whose template cannot be copied, and why; Drive is asked only if there are such records to make. */
export function withUsableTemplates(context: Context, { regulation }: School, plan: Plan) {
  const ids = [...new Set(plan.creates.flatMap((step) => linkOf(step) ?? []))];
  if (ids.length === 0) return { plan, problems: [] };
  const found = context.ports.drive.itemsOf(ids);
  const problems = ids.flatMap((id, i) =>
    regulation.records
      .filter(({ template }) => template?.id === id)
      .flatMap((record) => problemOf(context, record, found[i] ?? null)),
  );
  const bad = new Set(problems.map(({ id }) => id));
  const creates = plan.creates.filter((step) => !bad.has(linkOf(step) ?? ''));
  return { plan: { ...plan, creates }, problems: problems.map(({ problem }) => problem) };
}

function linkOf({ template }: CreateStep): string | null {
  return template && 'id' in template ? template.id : null;
}

function problemOf(context: Context, record: RecordKind, item: ListedItem | null): { id: string; problem: Problem }[] {
  const type = typeOf(context, record, item);
  if (!type || !record.template) return [];
  const { id, row } = record.template;
  return [{ id, problem: { type, sheet: 'catalogue', row, value: item?.name ?? id } }];
}

function typeOf(context: Context, record: RecordKind, item: ListedItem | null): ProblemType | null {
  if (!item) return 'TemplateGone';
  if (item.trashed) return 'TemplateTrashed';
  if (item.kind !== fileKind(record)) return 'TemplateKindDiffers';
  const isOurs = item.owner.toLowerCase() === context.ports.account.toLowerCase();
  // What lies in a shared drive has no owner.
  return isOurs || item.owner === '' ? null : 'TemplateOfOther';
}
