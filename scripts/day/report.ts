/** The day as a report in Vietnamese, for people; the same facts as `--json`. */
import { formatDate, type PlainDate } from '../../src/domain/shared/plain-date';
import type { AclRow } from './acl';
import type { Refusal } from './day-run';
import type { DayFacts } from './scenario';

const STATUS: Record<string, string> = {
  on_time: 'đúng hạn',
  late: 'TRỄ',
  missing: 'KHÔNG BÁO',
  changed_after_cutoff: 'sửa sau hạn',
  invalid: 'số không hợp lệ',
};

export function dayReport(facts: DayFacts): string {
  return [
    title('MỘT NGÀY Ở TRƯỜNG MẦM NON HOA MAI'),
    `Thứ Hai 23/11/2026 · 16 lớp · hạt giống ${facts.seed} · mọi số liệu chạy từ đúng gói mã sẽ đưa lên Google`,
    ...setUp(facts),
    ...morning(facts),
    ...lock(facts),
    ...leftovers(facts),
    ...restOfWeek(facts),
    ...mails(facts),
    ...runs(facts),
  ].join('\n');
}

function setUp({ setup }: DayFacts): string[] {
  return [
    title('1. KHỞI TẠO NĂM HỌC (tối Chủ nhật)'),
    indent(setup.plan),
    '',
    `Đã có: ${setup.folders} thư mục, ${setup.records} sổ và tài liệu, ${setup.grants} quyền.`,
    `Bấm lần thứ hai: ghi ${setup.secondRunWrites} lần. “${setup.answerOfSecondRun}”`,
  ];
}

function morning({ morning: facts, meals }: DayFacts): string[] {
  const { portions } = meals;
  return [
    title('2. BÁO ĂN BUỔI SÁNG'),
    ...facts.refusals.map((one) => `  ${who(one.account)} gõ “${one.target}” → ${one.error}`),
    '',
    table(
      ['Lớp', 'Suất', 'Báo'],
      meals.rows.map((row) => [
        row.class,
        row.portions === null ? '–' : String(row.portions),
        STATUS[row.status] ?? row.status,
      ]),
    ),
    '',
    `Đúng hạn ${meals.onTime}, trễ ${meals.late} (${facts.lateClasses.join(', ')}), không báo ${meals.missing} (${facts.missingClasses.join(', ')}) trên ${meals.classes} lớp.`,
    `Suất ăn: nhà trẻ ${portions.nursery}, mẫu giáo ${portions.kindergarten}, suất cô ${portions.staff}; tổng ${portions.nursery + portions.kindergarten + portions.staff}.`,
    '',
    'Trang Bếp sau giờ hẹn:',
    ...facts.kitchenLate.slice(0, 7).map(([name = '', value = '']) => `  ${name}${value ? `: ${value}` : ''}`),
  ];
}

function lock({ lock: facts }: DayFacts): string[] {
  return [
    title(`3. HIỆU TRƯỞNG KHÓA ${facts.class.toUpperCase()} (14:00), MỞ LẠI (15:00)`),
    'Người khác thử tick:',
    ...facts.tickAttempts.map((one) => `  ${who(one.account)}: ${one.error}`),
    `Ai sửa được trước khi khóa: ${writers(facts.aclBefore)}`,
    `Ai sửa được khi đã khóa:    ${writers(facts.aclLocked)}`,
    `Ai sửa được sau khi mở:     ${writers(facts.aclAfterUnlock)}`,
    `Dòng trong Khóa – Mở khi khóa: ${facts.shownLocked.join(' | ')}`,
    'Giáo viên thử mọi cách khi đang khóa:',
    table(['Ai', 'Việc', 'Ở đâu', 'Câu trả lời'], facts.writeAttempts.map(attemptCells)),
    facts.restored ? 'Sau khi mở, quyền trở lại y như trước.' : 'SAU KHI MỞ, QUYỀN KHÔNG GIỐNG TRƯỚC!',
  ];
}

function attemptCells({ account, action, target, error }: Refusal): string[] {
  const names: Record<string, string> = {
    type: 'gõ ô',
    rename: 'đổi tên',
    move: 'chuyển đi',
    upload: 'tải lên',
    share: 'chia sẻ',
  };
  return [who(account), names[action] ?? action, target, error === '' ? 'ĐƯỢC' : error.slice(0, 70)];
}

function leftovers({ leftovers: facts }: DayFacts): string[] {
  return [
    title(`4. KHÓA ${facts.class.toUpperCase()}: GIÁO VIÊN CÓ TỆP RIÊNG TRONG LỚP`),
    `Tệp giáo viên tải lên: trường giữ bản sao, bản gốc trở về → ${facts.taken.join('; ')}`,
    `Dòng trong Khóa – Mở: ${facts.shown.join(' | ')}`,
  ];
}

function restOfWeek({ holiday, friday }: DayFacts): string[] {
  return [
    title('5. NGÀY NGHỈ VÀ KẾ HOẠCH TUẦN SAU'),
    `${formatDate(holiday.date)} (Ngày Văn hóa Việt Nam): hỏi báo ăn ${holiday.asked} lớp, gửi ${holiday.reminded} thư.`,
    `${formatDate(friday.date as PlainDate)}: kế hoạch tuần ${friday.week} chưa nộp: ${friday.nothingIn.join(', ')}; nộp một nửa: ${friday.halfIn.join(', ')}.`,
    `Nhắc ${friday.reminded.length} người, mỗi người một thư: ${friday.reminded.map(who).join(', ')}`,
  ];
}

function mails({ mails: list }: DayFacts): string[] {
  return [
    title(`6. THƯ ĐÃ GỬI (${list.length})`),
    table(
      ['Lúc', 'Gửi', 'Tiêu đề'],
      list.map(({ at, to, subject }) => [at.slice(5, 16).replace('T', ' '), to.map(who).join(', '), subject]),
    ),
  ];
}

/** One line a function: how often it ran, what it asked of Google, how long the longest took. */
function runs({ runs: list }: DayFacts): string[] {
  const names = [...new Set(list.map((run) => run.name))];
  const rows = names.map((name) => {
    const mine = list.filter((run) => run.name === name);
    const sum = (of: (run: DayFacts['runs'][number]) => number) => mine.reduce((total, run) => total + of(run), 0);
    const longest = Math.max(...mine.map((run) => run.modelledSeconds));
    return [
      name,
      String(mine.length),
      String(sum((run) => run.calls)),
      String(sum((run) => run.writes)),
      seconds(sum((run) => run.modelledSeconds)),
      seconds(longest),
    ];
  });
  return [
    title('7. GỌI GOOGLE BAO NHIÊU (6 ngày)'),
    table(['Hàm', 'Lượt', 'Lần gọi', 'Lần ghi', 'Giây (mô hình)', 'Lượt dài nhất'], rows),
  ];
}

function seconds(value: number): string {
  return value.toFixed(1).replace('.', ',');
}

function writers(rows: readonly AclRow[]): string {
  const accounts = rows.filter(([, , role]) => role === 'writer').map(([, account]) => account);
  const names = [...new Set(accounts)];
  return names.length === 0
    ? 'không ai (ngoài tài khoản trường)'
    : names.map((name) => `${who(name)} (${accounts.filter((one) => one === name).length} nơi)`).join(', ');
}

function who(email: string): string {
  return email.split('@')[0] ?? email;
}

function title(text: string): string {
  return `\n${text}\n${'─'.repeat(text.length)}`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headers.map((header, i) => Math.max(header.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd();
  return [line(headers), `  ${widths.map((width) => '─'.repeat(width)).join('  ')}`, ...rows.map(line)].join('\n');
}
