/** Who must be told of what on a day of the year, by the regulation and the staff of that day. */
import {
  addDays,
  formatDateTime,
  instantOf,
  localOf,
  type PlainDate,
  weekdayOf,
} from '../../../../src/domain/shared/plain-date';
import {
  digestsOracle,
  type OracleWorld,
  type Story,
  type ToldItem,
  turnOf,
} from '../../../domain/duties/digest-oracle';
import type { OwnCalendar } from './own-calendar';
import type { Step, YearDuty } from './own-duties';
import { type Post, peopleOn, postsOn, TEAM_OF, TEAMS, teamsOf } from './own-staff';

export interface YearStory extends Story<YearDuty> {
  /** Who can have submitted it. */
  readonly authors: readonly string[];
}

/** What a digest says: its lines without links, and those of the week's summary. */
export interface WantedDigest {
  readonly lines: readonly string[];
  /** null: it has none. */
  readonly summary: { readonly owed: number; readonly missing: number; readonly late: readonly string[] } | null;
}

const AT_TWO = 14 * 60;
const WEEK_MS = 7 * 24 * 3_600_000;

/** By person; `last` is brought up to date. */
export function wantedDigests(
  stories: readonly YearStory[],
  calendar: OwnCalendar,
  nowMs: number,
  last: Map<string, number>,
): Map<string, WantedDigest> {
  const today = localOf(nowMs).date;
  const summary = summaryOf(stories, calendar, nowMs, today);
  const hadBefore = new Map(last);
  const board = summary ? peopleOn(today, today, ({ role }) => role === 'principal' || role === 'vice') : [];
  const wantsSummary = (id: string) =>
    summary !== null && board.includes(id) && (hadBefore.get(id) ?? 0) < summary.atMs;
  const told = digestsOracle(worldOf(stories, calendar), nowMs, last, board.filter(wantsSummary));
  return new Map(
    [...told].map(([id, items]) => {
      const lines = items.map((item) => lineOf(item, today)).sort();
      return [id, { lines, summary: wantsSummary(id) ? summary : null }];
    }),
  );
}

function worldOf(stories: readonly YearStory[], { isWorking }: OwnCalendar): OracleWorld<YearDuty> {
  const authors = new Map(stories.map((story) => [story.duty.id, story.authors]));
  return {
    ...{ stories, isWorking, remindAt: AT_TWO, before: [1], after: [1, 3, 8] },
    ownersOn: ownersOf,
    reviewersOn: ({ duty }, step, day) => reviewersOf(duty, duty.reviews[step]!, authors.get(duty.id) ?? [], day),
    startsOf: (id, day) =>
      postsOn(day, day).flatMap(({ person, from }) => (person === id && from ? [from as PlainDate] : [])),
  };
}

export function ownersOf({ unit }: Pick<YearDuty, 'unit'>, day: PlainDate): string[] {
  const [kind, id = ''] = unit.split('/');
  const isBoard = ({ role }: Post) => role === 'principal' || role === 'vice';
  const matches: Readonly<Record<string, (post: Post) => boolean>> = {
    class: ({ role, room }) => role === 'teacher' && room === id,
    team: ({ role, team }) => (role === 'lead' || role === 'deputy') && team === TEAMS[id],
    person: ({ person }) => person === id,
    board: isBoard,
    role: ({ role }) => role === id,
  };
  return peopleOn(day, day, matches[kind!]);
}

/** Never who owes it or submitted it: then whoever is next. */
export function reviewersOf(duty: YearDuty, step: Step, authors: readonly string[], day: PlainDate): string[] {
  const [kind, id = ''] = duty.unit.split('/');
  const teams =
    kind === 'class' ? [TEAM_OF[id]] : kind === 'team' ? [TEAMS[id]] : kind === 'person' ? teamsOf(id, day) : [];
  const barred = [...authors, ...ownersOf(duty, day)];
  const with_ = (role: Post['role']) => peopleOn(day, day, (post) => post.role === role);
  const ofTeams = (role: Post['role']) => peopleOn(day, day, (post) => post.role === role && teams.includes(post.team));
  const [vice, principal] = [with_('vice'), with_('principal')];
  const inTurn: Readonly<Record<Step, readonly string[][]>> = {
    leads: [ofTeams('lead'), ofTeams('deputy'), vice, principal],
    board: [vice, principal],
    principal: [principal, vice],
    vice: [vice, principal],
    clerk: [with_('clerk'), vice, principal],
  };
  const free = inTurn[step].map((people) => people.filter((one) => !barred.includes(one)));
  return free.find((people) => people.length > 0) ?? [];
}

function lineOf({ duty, kind, untilMs }: ToldItem<YearDuty>, today: PlainDate): string {
  const until = untilMs === null ? '' : ` – hạn ${formatDateTime(untilMs)}`;
  const isLate = kind === 'do' && duty.dueDay < today;
  const mark = { do: isLate ? 'QUÁ HẠN: ' : '', change: 'ĐIỀU CHỈNH: ', review: 'DUYỆT: ' }[kind];
  return `${mark}${duty.label}${until}`;
}

/** Of the seven days before the time of reminders on the week's first working day. */
function summaryOf(stories: readonly YearStory[], { isWorking }: OwnCalendar, nowMs: number, today: PlainDate) {
  const days = Array.from({ length: weekdayOf(today) }, (_, n) => addDays(today, n + 1 - weekdayOf(today)));
  const first = days.find(isWorking);
  const atMs = first === undefined ? Number.POSITIVE_INFINITY : instantOf(first, AT_TWO);
  if (atMs > nowMs) return null;
  const due = stories.filter(({ duty }) => atMs - WEEK_MS < duty.dueMs && duty.dueMs <= atMs);
  const missing = due.filter(({ moves }) => !moves.some((move) => move.what === 'submit' && move.atMs <= atMs));
  const late = stories.filter((story) => {
    return story.duty.isTold && story.duty.dueMs < nowMs && ['do', 'change'].includes(turnOf(story, nowMs).kind);
  });
  if (due.length + late.length === 0) return null;
  const lines = late.map(({ duty }) => `Còn quá hạn: ${duty.label} – hạn ${formatDateTime(duty.dueMs)}`);
  return { atMs, owed: due.length, missing: missing.length, late: lines.sort() };
}
