/** The tab `Tình trạng` of Bảng điều hành: two columns that a phone shows whole. Whether the worker still beats a formula tells. */
import type { JobName } from '../../app/failures';
import type { HealthModel } from '../../app/health-views';
import type { Outline } from '../../app/layouts';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { CONTROL } from '../../app/workbooks';
import { formatDateTime, type Instant, localOf, toSerial } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { quoted } from './a1';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';

const {
  id: SHEET_ID,
  beat: BEAT,
  firstFact: FIRST_FACT,
  firstJob: FIRST_JOB,
  rows: ROWS,
  width: WIDTH,
} = CONTROL.health;

/** In the order of a day. */
const JOBS = [
  'meals',
  'duties',
  'weekly',
  'accounts',
  'archives',
  'planDocuments',
  'sweep',
  'attendance',
  'monthBooks',
  'closedTabs',
  'reviewLists',
] as const satisfies readonly JobName[];

export function healthTab({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  const title = say('health.tab');
  const isThere = outline.sheetIds.includes(SHEET_ID);
  return [
    sheet(outline, { sheetId: SHEET_ID, title, rows: ROWS, columns: WIDTH, tabColour: COLOURS.good }),
    ...widths(SHEET_ID, 0, [110, 206]),
    ...(isThere ? [] : [row(SHEET_ID, 0, [name('health.machine'), text(say('health.never'))]), ...colours()]),
    protect(outline, SHEET_ID, 1, { block: null, editors: [account], description: title }),
  ];
}

/** Green or red by what the formula says. Rules of colours have no id, so they come with the tab. */
function colours(): SheetOp[] {
  const block = { row: 0, endRow: 1, column: 1, endColumn: WIDTH };
  const looks = { 'health.alive': COLOURS.good, 'health.dead': COLOURS.bad } as const;
  return (['health.alive', 'health.dead'] as const).map((key) => ({
    ...{ type: 'colourWhen', sheetId: SHEET_ID, block },
    formula: `=$B$1=${quoted(say(key))}`,
    background: looks[key],
  }));
}

export function health(model: HealthModel): SheetOp[] {
  const { school, atMs, jobs } = model;
  const { schoolAccount: account, heartbeatHours } = school.settings;
  const isDead = deadFormula(heartbeatHours);
  const choose = (dead: string, alive: string) => text(`=IF(${isDead};${quoted(dead)};${quoted(alive)})`);
  return [
    row(SHEET_ID, 0, [name('health.machine'), { ...choose(say('health.dead'), say('health.alive')), bold: true }]),
    row(SHEET_ID, BEAT, [name('health.beat'), { value: serialOf(atMs), format: 'dd/MM/yyyy HH:mm', align: 'left' }]),
    row(SHEET_ID, BEAT + 1, [name('health.todo'), choose(say('health.cure', { account }), say('health.nothing'))]),
    { type: 'cells', sheetId: SHEET_ID, row: FIRST_FACT, column: 0, cells: facts(model) },
    row(SHEET_ID, FIRST_JOB - 1, [heading(say('health.jobs')), heading(say('health.jobs.at'))]),
    { type: 'cells', sheetId: SHEET_ID, row: FIRST_JOB, column: 0, cells: JOBS.map((job) => jobLine(job, jobs[job])) },
  ];
}

/**
 * By day a heartbeat comes every hour, in the night none: before the day's first hours are over its age says nothing. Whole
 * numbers only, since the sign before decimals is another one in each locale.
 */
function deadFormula(hours: number): string {
  const age = `NOW()-$B$${BEAT + 1}`;
  const isDay = `AND(HOUR(NOW())>=${FIRST_HOUR + hours};HOUR(NOW())<${LAST_HOUR})`;
  return `${age}>IF(${isDay};${hours};${NIGHT_HOURS + hours})/24`;
}

const FIRST_HOUR = 7;
const LAST_HOUR = 18;
/** From the last heartbeat of a day to the first of the next one. */
const NIGHT_HOURS = 13;

function facts(model: HealthModel): CellInput[][] {
  const { triggerMinutes: minutes, bytes, mailsLeft: left, mailsWaiting: waiting } = model;
  const used = Math.ceil(bytes / 1_000);
  const percent = Math.round((100 * used) / MEMORY_KB);
  const mails = left === null ? say('health.mails.none', { waiting }) : say('health.mails.left', { left, waiting });
  return [
    [name('health.failure'), failureCell(model)],
    [name('health.mails'), text(mails)],
    [name('health.time'), text(say('health.time.used', { minutes, limit: TRIGGER_MINUTES }))],
    [name('health.memory'), text(say('health.memory.used', { used, limit: MEMORY_KB, percent }))],
  ];
}

/** https://developers.google.com/apps-script/guides/services/quotas */
const MEMORY_KB = 500;
const TRIGGER_MINUTES = 90;

function failureCell({ failure }: HealthModel): CellInput {
  if (!failure) return { ...text(say('health.failure.none')), background: COLOURS.input };
  const { atMs, sinceMs, times, message, caughtUpMs } = failure;
  const told = { at: formatDateTime(atMs), job: say(`health.job.${failure.job as JobName}`) };
  if (caughtUpMs !== undefined)
    return {
      ...text(say('health.failure.done', { ...told, caughtUp: formatDateTime(caughtUpMs) })),
      background: COLOURS.input,
    };
  const open = say('health.failure.open', { ...told, since: formatDateTime(sinceMs), times, message });
  return { ...text(open), background: COLOURS.bad };
}

function jobLine(job: (typeof JOBS)[number], atMs: Instant | undefined): CellInput[] {
  return [name(`health.job.${job}`), text(atMs === undefined ? say('health.jobs.never') : formatDateTime(atMs))];
}

function name(key: Parameters<typeof say>[0]): CellInput {
  return { value: say(key), wrap: true };
}

function text(value: string): CellInput {
  return { value, wrap: true };
}

/** As Sheets counts: days since 30/12/1899, the time as a part of one. */
function serialOf(atMs: Instant): number {
  const { date, minutes } = localOf(atMs);
  return toSerial(date) + minutes / (24 * 60);
}
