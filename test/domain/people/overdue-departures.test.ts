import { overdueDepartures } from '../../../src/domain/people/overdue-departures';
import type { School } from '../../../src/domain/school/types';
import { addDays } from '../../../src/domain/shared/plain-date';
import { sampleSchool, TODAY } from '../../support/school-builder';

const school = sampleSchool(4);
const [first] = school.people;

/** The first person's last days, one an assignment; null: goes on. */
function leaving(...days: (string | null)[]): School {
  const [assignment] = first?.assignments ?? [];
  const assignments = days.map((to) => ({ ...assignment, ...(to === null ? {} : { to }) }));
  const people = school.people.map((person) => (person === first ? { ...person, assignments } : person));
  return { ...school, people } as School;
}

const yesterday = addDays(TODAY, -1);

it.each([
  ['yesterday was the last day', [yesterday], school, [yesterday]],
  ['the later of two last days counts', [addDays(TODAY, -9), yesterday], school, [yesterday]],
  ['today is the last day', [TODAY], school, []],
  ['one of two assignments goes on', [yesterday, null], school, []],
  ['nothing has an end', [null], school, []],
  ['it was agreed to', [yesterday], leaving(yesterday), []],
])('[PE14] finds last days that passed without agreement: %s', (_, days, agreed, found) => {
  expect(overdueDepartures(agreed, leaving(...days), TODAY).map(({ lastDay }) => lastDay)).toEqual(found);
});
