/** Carries remarks from Duyệt to those who keep the record: into their workbooks, or by mail. */
import type { Remark } from '../domain/proposals/remark';
import { nameOfAddress } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { type Context, log } from './context';
import { idsByKey } from './listing';
import { queueMails } from './outbox';
import type { ListedItem } from './ports';
import type { SheetOp } from './sheet-ops';
import { TASKS } from './workbooks';

/** Every remark has its rows already, so carrying it twice writes the same. `items`: where the workbooks are. */
export function deliverRemarks(context: Context, school: School, items: readonly ListedItem[]): void {
  const waiting = context.store.get('remarks');
  if (waiting.length === 0) return;
  const ids = idsByKey(items);
  const ready = waiting.filter(({ rows }) => ['review', ...Object.keys(rows)].every((key) => ids[key]));
  for (const [key, ops] of writesOf(context, school, ready)) context.ports.sheets.write(ids[key]!, ops);
  for (const remark of ready) tell(context, school, remark);
  context.store.set(
    'remarks',
    waiting.filter((remark) => !ready.includes(remark)),
  );
  context.store.save();
}

/** By the key of the workbook; the author's row comes last, since it says that all is done. */
function writesOf(context: Context, school: School, remarks: readonly Remark[]): Map<string, SheetOp[]> {
  const writes = new Map<string, SheetOp[]>();
  const add = (key: string, ops: readonly SheetOp[]) => writes.set(key, [...(writes.get(key) ?? []), ...ops]);
  for (const remark of remarks) {
    const author = nameOfAddress(school, remark.email);
    for (const [key, row] of Object.entries(remark.rows)) {
      add(key, [...space(context, row), ...context.views.remarkRow({ remark, author, row })]);
    }
  }
  for (const remark of remarks) add('review', context.views.remarkState(remark));
  return writes;
}

/** The first remark beyond the rows there are brings more. */
function space({ views }: Context, row: number): SheetOp[] {
  const { firstRow, rows } = TASKS.remarks;
  const used = row - firstRow;
  return used > 0 && used % rows === 0 ? views.remarkSpace({ rows: used + rows }) : [];
}

function tell(context: Context, school: School, remark: Remark): void {
  const { id, email, about, rows, mailed } = remark;
  const readers = Object.keys(rows).length + mailed.length;
  log(context, { action: 'remarkSent', actor: email, target: about.place, detail: { letter: id, readers } });
  queueMails(context, context.views.remarkMails({ remark, author: nameOfAddress(school, remark.email), school }));
}
