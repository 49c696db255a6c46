/** The check of the journal in words: what is wrong with which row since when, and what the mails to the board said. */
import type { JournalReport } from '../app/journal-check';
import type { Finding } from '../domain/journal/verify-chain';
import { formatDate, formatDateTime } from '../domain/shared/plain-date';
import { say } from './messages/catalogue';

/** The result first, then what was found, what the mails said, and what to do. */
export function journalReportText(report: JournalReport): string {
  const isWhole = report.findings.length === 0;
  return [
    say(isWhole ? 'journal.check.whole' : 'journal.check.touched', { ...report.head, found: report.findings.length }),
    ...findingLines(report),
    ...report.mailed.slice(0, MAILS_SHOWN).map(mailedLine),
    ...(isWhole ? [] : [say('journal.check.todo')]),
  ].join('\n');
}

/** What was found, a line each; of very many the first ones. */
export function findingLines({ findings, lastWhole }: JournalReport): string[] {
  const shown = findings.slice(0, FINDINGS_SHOWN).map((finding) => findingLine(finding, lastWhole));
  const more = findings.length - shown.length;
  return more > 0 ? [...shown, say('journal.check.more', { count: more })] : shown;
}

const FINDINGS_SHOWN = 40;
const MAILS_SHOWN = 8;

function findingLine(finding: Finding, lastWhole: JournalReport['lastWhole']): string {
  switch (finding.type) {
    case 'changed':
    case 'moved': {
      const { type, number, row } = finding;
      const place = { number, tab: tabName(finding.month), row, since: since(number, lastWhole) };
      return say(`journal.check.${type}`, place);
    }
    case 'missing':
    case 'rewritten': {
      const { type, from, to } = finding;
      const numbers = from === to ? say('journal.check.one', { from }) : say('journal.check.range', { from, to });
      return say(`journal.check.${type}`, { numbers, since: since(to, lastWhole) });
    }
    case 'added':
      return say('journal.check.added', { tab: tabName(finding.month), row: finding.row });
  }
}

/** A row that the last check still found right was touched after it. */
function since(number: number, lastWhole: JournalReport['lastWhole']): string {
  return lastWhole && number <= lastWhole.number
    ? say('journal.check.sinceCheck', { at: formatDateTime(lastWhole.atMs) })
    : say('journal.check.sinceWritten');
}

function mailedLine({ date, number, hash, isThere }: JournalReport['mailed'][number]): string {
  return say(isThere ? 'journal.check.mailed' : 'journal.check.mailedDiffers', {
    date: formatDate(date),
    number,
    hash,
  });
}

/** '2026-11' → 'Nhật ký 11/2026'. */
export function tabName(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return say('control.tab.journalMonth', { month: `${number}/${year}` });
}
