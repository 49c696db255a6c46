/** The school that is served: made new, or as it was left. */
import { advanceTo, createProject, installForDomain, pushFiles } from '../../src/simulator/script';
import type { SimWorld } from '../../src/simulator/world';
import { TARGETS } from '../build';
import type { Target } from '../entry-stubs';
import { sampleTables } from '../school/sample-tables';
import {
  addAccounts,
  bundleFiles,
  controlId,
  fillControl,
  newSchoolWorld,
  pressWorkerMenu,
  SCHOOL_ACCOUNT,
  type SchoolWorld,
} from '../school/school-world';
import type { NewWorldOptions } from './options';

export interface School {
  world: SimWorld;
  /** The school account's private workbook, in which the worker lives. */
  journalId?: string;
  /** Ids of the projects, by what is pushed to them. */
  scripts: Partial<Record<Target, string>>;
  /** Absent in a world that came from elsewhere. */
  options?: NewWorldOptions;
}

const MINUTE_MS = 60_000;
/** Setting up takes the worker less than this, and then it works for a while as on any day. */
const SET_UP_MS = 30 * MINUTE_MS;
const SET_UP_MS_PER_CLASS = 15_000;

/** Makes the accounts, pushes the worker, and for the sample school sets the year up through the worker's own menu. */
export function newSchool(options: NewWorldOptions, onProgress: (text: string) => void): School {
  const { school: kind, classes, edition, now, seed } = options;
  const tables = sampleTables({ classes });
  const leadMs = kind === 'empty' ? 0 : SET_UP_MS + classes * SET_UP_MS_PER_CLASS;
  const school = newSchoolWorld({ now: Date.parse(now) - leadMs, seed });
  const { world } = school;
  addAccounts(world, tables);
  for (const account of Object.values(world.state.accounts)) account.edition = edition;
  nameAccounts(world, tables.staff?.rows.map(({ cells }) => cells) ?? []);
  const made: School = { world, journalId: school.journalId, scripts: { worker: school.workerId }, options };
  if (kind === 'sample') Object.assign(made.scripts, setUp(school, tables, options, onProgress));
  return made;
}

/** Pushes today's build where another one was left; answers whether there was one. */
export function refreshScripts({ world, scripts }: School): boolean {
  const stale = TARGETS.filter((target) => {
    const project = world.state.script.projects[scripts[target] ?? ''];
    return project && JSON.stringify(project.files) !== JSON.stringify(bundleFiles(target));
  });
  for (const target of stale) pushFiles(world, scripts[target] as string, bundleFiles(target));
  return stale.length > 0;
}

/** As if on the days before: the limits of those days are over. */
function setUp(
  school: SchoolWorld,
  tables: ReturnType<typeof sampleTables>,
  { now, edition }: NewWorldOptions,
  onProgress: (text: string) => void,
): School['scripts'] {
  const { world } = school;
  const { switches } = world.state;
  const before = switches.apiFilesCountAgainstDailyLimit;
  switches.apiFilesCountAgainstDailyLimit = false;
  onProgress('Cài đặt (install)');
  press(school, 'Cài đặt', 'OK');
  fillControl(world, tables);
  const panels = edition === 'gmail' ? pushPanel(school) : installPanel(school);
  onProgress('Khởi tạo năm học (set up the year)');
  press(school, 'Khởi tạo năm học', 'YES');
  onProgress('Chạy đến giờ bắt đầu (run to the time of the start)');
  advanceTo(world, now);
  switches.apiFilesCountAgainstDailyLimit = before;
  world.state.quota = {};
  return panels;
}

function press(school: SchoolWorld, item: string, button: 'OK' | 'YES'): void {
  const result = pressWorkerMenu(school, item, [{ button }]);
  if (result.status !== 'completed') throw new Error(`${item}: ${result.error?.message ?? result.status}`);
}

/** Bound to the control workbook: its editors get the menu, nothing to install. */
function pushPanel({ world }: SchoolWorld): School['scripts'] {
  const parentId = controlId(world);
  const ownerEmail = world.state.drive.files[parentId]?.ownerEmail ?? SCHOOL_ACCOUNT;
  const panel = createProject(world, ownerEmail, { title: 'Hồ sơ điện tử – Bảng điều hành', parentId });
  pushFiles(world, panel, bundleFiles('panel'));
  return { panel };
}

/** An add-on of its own that the administrator has installed for the domain: menu and cards. */
function installPanel({ world }: SchoolWorld): School['scripts'] {
  const panel = createProject(world, SCHOOL_ACCOUNT, { title: 'Hồ sơ điện tử' });
  pushFiles(world, panel, bundleFiles('panel-domain'));
  installForDomain(world, panel, SCHOOL_ACCOUNT.split('@')[1] ?? '');
  return { 'panel-domain': panel };
}

/** Accounts are called as the staff table calls their people. */
function nameAccounts(world: SimWorld, staff: readonly (readonly string[])[]): void {
  for (const [, name, , email] of staff) {
    const account = world.state.accounts[email?.toLowerCase() ?? ''];
    if (account && name) account.displayName = name;
  }
}
