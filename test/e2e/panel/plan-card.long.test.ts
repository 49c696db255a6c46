/** Plans, reviews and duties on the cards beside Drive, through the built domain panel and worker. Rules: src/ui/spec/panel.md. */
import { callAs, type DayRun, passTo, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, rowOf, valuesAt } from '../../../scripts/day/places';
import { bundleFiles, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL, REVIEW, TASKS } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import {
  type AddOnView,
  createProject,
  installForDomain,
  openDriveCards,
  pressCard,
  pushFiles,
} from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import { pass, PRINCIPAL, VICE } from '../corrections/correction-desk';
import { setUpSchool } from '../faults/small-school';
import { reviewId, tabOf } from '../proposals/review-desk';

const PLAN = 'class/3a1/plan_week/13';
/** Lead and deputy of the team teach the class themselves. */
const REVIEWER = VICE;
const TEACHER = 'gv2.3a1@hoamai.example';

let day: DayRun;
let scriptId: string;
let start: WorldState;

beforeAll(() => {
  const school = setUpSchool('2026-11-22T19:30+07:00', { seed: 3, documents: true });
  day = { school, dice: { rng: 1 }, runs: [], refusals: [], onProgress: () => {} };
  const { world } = school;
  for (const account of Object.values(world.state.accounts)) account.edition = 'education';
  scriptId = createProject(world, SCHOOL_ACCOUNT, { title: 'Hồ sơ điện tử' });
  pushFiles(world, scriptId, bundleFiles('panel-domain'));
  installForDomain(world, scriptId, 'hoamai.example');
  passTo(day, '2026-11-23T10:00+07:00');
  start = world.snapshot();
}, 120_000);

beforeEach(() => day.school.world.restore(start));

const id = (key: string) => idOfKey(day.school.world, key);
const textOf = ({ cards, error }: AddOnView) => error ?? JSON.stringify(cards);

function open(email: string, itemIds: string[]): AddOnView {
  const view = openDriveCards(day.school.world, email, itemIds).find((one) => one.scriptId === scriptId);
  if (!view) throw new Error(`${email} has no cards`);
  return view;
}

function press(email: string, key: string, name: string, more: object = {}, formInputs = {}): AddOnView {
  const itemIds = [id(key)];
  const parameters = Object.entries({ itemId: id(key), ...more }).map(([k, value]) => ({ key: k, value }));
  const action = { function: name, parameters };
  return pressCard(day.school.world, email, { scriptId, host: 'drive', action, itemIds, formInputs });
}

function look(email: string, key: string): string {
  const shown = textOf(open(email, [id(key)]));
  return shown.includes('cardLook') ? textOf(press(email, key, 'cardLook')) : shown;
}

/** Selects the workbook and says that the cards may use it. */
function use(email: string, key: string): void {
  look(email, key);
  expect(press(email, key, 'cardUseBook').notification).toContain('các thẻ dùng bảng này');
}

function tick(email: string, key = 'plan_week/13'): void {
  const spreadsheetId = id('tasks/3a1');
  const row = rowOf(day.school.world, spreadsheetId, TASKS.list.id, key);
  typeAs(day, email, { spreadsheetId, sheet: TASKS.list.id, cell: `${columnName(TASKS.list.columns.done)}${row + 1}` }, true);
  pass(day, 31);
}

function stateInTasks(key = 'plan_week/13'): string {
  const spreadsheetId = id('tasks/3a1');
  const row = rowOf(day.school.world, spreadsheetId, TASKS.list.id, key);
  const cells = valuesAt(day.school.world, spreadsheetId, TASKS.list.id, [row, TASKS.list.columns.state, 1, 2]);
  return (cells[0] ?? []).join(' | ');
}

it('x', () => {
  tick(TEACHER);
  use(REVIEWER, 'review');
  console.log(textOf(open(REVIEWER, [id(PLAN)])));
  console.log(textOf(open(REVIEWER, [])));
  use(TEACHER, 'tasks/3a1');
  console.log(look(TEACHER, PLAN));
  console.log(textOf(open(TEACHER, [])));
  use(PRINCIPAL, 'control');
  console.log(textOf(open(PRINCIPAL, [])));
  console.log(stateInTasks(), CONTROL.locks.id, REVIEW.firstTab, reviewId(day), tabOf(day, VICE), callAs.length);
});
