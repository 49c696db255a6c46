/** What is left of a job: the state people and machines can see, and how access changed on the way. */

import type { SchoolWorld } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import { takenKey } from '../../../src/app/taken-folders';
import { FOLDER } from '../../../src/simulator/drive';
import type { SimWorld } from '../../../src/simulator/world';
import { accessTable, type DriveText, driveText, keyOf } from './drive-state';
import { storedValue } from './stored-value';
import { type JournalText, journalText, workbookText } from './workbook-state';

export interface Outcome {
  drive: DriveText;
  /** Ids of live marked items by key. */
  ids: Map<string, string>;
  workbooks: string[];
  journal: JournalText;
  mails: SentMail[];
  /** Mails that Drive itself sent about sharing: none, ever. */
  sharingMails: number;
  /** Everything anyone had at any time of the run: `<item> <e-mail>` → rank of the role. */
  widest: Map<string, number>;
  /** What the worker carries over into the next digest, by e-mail. */
  carried: Record<string, string[]>;
  /** Facts of the job itself. */
  facts: Record<string, unknown>;
}

export interface SentMail {
  key: string;
  body: string;
}

export function outcomeOf(school: SchoolWorld, watch: AccessWatch, facts: Record<string, unknown>): Outcome {
  const { world } = school;
  return {
    drive: driveText(world),
    ids: liveIds(world),
    workbooks: workbookText(world),
    journal: journalText(school),
    mails: world.state.script.mails.map(({ to, subject, body }) => ({ key: `${to.join()} ${subject}`, body })),
    sharingMails: world.state.drive.sharingMails.length,
    widest: watch.widest,
    carried: storedValue(school, 'carryOver') ?? {},
    facts,
  };
}

/** What does not hold of a run with a fault, against the run without one. */
export function judge(faultless: Outcome, faulty: Outcome): string[] {
  return [
    ...differences('Drive', faultless.drive.items, faulty.drive.items),
    ...faulty.drive.doubled.map((key) => `two live items have the key ${key}`),
    ...differences('workbooks', faultless.workbooks, faulty.workbooks),
    ...differences('facts', [JSON.stringify(faultless.facts)], [JSON.stringify(faulty.facts)]),
    ...widened(faultless, faulty),
    ...mailProblems(faultless, faulty),
    ...journalProblems(faultless, faulty),
    ...registerProblems(faulty),
  ];
}

/** The same of what is in Drive alone, and who can do what with it: a night's findings differ with what it found. */
export function judgeAccess(faultless: Outcome, faulty: Outcome): string[] {
  return [
    ...differences('Drive', faultless.drive.items, faulty.drive.items),
    ...faulty.drive.doubled.map((key) => `two live items have the key ${key}`),
    ...widened(faultless, faulty),
  ];
}

/** Follows who has what after every write to Drive. */
export class AccessWatch {
  widest = new Map<string, number>();

  constructor(private readonly world: SimWorld) {
    world.onExchange = ({ method, url }) => {
      if (method !== 'GET' && url.startsWith('https://www.googleapis.com/')) this.look();
    };
  }

  begin(): void {
    this.widest = accessTable(this.world);
  }

  private look(): void {
    for (const [entry, rank] of accessTable(this.world)) {
      if (rank > (this.widest.get(entry) ?? 0)) this.widest.set(entry, rank);
    }
  }
}

/** Allowed at any time: what someone had before or has after the faultless run, and what that run gave in between. */
function widened(faultless: Outcome, faulty: Outcome): string[] {
  return [...faulty.widest]
    .filter(([entry, rank]) => rank > (faultless.widest.get(entry) ?? 0))
    .map(([entry, rank]) => `wider than ever: ${entry} has rank ${rank}`);
}

/** None twice, none unknown; of those that did not go out the items are in the next digest. */
function mailProblems(faultless: Outcome, faulty: Outcome): string[] {
  const sent = faulty.mails.map(({ key }) => key);
  const missing = faultless.mails.filter(({ key }) => !sent.includes(key));
  const lost = missing.filter(({ key, body }) => {
    const lines = faulty.carried[key.split(' ')[0] ?? ''] ?? [];
    const isCarried = lines.length > 0 && lines.every((line) => body.includes(line));
    return !isCarried && !isInAnother(faulty.mails, key, body);
  });
  return [
    ...sent.filter((key, i) => sent.indexOf(key) !== i).map((key) => `mail twice: ${key}`),
    ...sent.filter((key) => !faultless.mails.some((mail) => mail.key === key)).map((key) => `strange mail: ${key}`),
    ...(missing.length > 1 ? [`${missing.length} mails are missing`] : []),
    ...lost.map(({ key }) => `mail lost, its lines are not carried over: ${key}`),
    ...(faulty.sharingMails > 0 ? [`${faulty.sharingMails} sharing mails by Drive`] : []),
  ];
}

/** Carried over into a later mail of the same person. */
function isInAnother(mails: readonly SentMail[], key: string, body: string): boolean {
  const [to = ''] = key.split(' ');
  const items = body.split('\n').filter((line) => line.startsWith('- '));
  const later = mails.filter((mail) => mail.key.startsWith(`${to} `));
  return items.length > 0 && items.every((item) => later.some((mail) => mail.body.includes(item)));
}

function journalProblems(faultless: Outcome, faulty: Outcome): string[] {
  const there = new Set(faulty.journal.entries);
  return [
    ...faultless.journal.entries
      .filter((entry) => !there.has(entry) && !entry.startsWith(SENT))
      .map((entry) => `not in the journal: ${entry}`),
    ...faulty.mails.flatMap(({ key }) => unlogged(key, there)),
    ...faulty.journal.findings.map((finding) => `the chain of the journal: ${finding}`),
    ...(faulty.journal.waiting > 0 ? [`${faulty.journal.waiting} entries are not in the journal yet`] : []),
  ];
}

const SENT = 'Đã gửi thư';

/** A mail that went out is in the journal as sent, or as perhaps sent. */
function unlogged(mailKey: string, entries: ReadonlySet<string>): string[] {
  const to = mailKey.split(' ')[0];
  const isThere = entries.has(`${SENT} ${to}`) || entries.has(`Thư không rõ đã gửi hay chưa ${to}`);
  return isThere ? [] : [`a mail is not in the journal: ${mailKey}`];
}

function registerProblems({ journal, ids }: Outcome): string[] {
  return [...journal.register].flatMap(([key, id]) =>
    id === ids.get(key) ? [] : [`the register has ${id || 'no id'} for ${key}`],
  );
}

function differences(what: string, wanted: readonly string[], found: readonly string[]): string[] {
  const [there, expected] = [new Set(found), new Set(wanted)];
  return [
    ...wanted.filter((line) => !there.has(line)).map((line) => `${what} lacks: ${line}`),
    ...found.filter((line) => !expected.has(line)).map((line) => `${what} has: ${line}`),
    ...(there.size < found.length && expected.size === wanted.length ? [`${what} has a line twice`] : []),
  ].slice(0, SHOWN);
}

const SHOWN = 8;

function liveIds(world: SimWorld): Map<string, string> {
  const { files } = world.state.drive;
  const aside = Object.values(files).find((file) => file.properties.hsmnKey === 'setAside')?.id;
  const live = Object.values(files).filter(
    (file) => !file.trashed && file.properties.hsmnKey && file.parentId !== aside,
  );
  const taken = Object.values(files).filter(({ trashed, mimeType }) => !trashed && mimeType === FOLDER);
  return new Map([
    ...live.map((file) => [keyOf(file) ?? '', file.id] as const),
    ...taken.flatMap(({ properties, id }) => {
      const from = properties[MARK.takenFrom];
      return from ? [[takenKey(from), id] as const] : [];
    }),
  ]);
}
