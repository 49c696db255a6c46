/** A correction of a record that lies in a shared drive; in My Drive: test/e2e/corrections. */
import {
  answer,
  ask,
  correctionDesk,
  decide,
  pass,
  RECORD,
  TEACHER,
  typeInRecord,
  writers,
} from '../corrections/correction-desk';

jest.setTimeout(120_000);

it('[SD11] opens the record for the person who asked, and closes it after the hours', () => {
  const day = correctionDesk({}, 1, 'shared_drive');
  const { world } = day.school;
  expect(writers(world)).toEqual([]);
  expect(typeInRecord(day, TEACHER, 'C9', 'Bé Na có mặt')).toBe(false);
  ask(day, TEACHER, 1);
  pass(day, 16);
  decide(day, 1, { choice: 'Đồng ý', hours: 2 });
  pass(day, 6);
  expect(writers(world)).toEqual([`${RECORD.key} ${TEACHER}`]);
  expect(typeInRecord(day, TEACHER, 'C9', 'Bé Na có mặt')).toBe(true);
  pass(day, 130);
  expect(writers(world)).toEqual([]);
  expect(answer(day, TEACHER, 1)).toContain('đã đóng lúc');
});
