/** The record catalogue and the administration board as the school fills them in. */
import { hoaMai } from '../../../src/domain/regulation/hoa-mai';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { addRow, clearRow, type Edit, edited, rowWith, setCell } from './edit-tables';
import { problemsOf, SAMPLE, schoolOf, TODAY, warningsOf } from './sample-readings';

const COLUMNS = ['form', 'owner', 'reviewers', 'readers', 'cadence', 'exported', 'template', 'leaf'] as const;

/** A row as a school types it: code and name, the rest by column. */
function newRecord(code: string, name: string, more: Partial<Record<(typeof COLUMNS)[number], string>> = {}): Edit {
  const usual = { form: 'Bảng tính', owner: 'Lớp', cadence: 'Hằng tháng' };
  const cells = { ...usual, ...more } as Partial<Record<string, string>>;
  return addRow('catalogue', [code, name, ...COLUMNS.map((column) => cells[column] ?? ''), '', '', '']);
}

const rowOf = (code: string) => rowWith(SAMPLE, 'catalogue', 'code', code);
const set = (code: string, column: string, value: string) => setCell('catalogue', rowOf(code), column, value);
const treeWith = (...edits: readonly Edit[]) => desiredTree(schoolOf(edited(SAMPLE, ...edits)), TODAY);
const keysWith = (...edits: readonly Edit[]) => treeWith(...edits).map(({ key }) => key);
const usualKeys = keysWith();
/** Each record has one template more. */
const isTemplate = (key: string) => key.startsWith('templates/');
const added = (...edits: readonly Edit[]) =>
  keysWith(...edits).filter((key) => !usualKeys.includes(key) && !isTemplate(key));
const gone = (...edits: readonly Edit[]) => {
  const keys = new Set(keysWith(...edits));
  return usualKeys.filter((key) => !keys.has(key) && !isTemplate(key));
};
const typesOf = (...edits: readonly Edit[]) => problemsOf(...edits).map(({ type }) => type);

describe('the record catalogue', () => {
  it('[SL26] the rows of a new workbook give the regulation itself', () => {
    const { regulation } = schoolOf();
    expect(regulation).toEqual(hoaMai);
    expect(warningsOf()).toEqual([]);
  });

  it.each([
    ['Lớp', 'class/5a1/so-suc-khoe', 32],
    ['Giáo viên', 'person/gv1-5a1/so-suc-khoe', 66],
    ['Mỗi người', 'person/kt/so-suc-khoe', 106],
    ['Tổ', 'team/to-nha-tre/so-suc-khoe', 8],
    ['Văn phòng', 'office/so-suc-khoe', 2],
  ])('[SL27] one row gives a record to each %s: a folder and a file', (owner, leaf, count) => {
    const keys = added(newRecord('suc_khoe', 'Sổ sức khỏe', { owner }));
    expect(keys).toHaveLength(count);
    expect(keys).toEqual(expect.arrayContaining([leaf, `${leaf}/suc_khoe`]));
  });

  it('[SL27] a row that names a folder of the unit shares it, however it is typed', () => {
    const keys = added(newRecord('suc_khoe', 'Sổ sức khỏe', { leaf: 'so theo doi TRE' }));
    expect(keys).toHaveLength(16);
    expect(keys).toContain('class/5a1/children/suc_khoe');
  });

  it('[TR2] the longest codes and folder names still give keys that a mark holds', () => {
    const row = newRecord('a'.repeat(20), 'Sổ', { owner: 'Giáo viên', leaf: 'b'.repeat(60) });
    const withLongestId = (key: string) => key.replace(/^person\/[^/]+/, `person/${'p'.repeat(20)}`).length;
    expect(Math.max(...keysWith(row).map(withLongestId))).toBe(79);
  });

  it('[SL27] two rows may share a new folder, and a folder that all keep holds what only teachers keep', () => {
    const keys = added(
      newRecord('du_gio', 'Sổ dự giờ', { owner: 'Giáo viên', leaf: 'Chuyên môn' }),
      newRecord('cam_ket', 'Bản cam kết', { owner: 'Mỗi người', leaf: 'Chuyên môn' }),
    );
    expect(keys.filter((key) => key.startsWith('person/kt/'))).toEqual([
      'person/kt/chuyen-mon',
      'person/kt/chuyen-mon/cam_ket',
    ]);
    expect(keys).toContain('person/gv1-5a1/chuyen-mon/du_gio');
  });

  it('[SL28] another name renames and keeps every key', () => {
    const tree = treeWith(set('attendance', 'name', 'Sổ gọi tên'));
    expect(tree.map(({ key }) => key)).toEqual(usualKeys);
    expect(tree.find(({ key }) => key === 'class/5a1/children/attendance')?.name).toBe('Sổ gọi tên – Lớp 5A1');
  });

  it('[SL28] a folder is renamed when all its records name it so, and keeps its key', () => {
    const records = ['attendance', 'child_results', 'child_assess'];
    const edits = records.map((code) => set(code, 'leaf', 'Sổ của trẻ'));
    const tree = treeWith(...edits);
    expect(tree.map(({ key }) => key)).toEqual(usualKeys);
    expect(tree.find(({ key }) => key === 'class/5a1/children')?.name).toBe('Sổ của trẻ');
    expect(added(...edits.slice(1))).toContain('class/5a1/so-cua-tre');
  });

  it('[SL28] the order of the rows does not matter for what is wanted', () => {
    const rows = SAMPLE.catalogue?.rows ?? [];
    const turned = { ...SAMPLE, catalogue: SAMPLE.catalogue && { ...SAMPLE.catalogue, rows: [...rows].reverse() } };
    expect(
      desiredTree(schoolOf(turned), TODAY)
        .map(({ key }) => key)
        .sort(),
    ).toEqual([...usualKeys].sort());
  });

  it.each<[string, Edit]>([
    ['its row is gone', clearRow('catalogue', rowOf('toys'))],
    ['it does not apply', set('toys', 'applies', 'Không')],
  ])('[SL29] a record and its folder are no longer wanted when %s', (_, edit) => {
    expect(gone(edit)).toHaveLength(32);
    expect(gone(edit)).toEqual(expect.arrayContaining(['class/5a1/toys', 'class/5a1/toys/toys']));
    expect(added(edit)).toEqual([]);
  });

  it('[SL29] a folder with another record stays, and nothing is due of a record that is gone', () => {
    const edits = [clearRow('catalogue', rowOf('attendance')), clearRow('catalogue', rowOf('plan_day'))];
    expect(gone(...edits)).toContain('class/5a1/children/attendance');
    expect(gone(...edits)).not.toContain('class/5a1/children');
    const keys = schoolOf(edited(SAMPLE, ...edits)).duties.map(({ key }) => key);
    expect(keys).toContain('plan_week');
    expect(keys).not.toEqual(expect.arrayContaining(['plan_day']));
  });

  it('[SL30] the meal report keeps its row and is the only shared book', () => {
    expect(typesOf(clearRow('catalogue', rowOf('meal_report')))).toEqual(['RecordRequired']);
    expect(typesOf(set('meal_report', 'applies', 'Không'))).toEqual(['RecordRequired']);
    const other = newRecord('x', 'Sổ khác', { form: 'Sổ chung', owner: 'Trường' });
    expect(typesOf(other)).toEqual(['SharedBookUnknown']);
    expect(typesOf(newRecord('x', 'Sổ khác', { owner: 'Trường' }))).toEqual(['SharedBookUnknown']);
  });

  const ID = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ012345';
  it.each([
    ['https://docs.google.com/spreadsheets/d/ID/edit#gid=0'],
    ['https://docs.google.com/a/truong.example/spreadsheets/u/1/d/ID/edit'],
    ['https://drive.google.com/file/d/ID/view?usp=sharing'],
    ['https://drive.google.com/open?id=ID'],
    ['ID'],
  ])('[SL31] %s is a template', (link) => {
    const { records } = schoolOf(edited(SAMPLE, set('toys', 'template', link.replace('ID', ID)))).regulation;
    expect(records.find(({ key }) => key === 'toys')?.template?.id).toBe(ID);
  });

  it('[SL31] a document is no template of a sheet, and a folder has none', () => {
    const link = `https://docs.google.com/document/d/${ID}/edit`;
    expect(typesOf(set('toys', 'template', link))).toEqual(['TemplateKindDiffers']);
    expect(warningsOf(set('plan_week', 'template', link)).map(({ type }) => type)).toEqual(['TemplateNotUsed']);
  });

  it('[SL33] lists of people are read with any separators, names of groups and aliases', () => {
    const edits = [
      set('toys', 'reviewers', 'ban giám hiệu; TTCM'),
      set('toys', 'readers', 'Y tế,\nVăn phòng, Tất cả giáo viên, Y tế'),
    ];
    const record = schoolOf(edited(SAMPLE, ...edits)).regulation.records.find(({ key }) => key === 'toys');
    expect(record?.reviewers).toEqual(['principal', 'vice_principal', 'team_lead']);
    expect(record?.readers).toEqual(['health', 'office', 'all_class_teachers']);
  });

  it('[SL33] cells that may be empty mean the usual', () => {
    const { records } = schoolOf(edited(SAMPLE, newRecord('suc_khoe', 'Sổ sức khỏe', { owner: 'Tổ' }))).regulation;
    expect(records.find(({ key }) => key === 'suc_khoe')).toMatchObject({
      unit: 'team',
      leaf: 'so-suc-khoe',
      exported: 'on_demand',
      mending: 'ask',
      article: 'Điều 4',
      reviewers: [],
      readers: [],
      template: null,
    });
  });

  it('[SL34] the folder of approved records takes no others, and two names that give one key are told', () => {
    expect(typesOf(newRecord('x', 'Sổ mới', { leaf: 'Đã duyệt' }))).toEqual(['LeafReserved']);
    const long = 'Sổ theo dõi sức khỏe và dinh dưỡng của trẻ';
    expect(
      typesOf(newRecord('x', 'Một', { leaf: `${long} nhà trẻ` }), newRecord('y', 'Hai', { leaf: `${long} mẫu giáo` })),
    ).toEqual(['LeafNameClash']);
    expect(added(newRecord('x', 'Sổ mới', { leaf: 'Toys' }))).toContain('class/5a1/toys-2');
  });

  it('[SL28] a missing code is answered with one made of the name', () => {
    expect(problemsOf(newRecord('', 'Sổ sức khỏe'))).toMatchObject([
      { type: 'RecordCodeMissing', sheet: 'catalogue', column: 'A', expected: 'so-suc-khoe' },
    ]);
  });
});

describe('who reads', () => {
  /** Accounts that have a grant on the item itself. */
  const readersOf = (key: string, ...edits: readonly Edit[]) =>
    (treeWith(...edits).find((item) => item.key === key)?.grants ?? [])
      .filter(({ role }) => role === 'reader')
      .map(({ email }) => email.split('@')[0]);
  const viewed = (owner: string, readers: string) => newRecord('so', 'Sổ mới', { owner, readers });

  it('[TR11] a viewer and a checker read the folder of the record and no other', () => {
    const edits = [set('toys', 'readers', 'Y tế'), set('toys', 'reviewers', 'Kế toán, Tổ trưởng')];
    expect(readersOf('class/5a1/toys', ...edits)).toEqual(['kt', 'yt']);
    const others = treeWith(...edits).filter(({ key }) => !key.endsWith('/toys'));
    const usual = treeWith().filter(({ key }) => !key.endsWith('/toys'));
    expect(others).toEqual(usual);
  });

  it.each([
    ['Lớp', 'class/5a2/so-moi', 'Tổ trưởng', []],
    ['Văn phòng', 'office/so-moi', 'Tổ trưởng', ['gv.nt1', 'gv.3a1', 'gv.4a1', 'gv.5a1']],
    ['Giáo viên', 'person/gv0/so-moi', 'Tổ trưởng', []],
    [
      'Tổ',
      'team/to-nha-tre/so-moi',
      'Giáo viên',
      ['nt1', 'nt2', 'nt3', 'nt4'].flatMap((id) => [`gv.${id}`, `gv2.${id}`]),
    ],
    ['Lớp', 'class/5a2/so-moi', 'Giáo viên', []],
    ['Lớp', 'class/5a2/so-moi', 'Y tế', ['yt']],
  ])('[TR12] a record of %s at %s is read by %s: %j', (owner, key, readers, expected) => {
    const leads = ['gv.nt1', 'gv2.nt1'];
    const own = key.startsWith('team/') ? expected.filter((account) => !leads.includes(account)) : expected;
    expect(readersOf(key, viewed(owner, readers)).sort()).toEqual([...own].sort());
  });
});

describe('the settings of records', () => {
  const setting = (label: string, value: string) =>
    setCell('settings', rowWith(SAMPLE, 'settings', 'label', label), 'value', value);
  const LINK = 'https://drive.google.com/drive/u/0/folders/0ABcDeFgHiJkLUk9PVA';

  it('[SL35] a shared drive is named by its link, which is not looked at while records lie in My Drive', () => {
    const shared = [setting('Nơi lưu hồ sơ', 'drive dùng chung'), setting('Liên kết Drive dùng chung', LINK)];
    expect(schoolOf(edited(SAMPLE, ...shared)).settings).toMatchObject({
      edition: 'shared_drive',
      sharedDriveId: '0ABcDeFgHiJkLUk9PVA',
    });
    expect(typesOf(shared[0] as Edit)).toEqual(['SettingInvalid']);
    expect(schoolOf(edited(SAMPLE, shared[1] as Edit)).settings.sharedDriveId).toBeNull();
  });

  it('[SL35] the accreditation unit reads what is approved, unless the school says no', () => {
    const label = 'Kiểm định xem hồ sơ đã duyệt';
    const reads = (value: string) => {
      const tree = treeWith(setting(label, value));
      const approved = tree.filter(({ key }) => key.endsWith('/approved'));
      return approved.filter(({ grants }) => grants.some(({ why }) => why.reason === 'accreditation')).length;
    };
    expect([reads('Có') > 60, reads('không')]).toEqual([true, 0]);
  });

  it.each(['1', '168'])('[SL35] a correction may be open for %s hours', (hours) => {
    expect(schoolOf(edited(SAMPLE, setting('Số giờ mở khi cho sửa', hours))).settings.correctionHours).toBe(
      Number(hours),
    );
  });
});

describe('the administration board', () => {
  it('[SL32] a member has a position and a decision, with the staff code of any spelling', () => {
    const first = rowWith(SAMPLE, 'adminBoard', 'id', 'PHT1');
    const school = schoolOf(edited(SAMPLE, setCell('adminBoard', first, 'id', 'pht1')));
    expect(school.adminBoard[0]).toEqual({
      personId: 'pht1',
      position: 'Trưởng ban',
      decision: { number: '16/QĐ-MNHM', date: '2026-08-31' },
      duties: expect.stringContaining('khóa và mở'),
    });
    expect(school.adminBoard).toHaveLength(5);
  });

  it('[SL32] the same position again is another time', () => {
    const first = rowWith(SAMPLE, 'adminBoard', 'id', 'PHT1');
    const again = addRow('adminBoard', ['PHT1', 'Trưởng ban', '2/QĐ', '01/03/2027', '01/03/2027', '', '']);
    expect(typesOf(again)).toEqual(['BoardMemberTwice']);
    expect(typesOf(again, setCell('adminBoard', first, 'to', '28/02/2027'))).toEqual([]);
    expect(typesOf(addRow('adminBoard', ['PHT1', 'Ủy viên', '2/QĐ', '01/03/2027', '', '', '']))).toEqual([]);
  });
});
