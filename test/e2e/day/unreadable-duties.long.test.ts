/** A reminder is never wrong, whatever has happened to a class's file. Rules: src/app/spec/day.md. */
import { type DayRun, passTo } from '../../../scripts/day/day-run';
import { idOfKey, journalRows } from '../../../scripts/day/places';
import { setUpSchool } from '../../../scripts/day/set-up-steps';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { newSchoolWorld, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { TASKS } from '../../../src/app/workbooks';
import { batchUpdateAs } from '../../../src/simulator/sheets';

it('[DY20] a class whose duties cannot be read is not reminded', () => {
  const school = newSchoolWorld({ now: '2026-11-26T10:00+07:00', seed: 8 });
  const day: DayRun = { school, dice: { rng: 8 }, runs: [], refusals: [], onProgress: () => {} };
  setUpSchool(day, sampleTables({ classes: 4 }));
  const { world } = school;
  batchUpdateAs(world, SCHOOL_ACCOUNT, idOfKey(world, 'tasks/3a1'), [
    { addSheet: { properties: { title: 'Khác' } } },
    { deleteSheet: { sheetId: TASKS.list.id } },
  ]);
  passTo(day, '2026-11-27T14:30+07:00');
  const to = world.state.script.mails
    .filter(({ subject }) => subject.includes('Hôm nay đến hạn'))
    .flatMap((mail) => mail.to);
  expect(to).toContain('gv.4a1@hoamai.example');
  expect(to).not.toContain('gv.3a1@hoamai.example');
  expect(journalRows(world, school.journalId).join('\n')).toContain('không nhắc');
}, 60_000);
