/**
 * 'Báo cáo quyền': lists the year unit after unit and writes who can do what into two tabs, by person and by folder, over as many
 * runs as it takes. A run that is cut off writes its units again, in the same rows.
 */
import type { AccessLine } from '../domain/report/access-line';
import { accessReport } from '../domain/report/access-report';
import type { School } from '../domain/school/types';
import { type Context, knownSchool, log, mayGoOn } from './context';
import { controlId } from './control';
import { EMPTY_OUTLINE } from './layouts';
import { boardEditors } from './lock-editors';
import { locksInForce } from './lock-state';
import { ofYear } from './other-years';
import { keepPdfs } from './report-pdf';
import type { AccessReportFacts } from './report-views';
import { isTreeWorkedOn, partOf, type SchoolState, schoolState, unitsOf } from './school-state';
import type { SheetOp } from './sheet-ops';
import type { AccessReportJob } from './stored-values';
import { listUnits, UNITS_AT_ONCE } from './unit-listing';

/** By a command of `Lệnh`; a report that is being written already goes on there. */
export function orderReport(context: Context, row: number, actor: string): SheetOp[] {
  const startedMs = context.ports.clock.now();
  if (!knownSchool(context) || isTreeWorkedOn(context))
    return context.views.accessReportRefused({ row, atMs: startedMs });
  const job = { ...(context.store.get('accessReport') ?? freshJob(actor, startedMs)), row };
  context.store.set('accessReport', job);
  return progressOps(context, job, false);
}

function freshJob(actor: string, startedMs: number): Omit<AccessReportJob, 'row'> {
  return { actor, startedMs, after: '', units: 0, total: 0, lines: 0, deviating: 0, unread: 0 };
}

/** As many units as the run's time allows. */
export function continueReport(context: Context): void {
  let job = context.store.get('accessReport');
  const school = job && mayGoOn(context) ? knownSchool(context) : null;
  if (!job || !school || isTreeWorkedOn(context)) return;
  const state = schoolState(context, school);
  const units = unitsOf(state);
  // The unit may be gone with the last change of people.
  if (!units.includes(job.after)) {
    job = { ...job, ...freshJob(job.actor, context.ports.clock.now()) };
    beginTabs(context, school);
  }
  while (mayGoOn(context)) {
    const at = units.indexOf(job.after) + 1;
    const some = units.slice(at, at + UNITS_AT_ONCE);
    if (some.length === 0) break;
    const lines = ordered(linesOf(context, state, some), units);
    context.ports.sheets.write(controlId(context), context.views.accessRows({ at: job.lines, lines, school }));
    job = advanced(job, some, units.length, lines);
    context.store.set('accessReport', job);
    context.store.save();
  }
  if (job.units < units.length) context.ports.sheets.write(controlId(context), progressOps(context, job, false));
  else finish(context, school, job);
}

function beginTabs(context: Context, school: School): void {
  const id = controlId(context);
  const [outline = EMPTY_OUTLINE] = context.ports.sheets.outline([id]);
  const editors = boardEditors(context, school);
  context.ports.sheets.write(id, context.views.accessTabs({ outline, editors, school }));
}

function linesOf(context: Context, state: SchoolState, units: readonly string[]): AccessLine[] {
  const { school, desired, unlocked, register } = state;
  const { schoolYear } = school.settings;
  const listing = ofYear(listUnits(context, schoolYear, units, desired, register), schoolYear, state.unitById);
  return accessReport({
    desired: partOf(state, desired, units, listing),
    unlocked: partOf(state, unlocked, units, listing),
    locks: locksInForce(context),
    actual: listing,
    register,
    schoolAccount: context.ports.account,
    regulation: school.regulation,
    exceptions: context.store.get('exceptions'),
    nowMs: context.ports.clock.now(),
    units,
  });
}

/** By unit and folder, as one walks through the tree. */
function ordered(lines: readonly AccessLine[], units: readonly string[]): AccessLine[] {
  const placeOf = ({ path, name, itemId }: AccessLine) => [...path, name, itemId].join('\n');
  const keyed = lines.map((line) => ({ line, unit: units.indexOf(line.unit), place: placeOf(line) }));
  return keyed.sort((a, b) => a.unit - b.unit || compare(a.place, b.place)).map(({ line }) => line);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function advanced(
  job: AccessReportJob,
  some: readonly string[],
  total: number,
  lines: readonly AccessLine[],
): AccessReportJob {
  const unread = lines.filter(({ source }) => source === 'unreadable' || source === 'lost').length;
  const deviating = lines.filter(({ deviates }) => deviates).length - unread;
  return {
    ...job,
    after: some[some.length - 1] ?? job.after,
    units: job.units + some.length,
    total,
    lines: job.lines + lines.length,
    deviating: job.deviating + deviating,
    unread: job.unread + unread,
  };
}

/** Shown before it is remembered as done. */
function finish(context: Context, school: School, job: AccessReportJob): void {
  const { actor, row, startedMs, lines, deviating, unread, endedMs = context.ports.clock.now() } = job;
  const facts: AccessReportFacts = { startedMs, endedMs, lines, deviating, unread };
  if (!job.pdfs) context.ports.sheets.write(controlId(context), context.views.accessReportDone({ facts, school }));
  const pdfs = keepPdfs(context, school.settings.schoolYear, { ...job, endedMs }, (ids) => {
    context.store.set('accessReport', { ...job, endedMs, pdfs: ids });
    context.store.save();
  });
  if (!pdfs) return;
  const answer = { row, isGood: deviating + unread === 0, text: context.views.accessReportText(facts, pdfs) };
  context.ports.sheets.write(controlId(context), [
    ...context.views.accessPdfLinks(pdfs),
    ...progressOps(context, job, true),
    ...context.views.commandAnswer({ ...answer, at: endedMs }),
  ]);
  context.store.set('accessReport', null);
  log(context, { action: 'accessReported', actor, target: 'year', detail: { lines, deviating, unread } });
  context.store.save();
}

function progressOps(context: Context, job: AccessReportJob, isDone: boolean): SheetOp[] {
  const { row, units: done, total, startedMs } = job;
  const atMs = context.ports.clock.now();
  return context.views.accessReportProgress({ row, isDone, done, total, elapsedMs: atMs - startedMs, atMs });
}
