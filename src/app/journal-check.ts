/** "Kiểm tra nhật ký": reads every month's tab and says which row was changed, taken out, put in or moved, and since when. */
import { type ChainMonth, headOf } from '../domain/journal/chain';
import { type Finding, type TabRow, verifyChain } from '../domain/journal/verify-chain';
import type { Instant } from '../domain/shared/plain-date';
import { type Context, log } from './context';
import { flushLog } from './journal';
import { readMonths } from './journal-reading';
import { journalId } from './register';
import type { MailedHead } from './stored-values';

export interface JournalReport {
  readonly at: Instant;
  readonly head: { readonly number: number; readonly hash: string };
  readonly months: readonly ChainMonth[];
  readonly findings: readonly Finding[];
  /** What the mails to the board carried, and whether the journal still has it; the latest first. */
  readonly mailed: readonly (MailedHead & { readonly isThere: boolean })[];
  /** The last check before this one that found nothing wrong, and how far the journal went then. */
  readonly lastWhole: { readonly atMs: Instant; readonly number: number } | null;
}

/** For a run that holds the lock. The result stands on the journal's front page, too. */
export function checkJournal(context: Context, actor: string): JournalReport {
  flushLog(context);
  const months = context.store.get('journal');
  const report = judge(context, months, readMonths(context, months));
  const { head, findings, at } = report;
  if (findings.length === 0) context.store.set('journalWhole', { atMs: at, number: head.number });
  log(context, {
    action: findings.length === 0 ? 'journalWhole' : 'journalTouched',
    actor,
    target: 'journal',
    detail: { rows: head.number, findings: findings.length },
  });
  context.store.save();
  context.ports.sheets.write(journalId(context), context.views.journalCheck(report));
  return report;
}

function judge(context: Context, months: readonly ChainMonth[], rows: readonly TabRow[]): JournalReport {
  const mailed = context.store.get('mailedHeads');
  const hashes = new Map(rows.map(({ cells, hash }) => [cells[0], hash]));
  return {
    at: context.ports.clock.now(),
    head: headOf(months),
    months,
    findings: verifyChain({ months, rows, anchors: mailed }, context.ports.digest),
    mailed: [...mailed].reverse().map((each) => ({ ...each, isThere: hashes.get(`${each.number}`) === each.hash })),
    lastWhole: context.store.get('journalWhole'),
  };
}
