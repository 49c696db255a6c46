/** The access report on paper, and from the menu. */
import { controlId, pressWorkerMenu, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { ACCESS, CONTROL, JOURNAL } from '../../../src/app/workbooks';
import { bytesOf } from '../../../src/simulator/kernel/content';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { idOf, MINUTE, pass, ROOM, rowOf, rowsOf } from '../faults/small-school';
import { textAt } from '../faults/workbook-state';
import { as, deviationStates, eveningSchool, overNight, PRINCIPAL } from '../healing/tamper-desk';
import { answerOf, orderReport, pdfsOf, reportRows } from './report-desk';

jest.setTimeout(120_000);

const fresh = eveningSchool();

const linkAt = ({ world }: ReturnType<typeof fresh>, tab: 'accessByPerson' | 'accessByItem') =>
  textAt(rowsOf(world, controlId(world), CONTROL[tab].id)[ACCESS.title]?.[ACCESS.width - 1]);

describe('the access report on paper', () => {
  it('[RP14] keeps each tab as a PDF across the page, for the board and nobody else', () => {
    const school = fresh();
    orderReport(school);
    const pdfs = pdfsOf(school);
    expect(pdfs.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Ai xem, sửa được gì – theo người – 23-11-2026 22h4\d\.pdf$/),
      expect.stringMatching(/^Ai xem, sửa được gì – theo hồ sơ – 23-11-2026 22h4\d\.pdf$/),
    ]);
    for (const { id, content, writersCanShare } of pdfs) {
      const text = Buffer.from(bytesOf(content ?? '')).toString('latin1');
      expect(text).toMatch(/^%PDF-/);
      expect(text).toMatch(/MediaBox \[0 0 841\.\d+ 595\.\d+\]/);
      expect(writersCanShare).toBe(false);
      expect(as(school, PRINCIPAL, 'GET', `files/${id}?fields=id`).id).toBe(id);
      expect(() => as(school, ROOM.teacher, 'GET', `files/${id}?fields=id`)).toThrow(/notFound|not found/i);
      expect(answerOf(school)[1]).toContain(`https://drive.google.com/file/d/${id}/view`);
    }
    expect([linkAt(school, 'accessByPerson'), linkAt(school, 'accessByItem')]).toEqual(
      pdfs.map(({ id }) => expect.stringContaining(id)),
    );
    overNight(school);
    expect(deviationStates(school)).toEqual([]);
    orderReport(school, 3);
    expect(pdfsOf(school)).toHaveLength(4);
    expect(reportRows(school, 'accessByItem').filter(({ verdict }) => verdict !== 'Đúng')).toEqual([]);
  });

  it('[RP15] without the folder of reports the tabs stand, and the answer says how to get it', () => {
    const school = fresh();
    const { world, journalId } = school;
    const at = rowOf(world, journalId, JOURNAL.register.id, 'reports');
    const start = { sheetId: JOURNAL.register.id, rowIndex: at, columnIndex: 0 };
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'other' } }] }];
    batchUpdateAs(world, SCHOOL_ACCOUNT, journalId, [{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
    orderReport(school);
    expect(answerOf(school)[1]).toMatch(/Chưa có bản PDF: chọn lệnh “Khởi tạo năm học”/);
    expect(reportRows(school, 'accessByItem').length).toBeGreaterThan(50);
  });

  it('[RP15] says what Google refused', () => {
    const school = fresh();
    delete school.world.state.drive.files[idOf(school.world, 'reports')];
    orderReport(school);
    expect(answerOf(school)).toMatchObject(['Xong', /Chưa làm được bản PDF \(Google trả lời: .*not found/i, /100%/]);
    expect(linkAt(school, 'accessByPerson')).toBe('');
  });

  it('[RP16] is ordered from the menu as well, and told in the tab Lệnh', () => {
    const school = fresh();
    pressWorkerMenu(school, 'Báo cáo quyền', []);
    pass(school, 6 * MINUTE);
    expect(answerOf(school)).toMatchObject(['Xong', /dòng, 0 sai lệch/, /100%/]);
    expect(pdfsOf(school)).toHaveLength(2);
  });
});
