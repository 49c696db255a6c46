/** Reads the tab 'Chủ đề': the themes of the year, each with its classes and its days. Plans and locks go by it. */
import { yearSpan } from '../calendar/school-year';
import { plainDate } from '../shared/plain-date';
import { foldText, nearest, slug } from '../shared/text';
import { CONTROL_SHEETS, STAGE_NAMES } from './control-sheets';
import { readDateRange, spanText } from './read-cells';
import type { ClassesReading } from './read-classes';
import { type Findings, problemAt, readTable, type TableRow } from './read-table';
import type { ControlTable, Stage, Theme } from './types';

export type ThemeRow = TableRow<(typeof CONTROL_SHEETS.themes.columns)[number]['key']>;

/** `table` undefined: the school was agreed to before there was such a tab. `classes` null: blocks are not checked. */
export function readThemes(
  table: ControlTable | null | undefined,
  classes: ClassesReading | null,
  year: string | null,
  findings: Findings,
): Theme[] {
  return readThemeRows(table, classes, year, findings).map(({ theme }) => theme);
}

/** The same, each with its row. */
export function readThemeRows(
  table: ControlTable | null | undefined,
  classes: ClassesReading | null,
  year: string | null,
  findings: Findings,
): { row: ThemeRow; theme: Theme }[] {
  if (table === undefined) return [];
  const rows = readTable(CONTROL_SHEETS.themes, table, findings) ?? [];
  const known: { row: ThemeRow; theme: Theme }[] = [];
  for (const row of rows) {
    const theme = readTheme(row, classes, year, findings);
    if (!theme) continue;
    const twice = known.find((one) => one.theme.id === theme.id);
    const clash = known.find((one) => overlap(one.theme, theme));
    if (twice) findings.problems.push(problemAt('ThemeDuplicate', row.place('name'), { otherRow: twice.row.row }));
    else if (clash) findings.problems.push(problemAt('ThemesOverlap', row.place('from'), { otherRow: clash.row.row }));
    known.push({ row, theme });
  }
  return known;
}

/** null: it has a problem of its own. */
function readTheme(
  row: ThemeRow,
  classes: ClassesReading | null,
  year: string | null,
  findings: Findings,
): Theme | null {
  if (year !== null && isOfOtherYear(row, year)) {
    findings.warnings.push(problemAt('ThemeOfOtherYear', row.place('from'), { expected: spanText(year) }));
    return null;
  }
  const before = findings.problems.length;
  const name = row.text('name');
  if (name === '') findings.problems.push(problemAt('ThemeNameMissing', row.place('name')));
  const block = readBlock(row, classes, findings);
  const { from, to } = readDateRange(row, year, findings);
  for (const key of ['from', 'to'] as const) {
    if (row.text(key) === '')
      findings.problems.push(problemAt('DateMissing', row.place(key), { expected: 'dd/MM/yyyy' }));
  }
  if (from === null || to === null || findings.problems.length > before) return null;
  return { id: slug(`${row.text('block')} ${name}`).slice(0, LONGEST_ID), name, ...block, from, to };
}

/** Rows of the last year may stay and those of the next one be there early: they say nothing of this year. */
function isOfOtherYear(row: ThemeRow, year: string): boolean {
  const [from, to] = [plainDate(row.text('from')), plainDate(row.text('to'))];
  if (from === null || to === null) return false;
  const span = yearSpan(year);
  return (from < span.from && to < span.from) || (from > span.to && to > span.to);
}

/** Within what a key of the worker's memory and of a row should hold. */
const LONGEST_ID = 60;

interface Block {
  readonly label: string;
  readonly classIds: readonly string[];
}

/** A team, a stage, or nothing: all classes. */
function readBlock(row: ThemeRow, classes: ClassesReading | null, findings: Findings): Block {
  const text = row.text('block');
  const rooms = classes?.classes ?? [];
  if (text === '') return { label: '', classIds: rooms.map(({ id }) => id) };
  const stage = (Object.keys(STAGE_NAMES) as Stage[]).find((one) => foldText(STAGE_NAMES[one]) === foldText(text));
  const team = classes?.teams.find((one) => foldText(one.name) === foldText(text));
  const chosen = rooms.filter((room) => (team ? room.team === team.id : room.stage === stage));
  if (classes && chosen.length === 0) {
    const names = [...classes.teams.map((one) => one.name), ...stagesOf(classes)];
    const expected = nearest(text, names) ?? (names.join(', ') || Object.values(STAGE_NAMES).join(', '));
    findings.problems.push(problemAt('BlockUnknown', row.place('block'), { expected }));
  }
  return { label: team?.name ?? text, classIds: chosen.map(({ id }) => id) };
}

function stagesOf({ classes }: ClassesReading): string[] {
  const stages = Object.keys(STAGE_NAMES) as Stage[];
  return stages.filter((one) => classes.some(({ stage }) => stage === one)).map((one) => STAGE_NAMES[one]);
}

/** The same class cannot have two themes on one day. */
function overlap(a: Theme, b: Theme): boolean {
  return a.from <= b.to && b.from <= a.to && a.classIds.some((id) => b.classIds.includes(id));
}
