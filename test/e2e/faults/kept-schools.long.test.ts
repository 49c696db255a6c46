/** Schools that are set up once for all test files. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SchoolWorld } from '../../../scripts/school/school-world';
import { keptSchool } from '../../support/kept-schools';
import { KEPT_SCHOOLS } from '../../support/schools-folder';
import { MINUTE, pass, setUpSchool } from './small-school';

const before = process.env[KEPT_SCHOOLS];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schools-'));
});

afterEach(() => {
  if (before === undefined) delete process.env[KEPT_SCHOOLS];
  else process.env[KEPT_SCHOOLS] = before;
  rmSync(folder, { recursive: true });
});

const small = () => setUpSchool('2026-11-23T06:10+07:00', { seed: 12 });
const state = ({ world }: SchoolWorld) => JSON.stringify(world.state);

it('[FS14] a kept school is the one that was made, and goes on like it', () => {
  delete process.env[KEPT_SCHOOLS];
  const made = small();
  process.env[KEPT_SCHOOLS] = folder;
  const schools = [made, small(), small()];
  expect(readdirSync(folder)).toHaveLength(1);
  expect(new Set(schools.map(state)).size).toBe(1);
  for (const school of schools) pass(school, 20 * MINUTE);
  expect(new Set(schools.map(state)).size).toBe(1);
});

it('[FS14] one that is made of something else is not taken for it', () => {
  process.env[KEPT_SCHOOLS] = folder;
  const made: number[] = [];
  const make = (n: number) => () => {
    made.push(n);
    return { world: small().world, journalId: '', workerId: '' };
  };
  for (const now of [1, 1, 2]) keptSchool('other', { now }, make(now));
  expect(made).toEqual([1, 2]);
});
