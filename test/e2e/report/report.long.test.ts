import { controlId, newSchoolWorld, pressWorkerMenu, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { ACCESS, CONTROL } from '../../../src/app/workbooks';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { idOf, MINUTE, pass, ROOM, rowsOf } from '../faults/small-school';
import { as, DOCUMENT, eveningSchool, madeIn, OUTSIDER, PRINCIPAL, shareWith } from '../healing/tamper-desk';
import { answerOf, factsText, orderReport, type ReportRow, reportRows } from './report-desk';

jest.setTimeout(120_000);

const LEAF = `${ROOM.key}/plan_week`;
const fresh = eveningSchool();

const brief = ({ email, role, item, verdict }: ReportRow) => `${email} ${role} ${item} ${verdict}`;

describe('the access report', () => {
  it('[RP10] tells by person and by folder who can do what, and where it comes from', () => {
    const school = fresh();
    orderReport(school);
    const byPerson = reportRows(school, 'accessByPerson');
    const byItem = reportRows(school, 'accessByItem');
    expect(byItem.map(brief).sort()).toEqual(byPerson.map(brief).sort());
    expect(new Set(byItem.map(({ verdict }) => verdict))).toEqual(new Set(['Đúng']));
    expect(byPerson.filter(({ email, item }) => email === ROOM.teacher && item === '“Kế hoạch tuần”')).toMatchObject([
      { role: 'Sửa', source: 'Quy chế giao: giáo viên của lớp', article: 'Điều 7', where: /Các lớp › Lớp 3A1$/ },
    ]);
    const people = byPerson.map(({ email }) => email);
    expect(people.filter((email, i) => email !== people[i - 1])).toHaveLength(new Set(people).size);
    expect(factsText(school, 'accessByPerson')).toMatch(/^Đọc trong Drive từ 23\/11\/2026 22:4\d đến/);
    expect(answerOf(school)[1]).toMatch(`Xong: ${byItem.length} dòng, 0 sai lệch, 0 mục chưa đọc được`);
  });

  it('[RP10] before the first set-up says why not', () => {
    const school = newSchoolWorld({ now: '2026-11-25T08:00+07:00', seed: 1 });
    pressWorkerMenu(school, 'Cài đặt', [{ button: 'OK' }]);
    orderReport(school, 2, SCHOOL_ACCOUNT);
    pass(school, 6 * MINUTE);
    expect(answerOf(school)[2]).toMatch(/chưa khởi tạo/);
  });

  it('[RP11] shows in red whom the regulation does not let in, and what could not be read', () => {
    const school = fresh();
    const { world } = school;
    shareWith(school, idOf(world, LEAF), OUTSIDER, 'writer');
    as(school, SCHOOL_ACCOUNT, 'POST', `files/${idOf(world, 'board')}/permissions`, { type: 'anyone', role: 'reader' });
    madeIn(school, ROOM.teacher, LEAF, 'Tuần 12', DOCUMENT);
    delete world.state.drive.files[idOf(world, `${ROOM.key}/plan_year/plan_year`)];
    orderReport(school);
    const wrong = reportRows(school, 'accessByItem').filter(({ verdict }) => verdict !== 'Đúng');
    expect(wrong.map(({ person, role, source, verdict }) => [person, role, source, verdict])).toEqual([
      ['AI CÓ LIÊN KẾT', 'Xem', 'Chia sẻ bằng liên kết', 'SAI LỆCH'],
      ['NGOÀI DANH SÁCH', 'Sửa', 'Được chia sẻ riêng, ngoài quy chế', 'SAI LỆCH'],
      ['Giáo viên 1 lớp 3A1', 'Sở hữu', 'Là chủ sở hữu tệp', 'SAI LỆCH'],
      ['(chưa rõ)', '–', 'KHÔNG TÌM THẤY trong Drive', 'CHƯA RÕ'],
    ]);
    expect(redRows(school)).toHaveLength(wrong.length);
    expect(answerOf(school)).toMatchObject(['Xong', /3 sai lệch, 1 mục chưa đọc được/, '15/15 (100%)']);
  });

  it('[RP12] takes the place of an older report, whatever people did to its tabs', () => {
    const school = fresh();
    const { world } = school;
    shareWith(school, idOf(world, LEAF), OUTSIDER, 'writer');
    orderReport(school);
    const [id, sheetId] = [controlId(world), CONTROL.accessByPerson.id];
    const rows = reportRows(school, 'accessByPerson').length;
    const range = {
      sheetId,
      startRowIndex: ACCESS.headings,
      startColumnIndex: ACCESS.first,
      endColumnIndex: ACCESS.width,
    };
    const criteria = { [ACCESS.width - 1]: { hiddenValues: ['Đúng'] } };
    batchUpdateAs(world, PRINCIPAL, id, [
      { setBasicFilter: { filter: { range, criteria } } },
      { appendDimension: { sheetId, dimension: 'ROWS', length: 5 } },
    ]);
    as(school, SCHOOL_ACCOUNT, 'DELETE', `files/${idOf(world, LEAF)}/permissions/${permissionOf(school)}`);
    orderReport(school, 3);
    expect(reportRows(school, 'accessByPerson')).toHaveLength(rows - 1);
    expect(Object.keys(rowsOf(world, id, sheetId))).toHaveLength(rows - 1 + ACCESS.firstRow);
    expect(answerOf(school, 3)[1]).toMatch(/0 sai lệch/);
  });
});

function permissionOf({ world }: ReturnType<typeof fresh>): string {
  const permissions = world.state.drive.files[idOf(world, LEAF)]?.permissions ?? [];
  return permissions.find(({ emailAddress }) => emailAddress === OUTSIDER)?.id ?? '';
}

/** Rows of which every cell that people see is red. */
function redRows({ world }: ReturnType<typeof fresh>): number[] {
  const rows = rowsOf(world, controlId(world), CONTROL.accessByItem.id);
  return Object.keys(rows)
    .map(Number)
    .filter((row) => row >= ACCESS.firstRow)
    .filter((row) =>
      Object.entries(rows[row] ?? {}).every(([column, cell]) => Number(column) < ACCESS.first || isRed(cell)),
    );
}

function isRed(cell: { userEnteredFormat?: unknown }): boolean {
  return JSON.stringify(cell.userEnteredFormat ?? {}).includes(JSON.stringify(0.6));
}
