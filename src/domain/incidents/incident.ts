/** What somebody reports to the administration board (Điều 6): trouble with the system, or anything that keeps her from her records. */
import type { Instant } from '../shared/plain-date';

/** `takenBack`: by who reported it, before it was done. */
export type IncidentState = 'new' | 'working' | 'done' | 'takenBack';

export interface IncidentReport {
  readonly what: string;
  readonly since: string;
  /** A record's name or a link; '' if it is about none. */
  readonly record: string;
}

export interface Incident extends IncidentReport {
  /** The number people see: '26.SC-5A1.3'. */
  readonly id: string;
  /** The workbook of who reported it, its key, and the zero-based row there. */
  readonly file: string;
  readonly key: string;
  readonly row: number;
  /** The zero-based row in the tab `Sự cố`, its own for ever. */
  readonly boardRow: number;
  /** Lower case. */
  readonly email: string;
  readonly toldMs: Instant;
  readonly state: IncidentState;
  readonly answer: string;
  readonly doneMs?: Instant;
  /** It stands in the board's tab: what was typed is not kept any longer. */
  readonly isListed?: true;
  readonly isTakenBack?: true;
  /** Not yet shown as it is now. */
  readonly isNews: boolean;
}

/** What the board's row says; a state that is none of those to choose counts as none. */
export interface IncidentAnswer {
  readonly state: Exclude<IncidentState, 'takenBack'>;
  readonly answer: string;
}

/** Why a row is not received; the ui has a text for each. */
export type IncidentProblem = 'unproven' | 'whatMissing' | 'sinceMissing' | 'tooLong';

export function missingInReport({ what, since, record }: IncidentReport): IncidentProblem | null {
  if (what === '') return 'whatMissing';
  if (since === '') return 'sinceMissing';
  return what.length > LONGEST_WHAT || since.length + record.length > LONGEST_WHAT ? 'tooLong' : null;
}

/** Characters of what happened: it is kept in the worker's memory until the board has it. */
export const LONGEST_WHAT = 1_000;

/** The same incident if nothing changes. What is done may be opened again, and answered better, for some days. */
export function nextIncident(incident: Incident, said: IncidentAnswer | null, nowMs: Instant): Incident {
  if (incident.state === 'takenBack') return incident;
  if (incident.isTakenBack && incident.state !== 'done') return { ...incident, state: 'takenBack', isNews: true };
  if (said === null || (said.state === incident.state && said.answer === incident.answer)) return incident;
  const { doneMs: _, ...rest } = incident;
  const done = said.state === 'done' ? { doneMs: incident.doneMs ?? nowMs } : {};
  return { ...rest, ...said, ...done, isNews: true };
}

/** Nothing more is expected of it: its rows stay as they are. */
export function isOver({ state, doneMs, isNews }: Incident, nowMs: Instant): boolean {
  if (isNews) return false;
  return state === 'takenBack' || (doneMs !== undefined && nowMs - doneMs > STAYS_OPEN_MS);
}

const STAYS_OPEN_MS = 7 * 24 * 3_600_000;
