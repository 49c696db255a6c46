/** A last day that is typed and passes without anybody's agreement: the board is reminded, once. */
import { advanceTo } from '../../../src/simulator/script';
import { rowWith, setCell } from '../../domain/school/edit-tables';
import { storedValue } from '../faults/stored-value';
import { skipTo } from '../healing/tamper-desk';
import { accessNow, agree, answerNow, edit, holdingsOf, openDesk, type PeopleDesk } from './people-desk';

jest.setTimeout(120_000);

const LEAVER = 'kt@hoamai.example';

/** Ten in the morning is over. */
function morningOf({ school, world }: PeopleDesk, date: string): void {
  skipTo(school, Date.parse(`${date}T09:50+07:00`));
  advanceTo(world, `${date}T10:20+07:00`);
}

it('[PE14] reminds the board once, by mail and by the command that waits for its tick', () => {
  const desk = openDesk('2026-11-20T20:00+07:00');
  const { world, school } = desk;
  const mails = () => world.state.script.mails.filter(({ body }) => body.includes(LEAVER));
  edit(desk, [setCell('staff', rowWith(desk.tables, 'staff', 'id', 'KT'), 'to', '21/11/2026')]);
  const before = accessNow(world);
  morningOf(desk, '2026-11-21');
  expect(mails()).toEqual([]);
  morningOf(desk, '2026-11-22');
  expect(mails().map(({ to }) => to.join())).toEqual(['ht@hoamai.example', 'pht1@hoamai.example']);
  expect(accessNow(world)).toEqual(before);
  desk.row += 1;
  expect(answerNow(desk).state).toBe('Chờ đồng ý');
  morningOf(desk, '2026-11-23');
  expect(mails()).toHaveLength(2);
  agree(desk);
  expect(holdingsOf(world, LEAVER)).toEqual([]);
  morningOf(desk, '2026-11-24');
  expect(mails()).toHaveLength(2);
  expect(storedValue(school, 'departuresTold')).toEqual({});
});
