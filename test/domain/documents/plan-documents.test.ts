/** Which documents plans are written in. Rules: src/domain/spec/plans.md. */
import fc from 'fast-check';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { contentFingerprint, filledText } from '../../../src/domain/documents/content';
import { headingOf } from '../../../src/domain/documents/heading';
import { planDocuments } from '../../../src/domain/documents/plan-documents';
import { readSchool } from '../../../src/domain/school/read-school';
import type { School } from '../../../src/domain/school/types';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { date, sampleSchool, TODAY } from '../../support/school-builder';
import { calendarWith, SEED, someCalendar, theme } from '../duties/duty-world';

const START = date('2026-08-01');
const END = date('2027-06-30');
const base = sampleSchool(4);
const THEMES = [
  theme(
    'nghe-nghiep',
    '2026-11-09',
    '2026-12-04',
    base.classes.map(({ id }) => id),
  ),
  theme(
    'tet',
    '2027-01-18',
    '2027-02-26',
    base.classes.map(({ id }) => id),
  ),
];
const school: School = { ...base, calendar: calendarWith(), themes: THEMES, documentsSince: START };
const [room] = school.classes;
const CLASS = `class/${room!.id}`;

const keysOn = (one: School, day: PlainDate) => planDocuments(one, day).map(({ key }) => key);
const find = (one: School, day: PlainDate, key: string) => planDocuments(one, day).find((each) => each.key === key);

it('[PD1] a plan has its document in the folder of its kind, under the record of its template', () => {
  const items = new Map(desiredTree(school, TODAY).map((item) => [item.key, item]));
  expect(items.get(`${CLASS}/plan_week/13`)).toMatchObject({
    parent: `${CLASS}/plan_week`,
    name: `Kế hoạch tuần 13 (30/11–04/12) – ${room!.name}`,
    kind: 'doc',
    scope: CLASS,
    records: ['plan_week'],
    grants: [],
    closesInto: `${CLASS}/approved`,
    template: { key: 'templates/doc/plan_week' },
  });
  expect(items.get(`${CLASS}/plan_day/13`)?.name).toBe(
    `Kế hoạch ngày (giáo án) – tuần 13 (30/11–04/12) – ${room!.name}`,
  );
  expect(items.get(`${CLASS}/plan_theme/nghe-nghiep`)?.name).toBe(
    `Kế hoạch chủ đề nghe-nghiep (09/11–04/12) – ${room!.name}`,
  );
  const owned = planDocuments(school, END).map(({ duty }) => duty.occasion.rule.key);
  expect(new Set(owned)).toEqual(new Set(['plan_theme', 'plan_week', 'plan_day']));
});

it('[PD2] documents appear so many days before they are due, or never', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (themeDaysAhead, weekDaysAhead) => {
      const documents = { ...school.settings.documents, themeDaysAhead, weekDaysAhead };
      const own = { ...school, settings: { ...school.settings, documents } };
      for (const { key, duty, from } of planDocuments(own, END)) {
        const days = duty.occasion.rule.anchor.type === 'theme' ? themeDaysAhead : weekDaysAhead;
        expect(days).toBeGreaterThan(0);
        expect(addDays(from, days)).toBe(duty.occasion.dueDate);
        expect(find(own, addDays(from, -1), key)).toBeUndefined();
        if (key.startsWith(CLASS)) expect(find(own, from, key)).toBeDefined();
      }
    }),
    { ...SEED, numRuns: 3 },
  );
});

it('[PD3] what was there stays, whatever the calendar', () => {
  fc.assert(
    fc.property(
      someCalendar,
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 60 }),
      (calendar, day, more) => {
        const own = { ...school, calendar };
        const before = planDocuments(own, addDays(START, day));
        const after = new Map(planDocuments(own, addDays(START, day + more)).map((one) => [one.key, one]));
        for (const { key, name, leaf } of before) expect(after.get(key)).toMatchObject({ name, leaf });
      },
    ),
    { ...SEED, numRuns: 20 },
  );
});

it('[PD4] weeks off, classes away and ended have none, and a theme over Tết has one', () => {
  const weeks = new Set(school.calendar.weeks.map(({ number }) => String(number)));
  const made = keysOn(school, END).filter((key) => key.startsWith(`${CLASS}/plan_week/`));
  expect(new Set(made.map((key) => key.split('/')[3]))).toEqual(weeks);
  expect(planDocuments(school, END).some(({ duty }) => duty.occasion.about.from === date('2027-02-01'))).toBe(false);
  expect(keysOn(school, END).filter((key) => key === `${CLASS}/plan_theme/tet`)).toHaveLength(1);
  const { days } = school.calendar.weeks[12]!;
  const away = {
    kind: 'off' as const,
    name: 'Tham quan',
    classIds: [room!.id],
    from: days[0]!,
    to: days[days.length - 1]!,
  };
  const key = `${CLASS}/plan_week/13`;
  expect(keysOn({ ...school, classDays: [away] }, END)).not.toContain(key);
  const classes = school.classes.map((one) => (one.id === room!.id ? { ...one, to: addDays(days[0]!, -1) } : one));
  const left = keysOn({ ...school, classes }, END);
  expect(left).not.toContain(key);
  expect(left).toContain(`${CLASS}/plan_week/12`);
});

it('[PD5] a school that begins in the middle makes nothing of what is over', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (day) => {
      const since = addDays(START, day);
      const all = planDocuments(school, END);
      const made = new Set(keysOn({ ...school, documentsSince: since }, END));
      for (const { key, duty } of all) expect(made.has(key)).toBe(duty.occasion.about.to >= since);
    }),
    { ...SEED, numRuns: 20 },
  );
  const late = keysOn({ ...school, documentsSince: TODAY }, TODAY);
  expect(late).toContain(`${CLASS}/plan_theme/nghe-nghiep`);
  expect(late).toContain(`${CLASS}/plan_week/12`);
  expect(late).not.toContain(`${CLASS}/plan_week/11`);
});

it('[PD6] keys are short, plain and each for one document', () => {
  const long = (end: string) =>
    theme(`${'mot-chu-de-rat-dai-'.repeat(3)}${end}`, '2026-11-09', '2026-12-04', [room!.id]);
  const keys = keysOn({ ...school, themes: [long('a'), { ...long('b'), from: date('2026-12-07') }] }, END);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[\x21-\x7e]{1,80}$/);
});

it('[PD7] what is due first comes first', () => {
  const plans = desiredTree(school, END).filter(({ key }) => /\/plan_(week|day|theme)\/./.test(key));
  const due = new Map(planDocuments(school, END).map(({ key, duty }) => [key, duty.occasion.dueDate]));
  const byPriority = [...plans].sort((a, b) => a.priority - b.priority).map(({ key }) => due.get(key)!);
  const sinceStart = byPriority.filter((day) => day >= school.calendar.start);
  expect(sinceStart).toEqual([...sinceStart].sort());
  const others = desiredTree({ ...school, documentsSince: END }, END);
  expect(Math.min(...plans.map(({ priority }) => priority))).toBeGreaterThan(
    Math.max(...others.map(({ priority }) => priority)),
  );
});

it('[PD8] the head names whose plan it is, its days, weeks, theme and teachers', () => {
  const week = headingOf(school, find(school, END, `${CLASS}/plan_week/13`)!);
  expect(week).toMatchObject({ whose: room!.name, from: '2026-11-30', to: '2026-12-04', weeks: [13] });
  expect(week.themes).toEqual(['nghe-nghiep']);
  expect(week.teachers.length).toBeGreaterThan(0);
  const tet = headingOf(school, find(school, END, `${CLASS}/plan_theme/tet`)!);
  expect(tet.weeks).toEqual(
    school.calendar.weeks
      .filter(({ days }) => days[0]! <= '2027-02-26' && '2027-01-18' <= days[days.length - 1]!)
      .map(({ number }) => number),
  );
});

it('[PD9] spaces and line ends change no fingerprint, words do', () => {
  const text = fc.array(fc.constantFrom('Bé', 'tuần', '13', 'ế', '…'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, fc.constantFrom(' ', '\r\n', '\n\n', '\t '), (words, space) => {
      const print = contentFingerprint(words.join(' '));
      expect(contentFingerprint(`\uFEFF${words.join(space)}\r\n`)).toBe(print);
      expect(contentFingerprint(words.join(' ').normalize('NFD'))).toBe(print);
      expect(contentFingerprint([...words, 'mới'].join(' '))).not.toBe(print);
    }),
    SEED,
  );
  expect(filledText('«Tên» – «Tên»', [{ find: '«Tên»', text: '5A1' }])).toBe('5A1 – 5A1');
});

it('[PD10] settings of documents have usual values, and a wrong one is told', () => {
  expect(base.settings.documents).toEqual({
    themeDaysAhead: 14,
    weekDaysAhead: 11,
    sections: ['Mục tiêu', 'Nội dung', 'Hoạt động'],
  });
  const tables = sampleTables({ classes: 4 });
  const row = (label: string, text: string) => ({ row: 200 + text.length, cells: [label, text, ''] });
  const wrong = [
    row('Tạo sẵn kế hoạch chủ đề trước hạn (ngày)', '99'),
    row('Ba phần của kế hoạch chủ đề', 'Mục tiêu; Nội dung'),
  ];
  const labels = wrong.map(({ cells }) => cells[0]);
  const rows = [...tables.settings!.rows.filter(({ cells }) => !labels.includes(cells[0])), ...wrong];
  const reading = readSchool({ ...tables, settings: { ...tables.settings!, rows } }, TODAY);
  expect(reading.ok).toBe(false);
  const told = reading.ok ? [] : reading.problems.map(({ row: at, sheet }) => [sheet, at]);
  expect(told).toEqual(wrong.map(({ row: at }) => ['settings', at]));
});
