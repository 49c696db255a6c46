/** Who has which post when, in the story of the year: the rows of the tab and what follows from them. */
import type { PlainDate } from '../../../../src/domain/shared/plain-date';

export interface Post {
  readonly person: string;
  readonly role: keyof typeof ROLES;
  readonly room?: string;
  readonly team?: string;
  readonly from?: string;
  readonly to?: string;
}

const ROLES = {
  principal: 'Hiệu trưởng',
  vice: 'Phó hiệu trưởng',
  lead: 'Tổ trưởng',
  deputy: 'Tổ phó',
  teacher: 'Giáo viên',
  accountant: 'Kế toán',
  clerk: 'Văn thư',
  health: 'Y tế',
  kitchen: 'Nhân viên nuôi dưỡng',
} as const;

export const ROOMS = ['nt1', '3a1', '4a1', '5a1'] as const;
export const TEAM_OF: Readonly<Record<string, string>> = {
  nt1: 'Tổ Bé',
  '3a1': 'Tổ Bé',
  '4a1': 'Tổ Lớn',
  '5a1': 'Tổ Lớn',
};
export const TEAMS: Readonly<Record<string, string>> = { 'to-be': 'Tổ Bé', 'to-lon': 'Tổ Lớn' };

const OF_ALWAYS: readonly Post[] = [
  { person: 'ht', role: 'principal' },
  { person: 'pht1', role: 'vice' },
  { person: 'pht2', role: 'vice' },
  { person: 'gv1-3a1', role: 'deputy', team: 'Tổ Bé' },
  { person: 'gv1-4a1', role: 'lead', team: 'Tổ Lớn' },
  { person: 'gv1-nt1', role: 'teacher', room: 'nt1' },
  { person: 'gv2-nt1', role: 'teacher', room: 'nt1' },
  { person: 'gv1-3a1', role: 'teacher', room: '3a1' },
  { person: 'gv1-4a1', role: 'teacher', room: '4a1' },
  { person: 'gv2-4a1', role: 'teacher', room: '4a1' },
  { person: 'gv2-5a1', role: 'teacher', room: '5a1' },
  { person: 'gv0', role: 'teacher' },
  { person: 'kt', role: 'accountant' },
  { person: 'vt', role: 'clerk' },
  { person: 'yt', role: 'health' },
  { person: 'nd1', role: 'kitchen' },
];

/** What changes, each written into the tab that day: a leaver and her successor, a month of absence with a substitute, another lead. */
export const CHANGES: readonly { readonly day: string; readonly posts: readonly Post[] }[] = [
  {
    day: '2026-08-19',
    posts: [
      { person: 'gv2-3a1', role: 'teacher', room: '3a1' },
      { person: 'gv1-5a1', role: 'teacher', room: '5a1' },
      { person: 'gv1-5a1', role: 'deputy', team: 'Tổ Lớn' },
      { person: 'gv1-nt1', role: 'lead', team: 'Tổ Bé' },
    ],
  },
  {
    day: '2026-11-11',
    posts: [
      { person: 'gv2-3a1', role: 'teacher', room: '3a1', to: '2026-11-13' },
      { person: 'gv0', role: 'teacher', room: '3a1', from: '2026-11-16' },
      { person: 'gv1-5a1', role: 'teacher', room: '5a1' },
      { person: 'gv1-5a1', role: 'deputy', team: 'Tổ Lớn' },
      { person: 'gv1-nt1', role: 'lead', team: 'Tổ Bé' },
    ],
  },
  {
    day: '2027-01-08',
    posts: [
      { person: 'gv2-3a1', role: 'teacher', room: '3a1', to: '2026-11-13' },
      { person: 'gv0', role: 'teacher', room: '3a1', from: '2026-11-16' },
      { person: 'gv1-5a1', role: 'teacher', room: '5a1', to: '2027-01-10' },
      { person: 'gv1-5a1', role: 'deputy', team: 'Tổ Lớn', to: '2027-01-10' },
      { person: 'gv9', role: 'teacher', room: '5a1', from: '2027-01-11', to: '2027-02-28' },
      { person: 'gv1-5a1', role: 'teacher', room: '5a1', from: '2027-03-01' },
      { person: 'gv1-5a1', role: 'deputy', team: 'Tổ Lớn', from: '2027-03-01' },
      { person: 'gv1-nt1', role: 'lead', team: 'Tổ Bé', to: '2027-03-14' },
      { person: 'gv2-nt1', role: 'lead', team: 'Tổ Bé', from: '2027-03-15' },
    ],
  },
];

/** As the tab stands at that day. */
export function postsKnown(day: PlainDate): Post[] {
  const last = CHANGES.filter((change) => change.day <= day).pop();
  return [...OF_ALWAYS, ...(last?.posts ?? [])];
}

export function staffRows(day: PlainDate): string[][] {
  const date = (text = '') => text.split('-').reverse().join('/');
  return postsKnown(day).map(({ person, role, room = '', team = '', from, to }) => {
    const id = person.toUpperCase();
    return [id, nameOf(person), ROLES[role], addressOf(person), room.toUpperCase(), team, date(from), date(to)];
  });
}

export function nameOf(person: string): string {
  return `Cô ${person.toUpperCase()}`;
}

export function addressOf(person: string): string {
  return `${person}@hoamai.example`;
}

/** Her posts that day. */
export function postsOn(day: PlainDate, known: PlainDate): Post[] {
  return postsKnown(known).filter(({ from = '', to = '9' }) => from <= day && day <= to);
}

export function peopleOn(day: PlainDate, known: PlainDate, matches: (post: Post) => boolean = () => true): string[] {
  return [
    ...new Set(
      postsOn(day, known)
        .filter(matches)
        .map(({ person }) => person),
    ),
  ];
}

/** The team whose leads look at what she submitted: of her last posts when she has left. */
export function teamsOf(person: string, day: PlainDate): string[] {
  const own = postsKnown(day).filter((post) => post.person === person);
  const now = own.filter(({ from = '', to = '9' }) => from <= day && day <= to);
  const ended = own.map(({ to }) => to ?? '').filter((to) => to !== '' && to < day);
  const last = now.length > 0 ? now : own.filter(({ to }) => to !== undefined && to === ended.sort().pop());
  return last.flatMap(({ team, room }) => team ?? TEAM_OF[room ?? ''] ?? []);
}
