/** The cases of one school, one after another in the same world. */

import { idOfKey } from '../day/places';
import {
  type BenchSchool,
  checkJoins,
  giveReason,
  installedSchool,
  nightWork,
  setUpAgain,
  setUpYear,
  tick,
  untilMidnight,
} from './bench-school';
import { type Recorded, recorded } from './exchanges';
import { type Figures, figuresOf } from './figures';
import { agreeToStaff, askForStaff, replaceTeacher } from './staff-change';
import { theUsualWay } from './usual-way';

export const SCHOOL_CASES = [
  'set-up',
  'set-up-again',
  'staff-plan',
  'staff-change-checked',
  'staff-change',
  'nightly-sweep',
  'lock-class',
  'lock-year',
  'lock-year-again',
  'unlock-year',
] as const;

export type SchoolCase = (typeof SCHOOL_CASES)[number];

/** The figures of every case at that many classes; `onCase` is told before each. */
export function benchSchool(size: number, onCase: (name: SchoolCase) => void): Figures[] {
  const school = installedSchool(size);
  return SCHOOL_CASES.map((name) => {
    onCase(name);
    if (!COMPARED.includes(name)) return figuresOf(name, size, WORK[name](school), isBounded(name));
    const before = school.world.snapshot();
    const work = WORK[name](school);
    const baseline = theUsualWay(school.world, before, idOfKey(school.world, 'root'));
    return figuresOf(name, size, work, isBounded(name), baseline);
  });
}

const WORK: Readonly<Record<SchoolCase, (school: BenchSchool) => Recorded>> = {
  'set-up': (school) => recorded(school.world, () => setUpYear(school)),
  'set-up-again': (school) => recorded(school.world, () => setUpAgain(school)),
  'staff-plan': (school) => {
    replaceTeacher(school, '5a2', { last: '20/11/2026', first: '21/11/2026' });
    return recorded(school.world, () => askForStaff(school));
  },
  'staff-change-checked': checkedStaffChange,
  'staff-change': (school) => recorded(school.world, () => agreeToStaff(school)),
  'nightly-sweep': nightlySweep,
  'lock-class': lockClass,
  'lock-year': (school) => {
    giveReason(school, 'year');
    return recorded(school.world, () => tick(school, 'year', true));
  },
  'lock-year-again': nightOf,
  'unlock-year': (school) => recorded(school.world, () => tick(school, 'year', false)),
};

/** Done the usual way too, from the same state. */
const COMPARED: readonly SchoolCase[] = ['lock-year', 'unlock-year'];

/** All the work of the next night. */
export function nightOf(school: BenchSchool): Recorded {
  untilMidnight(school);
  return recorded(school.world, () => nightWork(school));
}

/** The second night: the first one fills what later nights only look at. */
function nightlySweep(school: BenchSchool): Recorded {
  nightOf(school);
  return nightOf(school);
}

/** The last class; it is opened again, so that the year is locked as a whole afterwards. */
function lockClass(school: BenchSchool): Recorded {
  const key = 'class/5a1';
  giveReason(school, key);
  const work = recorded(school.world, () => tick(school, key, true));
  tick(school, key, false);
  return work;
}

/** The same tick where the environment check has shown that writes on one access list may go together; then it is taken back. */
function checkedStaffChange(school: BenchSchool): Recorded {
  const { world } = school;
  const before = world.snapshot();
  checkJoins(school);
  const work = recorded(world, () => agreeToStaff(school));
  world.restore(before);
  return { ...work, joinsGrants: true };
}

/** What is held to the requests that its changes and listings ask for. */
function isBounded(name: SchoolCase): boolean {
  return isLockCase(name) || name === 'nightly-sweep' || name.startsWith('staff-change');
}

export function isLockCase(name: SchoolCase): boolean {
  return name.includes('lock');
}
