import fc from 'fast-check';
import { taskUrl } from '../../../src/simulator/page/people/task-url';
import { localHref, parseRoute, type Route, routeHref } from '../../../src/simulator/page/routes';
import { parseSession, sessionQuery } from '../../../src/simulator/page/session';
import {
  fromLocalInput,
  momentText,
  nextMorning,
  nextSchoolMorning,
  toLocalInput,
} from '../../../src/simulator/page/times';

const at = (text: string): number => Date.parse(`${text}+07:00`);

it('[PG1] the query of a session says all of it', () => {
  const session = { as: 'gv.5a1@hoamai.example', client: 'phone', language: 'en' } as const;
  expect(parseSession(sessionQuery(session))).toEqual(session);
  expect(parseSession('')).toEqual({ as: '', client: 'desktop', language: 'vi' });
  expect(sessionQuery(parseSession(''))).toBe('');
});

const id = fc.stringMatching(/^[A-Za-z0-9_-]{10,44}$/);
const place = fc.oneof(
  fc.record({ kind: fc.constant('folder' as const), id }),
  fc.record({ kind: fc.constant('folder' as const), id, itemId: id }),
  fc.record({ kind: fc.constantFrom('shared' as const, 'trash' as const) }),
  fc.record({ kind: fc.constant('search' as const), text: fc.string() }),
);
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: fc.constantFrom('home' as const, 'clock' as const, 'settings' as const) }),
  fc.record({ page: fc.constant('drive' as const), place }),
  fc.record({ page: fc.constant('open' as const), itemId: id }),
  fc.record({ page: fc.constant('sheets' as const), spreadsheetId: id, sheetId: fc.nat() }),
  fc.record({ page: fc.constant('sheets' as const), spreadsheetId: id }),
  fc.record({ page: fc.constant('docs' as const), documentId: id }),
  fc.record({ page: fc.constant('mail' as const), mailId: id }),
  fc.record({ page: fc.constant('log' as const), runId: id }),
);

it('[PG8] a task opens as who it is for, at the device it names', () => {
  expect(taskUrl('ht@hoamai.example', '#/drive/shared')).toBe('/?as=ht%40hoamai.example#/drive/shared');
  expect(taskUrl('ht@hoamai.example', '?as=gv&client=phone#/mail')).toBe('/?as=gv&client=phone#/mail');
  expect(taskUrl('ht@hoamai.example', 'https://hoamai.example/#/x')).toBe('https://hoamai.example/#/x');
});

it('[PG2] every route comes back from its address', () => {
  fc.assert(
    fc.property(route, (one) => expect(parseRoute(routeHref(one))).toEqual(one)),
    { seed: 1 },
  );
});

it.each(['', '#/', '#/nowhere/1', '#/sheets', '#/docs', '#/%E0%A4%A'])('[PG2] %p leads to the start page', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'home' });
});

it('[PG3] addresses of folders, spreadsheets and documents lead to this page', () => {
  expect(localHref('https://docs.google.com/spreadsheets/d/1abc-_/edit#gid=12')).toBe('#/sheets/1abc-_/12');
  expect(localHref('https://docs.google.com/spreadsheets/d/1abc/edit?usp=drivesdk')).toBe('#/sheets/1abc');
  expect(localHref('https://drive.google.com/drive/folders/1f')).toBe('#/drive/1f');
  expect(localHref('https://drive.google.com/open?id=1f')).toBe('#/open/1f');
  expect(localHref('https://docs.google.com/document/d/1f/edit')).toBe('#/docs/1f');
  expect(localHref('https://drive.google.com/file/d/1f/view')).toBe('#/open/1f');
  expect(localHref('https://example.org/drive/folders/1f')).toBe('https://example.org/drive/folders/1f');
});

it('[PG5] a moment of today is its time, of another day has its date', () => {
  const now = at('2026-11-23T09:00');
  expect(momentText(at('2026-11-23T00:05'), now, 'vi')).toBe('00:05');
  expect(momentText(at('2026-11-22T23:55'), now, 'vi')).toMatch(/^23:55 22\/11\/2026$/);
  expect(toLocalInput(now)).toBe('2026-11-23T09:00');
  expect(fromLocalInput('2026-11-23T09:00')).toBe(now);
});

it('[PG6] after a Friday the next school morning is on Monday', () => {
  expect(nextMorning(at('2026-11-27T15:00'))).toBe(at('2026-11-28T06:30'));
  expect(nextSchoolMorning(at('2026-11-27T15:00'))).toBe(at('2026-11-30T06:30'));
  expect(nextSchoolMorning(at('2026-11-23T06:00'))).toBe(at('2026-11-24T06:30'));
});
