/**
 * What the school owes in the year, from the regulation's dates (facts of the domain): written as plain lists, without the code
 * that is judged.
 */
import { addDays, formatDate, instantOf, type PlainDate } from '../../../../src/domain/shared/plain-date';
import { slug } from '../../../../src/domain/shared/text';
import type { OracleDuty } from '../../../domain/duties/digest-oracle';
import { atOrAfter, atOrBefore, type OwnCalendar } from './own-calendar';
import { nameOf, peopleOn, ROOMS, TEAMS } from './own-staff';

export type Step = 'leads' | 'board' | 'principal' | 'vice' | 'clerk';

export interface YearDuty extends OracleDuty {
  readonly unit: string;
  /** 'plan_week/13'. */
  readonly key: string;
  /** As mails call it. */
  readonly label: string;
  readonly reviews: readonly Step[];
  /** Whether the board's late list names it. */
  readonly isTold: boolean;
}

export interface OwnTheme {
  readonly block: string;
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

interface Kind {
  readonly rule: string;
  readonly name: string;
  readonly units: readonly string[];
  readonly reviews?: readonly Step[];
  readonly isTold?: true;
}

interface Time {
  /** The end of the key. */
  readonly at: string;
  /** As mails call it, with its colon. */
  readonly label: string;
  readonly due: PlainDate;
  readonly check?: { readonly day: PlainDate; readonly minutes: number };
}

const EVENING = 17 * 60;
const MORNING = 7 * 60;
const ALL = ROOMS.map((room) => `class/${room}`);

/** @param today staff as the tab says that day */
export function ownDuties(calendar: OwnCalendar, themes: readonly OwnTheme[], today: PlainDate): YearDuty[] {
  return [
    ...weekly(calendar),
    ...themes.flatMap((theme) => ofTheme(theme, calendar)),
    ...ofDates(calendar, today),
    ...ofMonths(calendar),
    ...ofTerms(calendar),
  ];
}

function duty({ rule, name, units, reviews = [], isTold }: Kind, { at, label, due, check }: Time): YearDuty[] {
  return units.map((unit) => ({
    id: `2026-2027/${rule}/${at}/${unit}`,
    unit,
    key: `${rule}/${at}`,
    label: `${unitLabel(unit)}${label}${name}`,
    dueDay: due,
    dueMs: instantOf(due, EVENING),
    checkMs: check ? instantOf(check.day, check.minutes) : null,
    steps: reviews.length,
    reviews,
    isEarly: true,
    isTold: isTold === true,
  }));
}

function unitLabel(unit: string): string {
  const [kind, id = ''] = unit.split('/');
  if (kind === 'class') return `Lớp ${id.toUpperCase()} – `;
  if (kind === 'person') return `${nameOf(id)} – `;
  return kind === 'team' ? `${TEAMS[id]} – ` : '';
}

/** On the last school day before the week, of week 1 the last working day; checked before the first day's use. */
function weekly(calendar: OwnCalendar): YearDuty[] {
  const plans = [
    { rule: 'plan_week', name: 'Kế hoạch giáo dục tuần' },
    { rule: 'plan_day', name: 'Kế hoạch giáo dục ngày (giáo án)' },
  ];
  return calendar.weeks.flatMap(({ number, monday, days }) => {
    const [first, before] = [days[0]!, calendar.schoolDays.filter((day) => day < days[0]!).pop()];
    const end = [addDays(monday, 4), ...days].sort().pop()!;
    const label = `Tuần ${number} (từ ${formatDate(monday).slice(0, 5)} đến ${formatDate(end)}): `;
    const due = before ?? atOrBefore(calendar, addDays(first, -1));
    const time: Time = { at: String(number), label, due, check: { day: first, minutes: MORNING } };
    return plans.flatMap((plan) => duty({ ...plan, units: ALL, reviews: ['leads'], isTold: true }, time));
  });
}

/** Five and two days before the first school day, a working day between the two; remarks three days after the last one. */
function ofTheme({ block, name, from, to }: OwnTheme, calendar: OwnCalendar): YearDuty[] {
  const units = ALL.filter((unit) => block === '' || (unit === 'class/nt1') === (block === 'Nhà trẻ'));
  const start = calendar.schoolDays.find((day) => day >= from) ?? from;
  const end = calendar.schoolDays.filter((day) => day <= to).pop() ?? to;
  const check = atOrBefore(calendar, addDays(start, -2));
  const due = atOrBefore(calendar, addDays(start, -5));
  const time = { at: slug(`${block} ${name}`), label: `Chủ đề ${name}: ` };
  return [
    ...duty(
      { rule: 'plan_theme', name: 'Kế hoạch giáo dục chủ đề', units, reviews: ['leads'], isTold: true },
      {
        ...time,
        due: due < check ? due : atOrBefore(calendar, addDays(check, -1)),
        check: { day: check, minutes: EVENING },
      },
    ),
    ...duty(
      { rule: 'child_assess_theme', name: 'Nhận xét, đánh giá trẻ cuối chủ đề', units },
      { ...time, due: atOrAfter(calendar, addDays(end, 3)) },
    ),
  ];
}

function ofDates(calendar: OwnCalendar, today: PlainDate): YearDuty[] {
  const on = (day: string, at = '1', label = ''): Time => ({ at, label, due: atOrBefore(calendar, day as PlainDate) });
  const people = (day: string, role?: 'teacher') =>
    peopleOn(on(day).due, today, (post) => role === undefined || post.role === role).map((id) => `person/${id}`);
  const results = ['2026-10-15', '2027-01-15', '2027-05-15'].map((day, n) => on(day, `${n + 1}`, `Lần ${n + 1}: `));
  const yearsStart: Kind[] = [
    { rule: 'plan_year', name: 'Kế hoạch giáo dục năm học', units: ALL, reviews: ['leads', 'board'] },
    { rule: 'toys', name: 'Danh mục đồ dùng, đồ chơi', units: ALL, reviews: ['vice'] },
    { rule: 'child_profile', name: 'Danh sách, sơ yếu lý lịch trẻ', units: ALL, reviews: ['clerk'] },
    { rule: 'staff_profile', name: 'Sơ yếu lý lịch', units: people('2026-09-30'), reviews: ['clerk'] },
    { rule: 'training', name: 'Tổ chức tập huấn sử dụng hồ sơ điện tử', units: ['role/principal'] },
  ];
  const bdtx: Kind = {
    rule: 'bdtx_plan',
    name: 'Kế hoạch bồi dưỡng thường xuyên',
    units: people('2026-08-24', 'teacher'),
  };
  const book = { rule: 'child_results', name: 'Sổ theo dõi kết quả chăm sóc, giáo dục trẻ', units: ALL };
  const stage = { rule: 'child_assess_stage', name: 'Nhận xét, đánh giá trẻ theo giai đoạn', units: ALL };
  return [
    ...duty({ ...bdtx, reviews: ['leads'], isTold: true }, on('2026-08-24')),
    ...yearsStart.flatMap((kind) => duty(kind, on('2026-09-30'))),
    ...results.flatMap((time) => duty({ ...book, reviews: ['board'], isTold: true }, time)),
    ...results.flatMap((time) => duty(stage, time)),
  ];
}

/** On the last school day of each; the plan of a team is the school's own row. */
function ofMonths({ schoolDays }: OwnCalendar): YearDuty[] {
  const months = [...new Set(schoolDays.map((day) => day.slice(0, 7)))];
  const board = { rule: 'board_month', name: 'Kiểm tra tiến độ, tỉ lệ hoàn thành cuối tháng', units: ['board'] };
  const own = { rule: 'ke_hoach_to', name: 'Kế hoạch tổ', units: Object.keys(TEAMS).map((id) => `team/${id}`) };
  return months.flatMap((at) => {
    const due = schoolDays.filter((day) => day.startsWith(at)).pop()!;
    const time = { at, label: `Tháng ${at.split('-').reverse().join('/')}: `, due };
    return [
      ...duty({ ...board, isTold: true }, time),
      ...duty({ rule: 'export_month', name: 'Xuất hồ sơ theo tháng', units: ['role/clerk'] }, time),
      ...duty({ ...own, reviews: ['board'] }, time),
    ];
  });
}

/** Weeks 1–18 and 19–35. */
function ofTerms(calendar: OwnCalendar): YearDuty[] {
  const lastOf = (from: number, to: number) =>
    calendar.weeks
      .filter(({ number }) => from <= number && number <= to)
      .flatMap(({ days }) => days)
      .pop()!;
  const clerk = ['role/clerk'];
  const terms = [lastOf(1, 18), lastOf(19, 35)].flatMap((end, n) => {
    const at = `${n + 1}`;
    const time = (days: number): Time => {
      return { at, label: `Học kỳ ${n === 0 ? 'I' : 'II'}: `, due: atOrAfter(calendar, addDays(end, days)) };
    };
    const check = { rule: 'database_check', name: 'Kiểm tra việc cập nhật vào cơ sở dữ liệu ngành' };
    const archive = { rule: 'archive_term', name: 'Đóng dấu, lưu trữ, chuyển bộ phận kiểm định' };
    const rating = { rule: 'rating_summary', name: 'Biểu tổng hợp đánh giá hồ sơ sổ sách' };
    return [
      ...duty({ ...check, units: ['role/principal'] }, time(0)),
      ...duty({ rule: 'print_term', name: 'In và ký hồ sơ cuối kỳ', units: ALL, reviews: ['clerk'] }, time(14)),
      ...duty({ ...archive, units: clerk }, time(28)),
      ...duty({ ...rating, units: clerk, reviews: ['principal'] }, time(28)),
    ];
  });
  const honours: Kind = { rule: 'honours', name: 'Bé ngoan, bé ngoan xuất sắc', units: ALL, reviews: ['principal'] };
  return [...terms, ...duty(honours, { at: 'year', label: '', due: lastOf(1, 35) })];
}
