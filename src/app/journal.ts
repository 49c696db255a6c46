/** The log (Nhật ký): entries wait in the store, so a run that dies loses none; each has a number that shows a repeat. */
import type { Context } from './context';
import { journalId } from './register';
import { JOURNAL } from './workbooks';

export function flushLog(context: Context): void {
  const entries = context.store.get('log');
  if (entries.length === 0) return;
  const rows = entries.map((entry) => context.views.logRow(entry));
  context.ports.sheets.write(journalId(context), [{ type: 'appendRows', sheetId: JOURNAL.log.id, rows }]);
  context.store.set('log', []);
  context.store.save();
}
