import { controlId, newSchoolWorld, pressWorkerMenu, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { advanceTo, type ExecutionResult, type } from '../../../src/simulator/script';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { columnName } from '../../../src/ui/sheets/a1';
import { fileOf, idOf, MINUTE, pass, ROOM, rowsOf } from '../faults/small-school';
import { textAt } from '../faults/workbook-state';
import {
  as,
  DOCUMENT,
  deviationLines,
  deviationStates,
  eveningSchool,
  FOLDER,
  madeIn,
  nextMorning,
  overNight,
  PRINCIPAL,
  shareWith,
  tickMend,
} from './tamper-desk';

jest.setTimeout(120_000);

const LEAF = `${ROOM.key}/plan_week`;
const RECORD = `${ROOM.key}/plan_year/plan_year`;
const COLLEAGUE = 'gv.nt1@hoamai.example';

const fresh = eveningSchool();
const inTheMorning = nextMorning(fresh);

type School = ReturnType<typeof fresh>;

function command({ world }: School, name: string, account = PRINCIPAL): void {
  const { id: sheet, columns, firstRow } = CONTROL.commands;
  const cell = `${columnName(columns.name)}${firstRow + 2}`;
  type(world, account, { spreadsheetId: controlId(world), sheet, cell }, name);
}

function commandTexts({ world }: School): string[] {
  const { id, columns, firstRow } = CONTROL.commands;
  const cells = rowsOf(world, controlId(world), id)[firstRow + 1];
  return [textAt(cells?.[columns.state]), textAt(cells?.[columns.progress])];
}

function writesOf(runs: readonly ExecutionResult[]): string[] {
  return runs.flatMap(({ calls }) =>
    calls.filter(({ isWrite, service }) => isWrite && service === 'UrlFetchApp').map(({ method }) => method),
  );
}

describe('the tab of deviations', () => {
  it('[HE22] a deviation keeps its row for ever', () => {
    const school = fresh();
    const { world } = school;
    as(school, ROOM.teacher, 'PATCH', `files/${idOf(world, RECORD)}`, { name: 'KH cũ' });
    shareWith(school, idOf(world, LEAF), COLLEAGUE, 'writer');
    overNight(school);
    const [first] = deviationLines(school);
    as(school, ROOM.teacher, 'PATCH', `files/${idOf(world, RECORD)}`, { name: 'KH cũ hơn' });
    command(school, 'Rà soát');
    pass(school, 6 * MINUTE);
    expect(deviationStates(school)).toEqual(['solved renamed', 'solved directGrant']);
    const [again] = deviationLines(school);
    expect(again).toMatchObject({ row: first?.row, id: first?.id, who: first?.who });
    expect(again?.item).toContain('KH cũ hơn');
  });

  it('[HE23] a tick that anybody could have made is taken back and does nothing', () => {
    const school = fresh();
    const { world } = school;
    const file = madeIn(school, ROOM.teacher, LEAF, 'Tuần 12', DOCUMENT);
    overNight(school);
    const [line] = deviationLines(school);
    const sheet = world.state.sheets.spreadsheets[controlId(world)]?.sheets.find(
      ({ sheetId }) => sheetId === CONTROL.deviations.id,
    );
    const guard = sheet?.protectedRanges.find(({ editors }) => (editors?.users?.length ?? 0) > 1);
    const protectedRange = {
      protectedRangeId: guard?.protectedRangeId ?? 0,
      editors: { users: [SCHOOL_ACCOUNT, PRINCIPAL, 'kt@hoamai.example'] },
    };
    batchUpdateAs(world, SCHOOL_ACCOUNT, controlId(world), [
      { updateProtectedRange: { protectedRange, fields: 'editors' } },
    ]);
    tickMend(school, line?.row ?? 0);
    pass(school, 12 * MINUTE);
    expect(deviationLines(school)).toMatchObject([{ state: 'offered', ticked: false }]);
    expect(world.state.drive.files[file]?.parentId).toBe(idOf(world, LEAF));
    tickMend(school, line?.row ?? 0);
    pass(school, 12 * MINUTE);
    expect(deviationStates(school)).toEqual(['solved teacherFile']);
  });

  it('[HE24] the command sweeps at once and says what it found', () => {
    const school = fresh();
    as(school, ROOM.teacher, 'PATCH', `files/${idOf(school.world, RECORD)}`, { name: 'KH cũ' });
    command(school, 'Rà soát');
    pass(school, 6 * MINUTE);
    const [state, text] = commandTexts(school);
    expect(state).toBe('Xong');
    expect(text).toMatch(/1 sai lệch, 1 đã sửa/);
    expect(fileOf(school.world, RECORD).name).not.toBe('KH cũ');
  });

  it('[HE24] before the first set-up the command says why not', () => {
    const school = newSchoolWorld({ now: '2026-11-25T08:00+07:00', seed: 1 });
    pressWorkerMenu(school, 'Cài đặt', [{ button: 'OK' }]);
    command(school, 'Rà soát', SCHOOL_ACCOUNT);
    pass(school, 6 * MINUTE);
    expect(commandTexts(school)[1]).toMatch(/chưa khởi tạo/);
  });

  it('[HE25] within half an hour a change in Drive is mended, and one that means nothing is not told', () => {
    const school = inTheMorning();
    const { world } = school;
    shareWith(school, idOf(world, LEAF), COLLEAGUE, 'writer');
    const file = madeIn(school, ROOM.teacher, LEAF, 'Tuần 12', DOCUMENT);
    as(school, ROOM.teacher, 'PATCH', `files/${idOf(world, RECORD)}`, { description: 'ghi chú' });
    pass(school, 35 * MINUTE);
    expect(deviationStates(school).sort()).toEqual(['offered teacherFile', 'solved directGrant']);
    as(school, ROOM.teacher, 'PATCH', `files/${file}`, { name: 'Tuần 12 – bản 2' });
    const runs = advanceTo(world, world.state.nowMs + 35 * MINUTE);
    // One beat an hour writes the worker's own heartbeat.
    expect(writesOf(runs).length).toBeLessThanOrEqual(1);
  });

  it('[HE26] a sweep that finds nothing writes nothing, and half an hour in which nothing changed costs one request', () => {
    const { world } = fresh();
    const night = advanceTo(world, '2026-11-24T02:00+07:00');
    expect(writesOf(night)).toEqual([]);
    inTheMorning();
    const asked: string[] = [];
    world.onExchange = ({ url }) => {
      if (url.startsWith('https://www.googleapis.com/drive/v3/changes')) asked.push(url);
    };
    advanceTo(world, '2026-11-24T07:48+07:00');
    expect([2, 3]).toContain(asked.length);
  });

  it('[HE30] leaves an archived year alone, by night and when it changes by day', () => {
    const school = inTheMorning();
    const { world } = school;
    const archived = (key: string, parent: string) => {
      const properties = { hsmnYear: '2025-2026', hsmnKey: key, hsmnScope: 'year' };
      const body = { name: `Cũ ${key}`, mimeType: FOLDER, parents: [parent], properties };
      return as(school, SCHOOL_ACCOUNT, 'POST', 'files?fields=id', body).id;
    };
    const year = archived('year', idOf(world, 'root'));
    const room = archived('class/3a1', archived('classes', year));
    shareWith(school, year, PRINCIPAL, 'reader');
    shareWith(school, room, COLLEAGUE, 'reader');
    pass(school, 65 * MINUTE);
    overNight(school);
    expect(deviationStates(school)).toEqual([]);
    const readers = [year, room].map((id) =>
      world.state.drive.files[id]?.permissions.map(({ emailAddress }) => emailAddress),
    );
    expect(readers).toEqual([
      [SCHOOL_ACCOUNT, PRINCIPAL],
      [SCHOOL_ACCOUNT, COLLEAGUE],
    ]);
  });

  it('[HE29] what Google refuses is told in its words, and the rest is mended', () => {
    const school = fresh();
    const { world } = school;
    const leaf = fileOf(world, LEAF);
    const grant = leaf.permissions.find(({ emailAddress }) => emailAddress === ROOM.teacher);
    as(school, SCHOOL_ACCOUNT, 'DELETE', `files/${leaf.id}/permissions/${grant?.id ?? ''}`);
    as(school, SCHOOL_ACCOUNT, 'PATCH', `files/${idOf(world, RECORD)}`, { name: 'KH cũ' });
    delete world.state.accounts[ROOM.teacher];
    overNight(school);
    expect(deviationStates(school).sort()).toEqual(['left accessMissing', 'solved renamed']);
  });
});
