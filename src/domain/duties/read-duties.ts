/** Reads the tab of duties: the regulation's, as far as the school keeps them, and its own; every mistake with its row. */
import type { RecordKind } from '../regulation/types';
import { APPLIES_NAMES } from '../school/catalogue-words';
import { codeOf } from '../school/read-cells';
import { readArticle, readChoice, readCode, readWords } from '../school/read-choices';
import { type Findings, problemAt, readTable, type TableRow } from '../school/read-table';
import type { ControlTable } from '../school/types';
import { type MonthDay, monthDay, parseTime } from '../shared/plain-date';
import { ANCHORS, DUTY_ANCHORS, DUTY_OWNERS, DUTY_SHEET, REMIND_NAMES, REVIEW_STEPS } from './duty-sheet';
import type { Anchor, DutyCheck, DutyRule, When } from './types';

type DutyCell = (typeof DUTY_SHEET.columns)[number]['key'];
type DutyRow = TableRow<DutyCell>;

/**
 * A row with the code of one of the regulation's duties stands for that one, which keeps its evidence; without 'Áp dụng' it is no
 * duty any more. A duty of a record that the school does not keep is none. `table` undefined: the school has no such tab yet.
 */
export function readDuties(
  table: ControlTable | null | undefined,
  preset: readonly DutyRule[],
  records: readonly RecordKind[],
  findings: Findings,
): DutyRule[] {
  const rows = table === undefined ? [] : (readTable(DUTY_SHEET, table, findings) ?? []);
  const known = new Map<string, DutyRow>();
  const read = rows.map((row) => readDuty(row, known, preset, records, findings));
  const own = new Map(read.map((one) => [one.rule.key, one]));
  const kept = new Set(records.map(({ key }) => key));
  const ofPreset = preset.filter(({ record }) => record === null || kept.has(record));
  const added = read.filter(({ rule }) => !preset.some(({ key }) => key === rule.key));
  return [...ofPreset.map((rule) => own.get(rule.key) ?? { rule, applies: true }), ...added].flatMap(
    ({ rule, applies }) => (applies ? [rule] : []),
  );
}

/** Stand-ins where a cell has a problem, so that the others are checked as well. */
function readDuty(
  row: DutyRow,
  known: Map<string, DutyRow>,
  preset: readonly DutyRule[],
  records: readonly RecordKind[],
  findings: Findings,
): { rule: DutyRule; applies: boolean } {
  const key = readCode(row, known, findings);
  const former = preset.find((rule) => rule.key === key);
  const name = row.text('name') || (former?.name ?? '');
  if (name === '') findings.problems.push(problemAt('RecordNameMissing', row.place('name')));
  const usualTold = former?.ifLate === 'told' ? 'yes' : 'no';
  const told = readChoice<DutyCell, 'yes' | 'no'>(row, 'told', APPLIES_NAMES, findings, usualTold);
  const ownRecord = records.some((record) => record.key === key) ? key : null;
  const rule: DutyRule = {
    key,
    name,
    article: readArticle(row, former?.article ?? 'Điều 7', findings),
    record: former ? former.record : ownRecord,
    owner: readChoice(row, 'owner', DUTY_OWNERS, findings, former?.owner) ?? 'class',
    ...readTimes(row, former, findings),
    evidence: former?.evidence ?? { type: 'tick' },
    remind: readChoice(row, 'remind', REMIND_NAMES, findings, former?.remind ?? 'usual') ?? 'usual',
    ifLate: told === 'yes' ? 'told' : 'counted',
  };
  const applies = readChoice<DutyCell, 'yes' | 'no'>(row, 'applies', APPLIES_NAMES, findings, 'yes');
  return { rule, applies: applies !== 'no' };
}

/** A row of the regulation's duty that leaves its anchor empty keeps its times. */
function readTimes(
  row: DutyRow,
  former: DutyRule | undefined,
  findings: Findings,
): Pick<DutyRule, 'anchor' | 'due' | 'check'> {
  if (former && row.text('anchor') === '') return { anchor: former.anchor, due: former.due, check: former.check };
  const anchor = readAnchor(row, findings);
  const days = readDays(row, 'days', findings);
  const time = readTime(row, findings);
  const isWeekPlan = anchor.type === 'week' && days === null;
  const due: When = isWeekPlan
    ? { offset: { type: 'week_limit' }, time: time ?? 'planTime' }
    : { offset: { type: 'days', days: days ?? 0 }, time: time ?? 'closingTime' };
  return { anchor, due, check: readCheck(row, isWeekPlan ? null : (days ?? 0), findings) };
}

function readAnchor(row: DutyRow, findings: Findings): Anchor {
  const chosen = readChoice(row, 'anchor', DUTY_ANCHORS, findings) ?? 'week';
  return chosen === 'dates' ? { type: 'dates', dates: readDates(row, findings) } : ANCHORS[chosen];
}

function readDates(row: DutyRow, findings: Findings): MonthDay[] {
  const words = row
    .text('dates')
    .split(/[,;\n]/)
    .filter((word) => word.trim() !== '');
  if (words.length === 0)
    findings.problems.push(problemAt('DateMissing', row.place('dates'), { expected: '15/10; 15/01' }));
  return words.flatMap((word) => {
    const day = monthDay(word);
    if (day) return [day];
    const place = { ...row.place('dates'), value: word.trim() };
    findings.problems.push(problemAt('DateInvalid', place, { expected: 'dd/MM' }));
    return [];
  });
}

const MOST_DAYS = 60;

/** null: nothing is there, or it has a problem. */
function readDays(row: DutyRow, key: 'days' | 'checkDays', findings: Findings): number | null {
  const text = row.text(key);
  if (text === '') return null;
  const days = /^[-+−–]?\s*\d{1,3}$/.test(text) ? Number(text.replace(/[−–]/, '-').replace(/\s/g, '')) : Number.NaN;
  if (Math.abs(days) <= MOST_DAYS) return days;
  findings.problems.push(problemAt('DaysOutOfRange', row.place(key), { expected: `-${MOST_DAYS} – ${MOST_DAYS}` }));
  return null;
}

function readTime(row: DutyRow, findings: Findings): number | null {
  const text = row.text('time');
  const time = text === '' ? null : parseTime(text);
  if (text !== '' && time === null) {
    findings.problems.push(problemAt('SettingInvalid', row.place('time'), { expected: '17:00' }));
  }
  return time;
}

/** Who reviews, in the order of the cell. `dueDays` null: the work is due before its week. */
function readCheck(row: DutyRow, dueDays: number | null, findings: Findings): DutyCheck | null {
  const words = Object.values(REVIEW_STEPS);
  const steps = readWords(row, 'reviewers', words, findings, (word) => {
    const step = codeOf(REVIEW_STEPS, word);
    return step ? [step] : null;
  });
  const days = readDays(row, 'checkDays', findings);
  if (days !== null && days < (dueDays ?? 0)) {
    const expected = String(dueDays ?? 0);
    findings.problems.push(problemAt('CheckBeforeDue', row.place('checkDays'), { expected }));
  }
  if (steps.length === 0) return null;
  // On the day the work begins it is checked before use, else until the end of the day.
  const time = days === 0 && (dueDays ?? -1) < 0 ? 'checkTime' : 'closingTime';
  return { steps, due: days === null ? null : { offset: { type: 'days', days }, time } };
}
