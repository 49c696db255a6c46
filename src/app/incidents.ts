/** Incidents: what the board chooses and answers in `Sự cố` goes back to those who reported them (Điều 6). */
import { type Incident, type IncidentAnswer, isOver, nextIncident } from '../domain/incidents/incident';
import { nameOfAddress } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { foldText } from '../domain/shared/text';
import { type Context, knownSchool, log } from './context';
import { controlId, type Requests, textOf } from './control';
import { incidentCapacity } from './incident-range';
import { EMPTY_OUTLINE } from './layouts';
import { boardEditors } from './lock-editors';
import { isProvenFor } from './proof';
import type { CellValue, SheetOp } from './sheet-ops';
import { CONTROL } from './workbooks';
import { writeOrMend } from './write-or-mend';

const { id: SHEET_ID, firstRow: FIRST_ROW, rows: STEP, columns: COLUMN } = CONTROL.incidents;

export function processIncidents(context: Context, requests: Requests): void {
  const { store, ports } = context;
  const school = store.get('incidents').length === 0 ? null : knownSchool(context);
  if (!school) return;
  const now = ports.clock.now();
  const said = answersIn(context, school, requests);
  replace(context, (one) => nextIncident(one, said.get(one.id) ?? null, now));
  show(context, school);
  replace(context, (one) => (isOver(one, now) ? null : one));
}

/** null: it is forgotten. */
function replace(context: Context, change: (incident: Incident) => Incident | null): void {
  const before = context.store.get('incidents');
  const after = before.map(change);
  if (after.every((one, i) => one === before[i])) return;
  context.store.set(
    'incidents',
    after.flatMap((one) => one ?? []),
  );
  context.store.save();
}

/** By the number of the incident. Others than the board cannot have typed them, or they are not believed. */
function answersIn(context: Context, school: School, { incidents: reading }: Requests): Map<string, IncidentAnswer> {
  if (!reading) return new Map();
  const listed = context.store.get('incidents').filter(({ isListed }) => isListed);
  const shown = listed.flatMap((incident) => {
    const cells = reading.values[incident.boardRow - reading.row] ?? [];
    return textOf(cells[COLUMN.number]) === incident.id ? [{ incident, cells }] : [];
  });
  const endRow = reading.row + reading.values.length;
  const block = { row: reading.row, endRow, column: COLUMN.state, endColumn: COLUMN.answer + 1 };
  if (shown.length === 0 || isProvenFor(reading.protections, block, boardEditors(context, school)))
    return new Map(shown.map(({ incident, cells }) => [incident.id, answerOf(context, incident, cells)]));
  putBack(
    context,
    school,
    shown.map(({ incident }) => incident),
    reading.protections.map(({ id }) => id),
  );
  return new Map();
}

function answerOf({ views }: Context, { state }: Incident, cells: readonly CellValue[]): IncidentAnswer {
  const text = foldText(textOf(cells[COLUMN.state]));
  const states = Object.keys(views.incidentStates) as IncidentAnswer['state'][];
  const chosen = states.find((one) => foldText(views.incidentStates[one]) === text);
  const kept = state === 'takenBack' ? 'new' : state;
  return {
    state: chosen ?? (text === '' ? 'new' : kept),
    answer: textOf(cells[COLUMN.answer]).slice(0, LONGEST_ANSWER),
  };
}

const LONGEST_ANSWER = 1_000;

/** Under the protection again, with what was known before. */
function putBack(
  context: Context,
  school: School,
  incidents: readonly Incident[],
  protectionIds: readonly number[],
): void {
  const { views, ports } = context;
  const guard = views.incidentRows({
    ...{ account: ports.account, editors: boardEditors(context, school), protectionIds },
    rows: incidentCapacity(context),
  });
  const known = incidents.map(({ state, answer, boardRow: row }): SheetOp => {
    const chosen = state === 'takenBack' ? null : views.incidentStates[state];
    const cells = [[{ value: chosen }, { value: answer === '' ? null : answer }]];
    return { type: 'cells', sheetId: SHEET_ID, row, column: COLUMN.state, cells };
  });
  ports.sheets.write(controlId(context), [...guard, ...known]);
  log(context, { action: 'decisionUnproven', actor: 'unknown', target: 'control', detail: {} });
}

/** In the board's tab and in the tab of who reported it; what changed is journalled in the save that follows. */
function show(context: Context, school: School): void {
  const news = context.store.get('incidents').filter(({ isNews }) => isNews);
  if (news.length === 0) return;
  const rows = news.flatMap((incident) => boardOps(context, school, incident));
  const tab = () => tabAnew(context, school);
  const ops = [...space(context, news), ...rows];
  if (ops.length > 0 && !writeOrMend(context, controlId(context), ops, tab)) return;
  const answers = news.map((one) => ({ spreadsheetId: one.file, ops: context.views.incidentState(one) }));
  // A tab that its people have deleted is no reason to keep the others waiting.
  context.ports.sheets.writeAll(answers);
  for (const { id, state, key, isListed } of news)
    if (isListed)
      log(context, {
        action: 'incidentAnswered',
        actor: 'control',
        target: key,
        detail: { incident: id },
        after: state,
      });
  replace(context, (one) => (news.includes(one) ? listed(one) : one));
}

function tabAnew(context: Context, school: School): SheetOp[] {
  const { views, ports } = context;
  const rules = { account: ports.account, editors: boardEditors(context, school), rows: incidentCapacity(context) };
  return [...views.incidentTab(EMPTY_OUTLINE), ...views.incidentRows({ ...rules, protectionIds: [] })];
}

function boardOps({ views }: Context, school: School, incident: Incident): SheetOp[] {
  if (!incident.isListed) return views.incidentRow({ incident, reporter: nameOfAddress(school, incident.email) });
  return incident.state === 'takenBack' ? views.incidentTakenBack(incident) : [];
}

/** What was typed stands in the two tabs and is not kept besides. */
function listed(incident: Incident): Incident {
  return { ...incident, what: '', since: '', record: '', isListed: true, isNews: false };
}

/** The first incident beyond the rows there are brings the next hundreds with it. */
function space(context: Context, news: readonly Incident[]): SheetOp[] {
  const isFirst = ({ boardRow, isListed }: Incident) =>
    !isListed && boardRow > FIRST_ROW && (boardRow - FIRST_ROW) % STEP === 0;
  return news.some(isFirst) ? context.views.incidentSpace({ rows: incidentCapacity(context) }) : [];
}
