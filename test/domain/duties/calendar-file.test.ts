/** Calendar files. Rules: src/domain/spec/plans.md. */
import fc from 'fast-check';
import { type CalendarEntry, calendarFile } from '../../../src/domain/duties/calendar-file';
import { instantOf } from '../../../src/domain/shared/plain-date';
import { date } from '../../support/school-builder';
import { SEED } from './duty-world';

const DUE = instantOf(date('2026-11-27'), 16 * 60 + 30);

/** What a reader makes of it: RFC 5545 §3.1 and §3.3.11. */
function propertiesOf(text: string): [string, string][] {
  const lines = text.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
  const meant: Record<string, string> = { n: '\n', N: '\n' };
  return lines.map((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/s.exec(line) ?? [];
    return [name, value.replace(/\\([\\;,nN])/g, (_, sign: string) => meant[sign] ?? sign)];
  });
}

it('[CF1] an entry ends when the work is due, in universal time, and has its own name for ever', () => {
  const entry = { uid: 'a/plan_week/13', dueMs: DUE, title: 'Hạn: Kế hoạch tuần', text: 'Điều 7', link: null };
  const properties = propertiesOf(calendarFile('Hạn việc', [entry], DUE));
  expect(properties).toContainEqual(['DTSTART', '20261127T090000Z']);
  expect(properties).toContainEqual(['DTSTAMP', new Date(DUE).toISOString().replace(/[-:]|\.\d+/g, '')]);
  expect(properties).toContainEqual(['DTEND', '20261127T093000Z']);
  expect(properties).toContainEqual(['UID', 'a/plan_week/13']);
  expect([properties[0], properties[properties.length - 1]]).toEqual([
    ['BEGIN', 'VCALENDAR'],
    ['END', 'VCALENDAR'],
  ]);
});

it('[CF1] whatever the texts are, lines are short and the texts are whole', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom('Nguyễn, Lớp; 5A1\\ "ỗ"'.repeat(9), 'một\nhai\r\nba', '🧒🏽'.repeat(40)),
  );
  const entries = fc.array(fc.record({ uid: words, title: words, text: words }), { maxLength: 4 });
  fc.assert(
    fc.property(entries, words, (some, name) => {
      const all = some.map((one): CalendarEntry => ({ ...one, dueMs: DUE, link: 'https://example.com/x' }));
      const text = calendarFile(name, all, DUE);
      const lines = text.split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]|�/);
      }
      const said = (name: string) =>
        propertiesOf(text)
          .filter(([one]) => one === name)
          .map(([, value]) => value);
      const plain = (value: string) => value.replace(/\r\n|\r/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
      expect(said('SUMMARY')).toEqual(some.map(({ title }) => plain(title)));
      expect(said('DESCRIPTION')).toEqual(some.map(({ text: one }) => plain(`${one}\nhttps://example.com/x`)));
      expect(said('X-WR-CALNAME')).toEqual([plain(name)]);
    }),
    SEED,
  );
});
