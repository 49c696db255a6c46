/** Where things stand in our workbooks: sheet ids (ours, so a renamed tab is found), columns and protection ids. */
import { diffDays, type PlainDate } from '../domain/shared/plain-date';

export const CONTROL = {
  guide: { id: 0 },
  settings: { id: 1 },
  classes: { id: 2 },
  staff: { id: 3 },
  offDays: { id: 4 },
  locks: {
    id: 5,
    firstRow: 1,
    tickProtection: 2,
    linkProtection: 3,
    dateProtection: 4,
    /** Of the second and later runs of rows two each, for ticks and dates. */
    firstRunProtection: 10,
    columns: { key: 0, name: 1, tick: 2, reason: 3, state: 4, by: 5, since: 6, detail: 7, from: 8, until: 9, item: 10 },
    width: 11,
  },
  commands: {
    id: 6,
    firstRow: 1,
    rows: 200,
    columns: { number: 0, name: 1, agree: 2, state: 3, plan: 4, progress: 5, at: 6 },
    width: 7,
  },
  catalogue: { id: 7 },
  adminBoard: { id: 8 },
  /** The board types in `confirmedOn` to `remarks`. */
  accounts: {
    id: 9,
    firstRow: 1,
    columns: {
      email: 0,
      whose: 1,
      roles: 2,
      state: 3,
      confirmedOn: 4,
      checkedOn: 5,
      checkedBy: 6,
      remarks: 7,
      todo: 8,
    },
    typed: { from: 4, to: 8 },
    width: 9,
  },
  corrections: {
    id: 10,
    firstRow: 1,
    /** Added so many at a time. */
    rows: 500,
    decisionProtection: 2,
    columns: {
      who: 0,
      record: 1,
      link: 2,
      choice: 3,
      hours: 4,
      reason: 5,
      state: 6,
      opened: 7,
      until: 8,
      closed: 9,
      changes: 10,
      overdue: 11,
      asked: 12,
      number: 13,
    },
    width: 14,
  },
  deviations: {
    id: 11,
    firstRow: 1,
    /** Rows a new tab has; it grows by as many. */
    rows: 500,
    tickProtection: 2,
    columns: {
      id: 0,
      unit: 1,
      code: 2,
      tick: 3,
      state: 4,
      what: 5,
      item: 6,
      where: 7,
      who: 8,
      since: 9,
      article: 10,
      cure: 11,
    },
    width: 12,
  },
  accessByPerson: { id: 12 },
  accessByItem: { id: 13 },
  /** The principal chooses and gives her reason; all else is the worker's. */
  proposals: {
    id: 14,
    firstRow: 1,
    /** Added so many at a time. */
    rows: 300,
    decisionProtection: 2,
    columns: {
      kind: 0,
      target: 1,
      content: 2,
      choice: 3,
      reason: 4,
      state: 5,
      who: 6,
      from: 7,
      until: 8,
      asked: 9,
      number: 10,
    },
    width: 11,
  },
  themes: { id: 15 },
  attendanceEdits: {
    id: 16,
    firstRow: 1,
    rows: 500,
    columns: { id: 0, class: 1, date: 2, count: 3, detail: 4, found: 5 },
    width: 6,
  },
  /** The board chooses the state and answers; all else is the worker's. */
  incidents: {
    id: 18,
    firstRow: 1,
    /** Added so many at a time. */
    rows: 200,
    answerProtection: 2,
    columns: { who: 0, what: 1, state: 2, answer: 3, since: 4, record: 5, told: 6, number: 7 },
    width: 8,
  },
  /** The school at a glance; the numbers of the charts stand to the right. */
  overview: {
    id: 20,
    rows: 100,
    width: 10,
    charts: { portions: 20_001, onTime: 20_002, months: 20_003, classes: 20_004 },
    data: { firstRow: 1, date: 3, portions: 4, onTime: 5, month: 6, monthRate: 7, class: 8, classRate: 9 },
    /** Rows of the late list and of who is waited for; those not used are out of sight. */
    late: 12,
    reviews: 8,
  },
  /** A line a fact, then a line a job; the instant of the last beat is a number that a formula looks at. */
  health: { id: 19, beat: 1, firstFact: 3, firstJob: 9, rows: 30, width: 2 },
  duties: { id: 17 },
  events: { id: 22 },
  /** Duties month by month: written by the worker alone, only ever added to. */
  months: {
    id: 23,
    firstRow: 1,
    rows: 500,
    columns: { key: 0, month: 1, unit: 2, rule: 3, owed: 4, onTime: 5, late: 6, missing: 7, checkedBy: 8 },
    width: 9,
  },
} as const;

/** The tab `Kiểm tra môi trường`: the helper's address, then a row a question. */
const PROBE_TAB = {
  id: 4,
  helper: { row: 0, column: 3 },
  firstRow: 2,
  columns: { number: 0, question: 1, how: 2, input: 3, tried: 4, answer: 5, at: 6, follows: 7, sample: 8 },
  width: 9,
} as const;

export const JOURNAL = {
  check: { id: 0, firstRow: 1, width: 6 },
  register: { id: 1, width: 4 },
  /** A tab a month; the last two columns are the chain: the hash of the row before, and the row's own. */
  month: { firstRow: 1, number: 0, cells: 11, width: 13 },
  guide: { id: 3 },
  probe: PROBE_TAB,
} as const;

/** A row a duty: the ticks of its versions stand side by side. */
const DUTY_ROWS = {
  firstRow: 2,
  columns: { key: 0, name: 1, due: 2, done: 3, again: 4, state: 9, remark: 10 },
  width: 11,
} as const;

export const TASKS = {
  /** Duties of the class. `done` and the columns `again` are the teachers' ticks, one a version; out of sight until wanted. */
  list: { id: 0, ...DUTY_ROWS },
  guide: { id: 1 },
  requests: {
    id: 2,
    firstRow: 2,
    /** A person's rows; a heading stands above them. */
    blockRows: 30,
    columns: {
      code: 0,
      record: 1,
      what: 2,
      before: 3,
      after: 4,
      reason: 5,
      evidence: 6,
      sent: 7,
      state: 8,
      form: 9,
      outcome: 10,
    },
    width: 11,
  },
  /** What is locked of its people's records: written by the worker alone. */
  closed: { id: 3, firstRow: 3, columns: { what: 0, until: 1, why: 2, scope: 3, since: 4, by: 5 }, width: 6 },
  /** What records held when a correction opened them. Hidden. */
  snapshots: { id: 4, width: 2 },
  /** What the board and the leads remark on the records. */
  remarks: {
    id: 5,
    firstRow: 2,
    /** Added so many at a time. */
    rows: 100,
    columns: { number: 0, record: 1, text: 2, who: 3, at: 4 },
    width: 5,
  },
  /** People type from `what` to `sent`. */
  incidents: {
    id: 6,
    firstRow: 2,
    /** A person's rows; a heading stands above them. */
    blockRows: 15,
    columns: { code: 0, what: 1, since: 2, record: 3, sent: 4, state: 5 },
    width: 6,
  },
  /** Duties of a person or her post: a block a person below her name, with all rows there may be. */
  own: { id: 7, ...DUTY_ROWS, blockRows: 80 },
} as const;

/** Duyệt: a tab a person, in the order in which they were first given one. */
export const REVIEW = {
  guide: { id: 0 },
  /** Hidden: a column a tab, with the names that its column `target` offers. */
  lists: { id: 1, rows: 1_000 },
  firstTab: 10,
  firstRow: 2,
  /** A person's rows; added so many at a time. */
  rows: 60,
  inputProtection: 2,
  moreProtection: 3,
  /** People type from `kind` to `sent` and from `from` on. */
  columns: {
    code: 0,
    kind: 1,
    target: 2,
    content: 3,
    sent: 4,
    state: 5,
    from: 6,
    until: 7,
    fullName: 8,
    role: 9,
    email: 10,
    class: 11,
    team: 12,
  },
  width: 13,
  /** What waits for a person's review, a tab a person: the n-th person's is the n-th from `firstTab` on. */
  queue: {
    firstTab: 500,
    firstRow: 2,
    /** Added so many at a time. */
    rows: 100,
    inputProtection: 2,
    /** She types from `verdict` to `changesBy`. */
    columns: { key: 0, what: 1, due: 2, verdict: 3, remark: 4, changesBy: 5, state: 6 },
    width: 7,
  },
} as const;

/** The two tabs of the access report: title, facts and headings, then a row a line. The first columns are what they are sorted by. */
export const ACCESS = {
  title: 0,
  facts: 1,
  headings: 2,
  firstRow: 3,
  order: 0,
  place: 1,
  first: 2,
  width: 10,
} as const;

/** A sheet a month; each school day has its own columns in it for ever. */
export const MEALS = {
  /** Each day of the school year has its own columns for ticks and differences, beside those that show the day's portions. */
  kitchen: {
    id: 0,
    shown: { label: 0, value: 1, number: 2, helper: 3 },
    firstDayColumn: 4,
    day: { tick: 0, row: 1, difference: 2, reason: 3, state: 4, width: 5 },
    /** The ticks of the confirmation stand beside what is said of it. */
    rows: { chat: 0, chatHint: 1, kitchen: 2, board: 3, firstSupplement: 4 },
    rowCount: 200,
    protections: { kitchen: 2, board: 3, supplements: 4, free: 5, before: 6, after: 7, head: 8 },
  },
  guide: { id: 1 },
  /** Phiếu tổng hợp báo ăn: written anew whenever something changes, for printing. */
  slip: { id: 2 },
  /** Báo bổ sung: a tab a month, the rows of the month's tab, each day its own columns. */
  supplements: { firstRow: 2, rowId: 0, name: 1, firstDayColumn: 2, firstRowProtection: 10 },
  month: { firstRow: 2, firstDayColumn: 4, columns: { classId: 0, name: 1, stage: 2, contact: 3 } },
  /** The ledger's counts stand after the children present; state, time and timing follow them. */
  ledgerCounts: { first: 6, after: 3 },
} as const;

/** A class's attendance book: the list of its children, and a tab a month with the id of the month. */
export const ATTENDANCE = {
  list: { id: 0, firstRow: 3, columns: { name: 1, born: 2, from: 4, to: 5 }, width: 7 },
  pattern: { id: 1 },
  /** What the marks were when their days were over. Hidden. */
  seen: { id: 2, rows: 600, columns: { month: 0, row: 1, child: 2, codes: 3 }, width: 4 },
  month: { monthRow: 2, headRow: 3, firstRow: 5, rows: 45, name: 1, firstDay: 2, days: 31, firstSum: 33, width: 41 },
} as const;

/** Columns of a day that are there whatever the school asks for: enrolled, present, note, state and the two stamps. */
const FIXED_DAY_COLUMNS = 6;
const MOST_DAYS = 31;

/** How many columns a day has where so many counts are asked for. */
export function dayWidth(counts: number): number {
  return FIXED_DAY_COLUMNS + counts;
}

/** Where things stand in a day of that width; the other counts follow the main meal. */
export function dayOffsets(width: number) {
  return { enrolment: 0, present: 1, main: 2, note: width - 4, state: width - 3, first: width - 2, last: width - 1 };
}

/** All columns of a month's tab, and back: the width of its days, null where somebody added or deleted columns. */
export function monthColumns(width: number): number {
  return MEALS.month.firstDayColumn + MOST_DAYS * width;
}

export function widthOfMonth(columns: number): number | null {
  const width = (columns - MEALS.month.firstDayColumn) / MOST_DAYS;
  return Number.isInteger(width) && width > FIXED_DAY_COLUMNS ? width : null;
}

/** '2026-11' → 202611; its ledger → 902611. */
export function monthSheetId(month: string): number {
  return Number(month.replace('-', ''));
}

export function ledgerSheetId(month: string): number {
  return 700_000 + monthSheetId(month);
}

/** '2026-11' → 1002611: the same rows, hidden. */
export function ledgerCopySheetId(month: string): number {
  return 800_000 + monthSheetId(month);
}

/** '2026-11' → 502611: the month's book of meal reports. */
export function monthBookSheetId(month: string): number {
  return 300_000 + monthSheetId(month);
}

/** '2026-11' → 402611: the same of all workbooks of a school that has several, in the first of them. */
export function schoolBookSheetId(month: string): number {
  return 200_000 + monthSheetId(month);
}

/** '2026-11' → 102611: below the months, whose edits are stamped. */
export function supplementSheetId(month: string): number {
  return monthSheetId(month) - 100_000;
}

/** First column of the date's own in `Bếp`: as many days after the first of August, on which a school year begins. */
export function kitchenColumn(date: PlainDate): number {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);
  const days = diffDays(`${year}-08-01` as PlainDate, date);
  return MEALS.kitchen.firstDayColumn + days * MEALS.kitchen.day.width;
}

/** Where things stand in a day's columns of `Báo bổ sung`: the new counts, then the reason and what came of it. */
export function supplementOffsets(counts: number) {
  return { counts: 0, reason: counts, state: counts + 1, width: counts + 2 };
}

/** First column of the day of the month (1–31) in `Báo bổ sung`, where a row has so many counts. */
export function supplementColumn(dayOfMonth: number, counts: number): number {
  return MEALS.supplements.firstDayColumn + (dayOfMonth - 1) * supplementOffsets(counts).width;
}

/** '2026-11' → 302611: the month's tab of the journal. */
export function journalSheetId(month: string): number {
  return 100_000 + monthSheetId(month);
}

/** 302611 → '2026-11'; null for any other tab. */
export function journalMonth(sheetId: number): string | null {
  const digits = String(sheetId - journalSheetId('0000-00'));
  return /^\d{6}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4)}` : null;
}

/** Our protections have ids of our choosing, so they are changed without being read first. */
export function protectionId(sheetId: number, n: number): number {
  return (sheetId + 1) * 1_000 + n;
}

/** First column of the day of the month (1–31): one block of columns a day. */
export function dayColumn(dayOfMonth: number, width: number): number {
  return MEALS.month.firstDayColumn + (dayOfMonth - 1) * width;
}

/** A row's own protection in a tab that has many rows; apart from all other numbers. */
export function rowProtectionId(sheetId: number, row: number): number {
  return 1_000_000_000 + sheetId * 1_000_000 + row;
}

/** The row of the staff's own portions has this instead of a class id. */
export const STAFF_ROW = 'staff';
