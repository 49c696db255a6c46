/** `Kiểm tra môi trường`, what needs a hand. Rules: src/app/spec/environment.md. */
import { callAs, passTo, typeAs } from '../../../scripts/day/day-run';
import { valuesAt } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import type { Question } from '../../../src/app/probe/environment';
import { JOURNAL } from '../../../src/app/workbooks';
import type { Switches } from '../../../src/simulator/kernel/switches';
import { pasteBlock } from '../../../src/simulator/sheets';
import { answerOf, cellOf, check, fill, HELPER, leftOvers, probeMorning, rowOf } from './probe-desk';

const API = 'https://www.googleapis.com/drive/v3/files';

const day = probeMorning();

function triggersOf(functionName: string): number {
  return Object.values(day.school.world.state.script.triggers).filter((one) => one.handler === functionName).length;
}

function wait(minutes: number): void {
  passTo(day, day.school.world.state.nowMs + minutes * 60_000);
}

/** A week in which no trigger fires: only what is then is looked at. */
function passWeek(): void {
  const { state } = day.school.world;
  state.nowMs += 7 * 86_400_000;
  for (const trigger of Object.values(state.script.triggers)) if (trigger.slotMs) trigger.slotMs += 7 * 86_400_000;
}

/** Copies the cell with the sample and pastes it as people do; a refusal is part of the trial. */
function paste(): void {
  const target = cellOf(day, 'pasteReplacesValidation', 'input');
  try {
    pasteBlock(day.school.world, SCHOOL_ACCOUNT, target, [['x']]);
  } catch {
    // Held against the rule.
  }
}

const helperFile = (name: string) => {
  const { files } = day.school.world.state.drive;
  const file = Object.values(files).find((one) => one.name === name && one.parentId === sharedFolder());
  if (!file) throw new Error(`There is no ${name}`);
  return file;
};

const sharedFolder = () => {
  const { files } = day.school.world.state.drive;
  const shared = Object.values(files).find(
    (file) => file.properties.hsmnYear === 'probe' && file.permissions.some((one) => one.emailAddress === HELPER),
  );
  if (!shared) throw new Error('Nothing is shared with the helper');
  return shared.id;
};

describe.each<{ setting: string; switches: Partial<Switches>; yes: boolean }>([
  { setting: 'the defaults', switches: {}, yes: true },
  {
    setting: 'each of them turned',
    switches: { editTriggerFiresOnPhone: false, ownerEditNamesUser: false, pasteReplacesValidation: false },
    yes: false,
  },
])('the school account alone, with $setting', ({ switches, yes }) => {
  it('[EN5, EN2] types on a phone and a computer, and pastes', () => {
    probeMorning(switches);
    check(day);
    expect(triggersOf('onProbeEdit')).toBe(1);
    expect(rowOf(day, 'editTriggerFiresOnPhone').how).toContain('ĐIỆN THOẠI');
    fill(day, 'editTriggerFiresOnPhone', 1, 'phone');
    fill(day, 'ownerEditNamesUser', 1);
    paste();
    fill(day, 'pasteReplacesValidation', null);
    check(day);
    for (const question of ['editTriggerFiresOnPhone', 'ownerEditNamesUser', 'pasteReplacesValidation'] as Question[])
      expect([question, answerOf(day, question)]).toEqual([question, yes ? 'Có' : 'Không']);
  }, 60_000);
});

describe.each<{ setting: string; switches: Partial<Switches>; answers: string[] }>([
  { setting: 'the defaults', switches: {}, answers: ['Không', 'Có', 'Có'] },
  {
    setting: 'each of them turned',
    switches: { typistsNeedScriptAccess: true, folderOwnerMovesOthersItems: false, ownerMovesOwnItemOut: false },
    answers: ['Có', 'Không', 'Không'],
  },
])('with a helper and $setting', ({ switches, answers }) => {
  it('[EN6, EN2, EN12] types, uploads and takes away', () => {
    probeMorning(switches);
    check(day);
    const { spreadsheetId, sheet } = cellOf(day, 'editTriggerFiresOnPhone', 'input');
    typeAs(day, SCHOOL_ACCOUNT, { spreadsheetId, sheet, cell: 'D1' }, HELPER, 'desktop');
    check(day);
    const folderId = sharedFolder();
    expect(rowOf(day, 'typistsNeedScriptAccess').how).toContain(`${HELPER} mở thư mục`);

    typeAs(day, HELPER, { spreadsheetId: helperFile('Thử gõ').id, sheet: 0, cell: 'A1' }, 1, 'desktop');
    fill(day, 'typistsNeedScriptAccess', null);
    const made = JSON.parse(callAs(day, HELPER, 'POST', API, { name: 'của tôi', parents: [folderId] }).body).id;
    fill(day, 'folderOwnerMovesOthersItems', null);
    wait(5);
    check(day);
    expect(answerOf(day, 'ownerMovesOwnItemOut')).toBe('Chưa biết');

    const parent = day.school.world.state.drive.files[made]?.parentId ?? '';
    callAs(day, HELPER, 'PATCH', `${API}/${made}?removeParents=${parent}`, {});
    fill(day, 'ownerMovesOwnItemOut', null);
    wait(5);
    check(day);
    const asked: Question[] = ['typistsNeedScriptAccess', 'folderOwnerMovesOthersItems', 'ownerMovesOwnItemOut'];
    expect(asked.map((question) => answerOf(day, question))).toEqual(answers);
    expect(triggersOf('onMealEdit')).toBe(answers[0] === 'Có' ? 0 : 1);

    for (const question of ['editTriggerFiresOnPhone', 'ownerEditNamesUser'] as const) fill(day, question, 1);
    fill(day, 'pasteReplacesValidation', null);
    check(day);
    expect(leftOvers(day)).toEqual([]);
    expect(triggersOf('onProbeEdit')).toBe(0);
  }, 60_000);
});

it('[EN7] a tick without a trial answers nothing, and after seven days all is taken away', () => {
  probeMorning();
  check(day);
  const { spreadsheetId, sheet } = cellOf(day, 'editTriggerFiresOnPhone', 'input');
  typeAs(day, SCHOOL_ACCOUNT, { spreadsheetId, sheet, cell: 'D1' }, HELPER, 'desktop');
  fill(day, 'editTriggerFiresOnPhone', null);
  check(day);
  for (const question of ['typistsNeedScriptAccess', 'folderOwnerMovesOthersItems'] as const) fill(day, question, null);
  check(day);
  for (const question of ['editTriggerFiresOnPhone', 'typistsNeedScriptAccess', 'folderOwnerMovesOthersItems'] as const)
    expect(answerOf(day, question)).toBe('Chưa biết');
  expect(leftOvers(day)).not.toEqual([]);
  passWeek();
  wait(10);
  expect(leftOvers(day)).toEqual([]);
  expect(triggersOf('onProbeEdit')).toBe(0);
}, 60_000);

it('[EN7] a helper without an account is told so in the tab', () => {
  probeMorning();
  check(day);
  const { spreadsheetId, sheet } = cellOf(day, 'editTriggerFiresOnPhone', 'input');
  typeAs(day, SCHOOL_ACCOUNT, { spreadsheetId, sheet, cell: 'D1' }, 'khong.co@hoamai.example', 'desktop');
  expect(check(day).status).toBe('completed');
  expect(rowOf(day, 'typistsNeedScriptAccess').how).toContain('người thứ hai');
  const { id, firstRow } = JOURNAL.probe;
  const help = valuesAt(day.school.world, day.school.journalId, id, [0, 0, firstRow, 2])[0];
  expect(String(help?.[1])).toContain('khong.co@hoamai.example');
}, 60_000);
