/** Whom to be and what to try, with links into the page. Texts: Vietnamese, then English in brackets. */
import { CONTROL, JOURNAL, journalSheetId, MEALS, monthSheetId, REVIEW, TASKS } from '../../src/app/workbooks';
import type { Guide } from '../../src/simulator/server/protocol';
import type { SimWorld } from '../../src/simulator/world';
import { SCHOOL_ACCOUNT } from '../school/school-world';
import type { School } from './school';

type Person = Guide['people'][number];
type Task = Person['tasks'][number];

const VIETNAM_MS = 7 * 3_600_000;

/** Only of what is there: an empty school begins with its installation. */
export function guideOf(school: School): Guide {
  const places = placesOf(school);
  const people = PEOPLE.map((person) => ({ ...person, tasks: person.tasks(places).flatMap((task) => task ?? []) }));
  return {
    title: 'Trường Mầm non Hoa Mai (trường mẫu để tập huấn, a sample school to learn with)',
    people: people.filter(({ email }) => school.world.state.accounts[email]),
    files: guideFiles(places),
  };
}

interface Places {
  journal?: string;
  control?: string;
  meals?: string;
  tasks?: string;
  review?: string;
  /** The sheet of the month in the meal workbook. */
  month: number;
  /** The sheet of the month in the journal. */
  log: number;
  /** The panel is an add-on of the domain. */
  hasCards: boolean;
}

const TEACHER = 'gv2.5a1@hoamai.example';
const CLASS = '5a1';

function placesOf({ world, journalId, scripts }: School): Places {
  const month = new Date(world.state.nowMs + VIETNAM_MS).toISOString().slice(0, 7);
  const [control, meals, tasks, review] = ['control', 'meals', `tasks/${CLASS}`, 'review'].map((key) =>
    idOfKey(world, key),
  );
  return {
    month: monthSheetId(month),
    log: journalSheetId(month),
    hasCards: scripts['panel-domain'] !== undefined,
    ...(journalId !== undefined && world.state.drive.files[journalId] && { journal: journalId }),
    ...(control && { control }),
    ...(meals && { meals }),
    ...(tasks && { tasks }),
    ...(review && { review }),
  };
}

function idOfKey(world: SimWorld, key: string): string | undefined {
  return Object.values(world.state.drive.files).find((file) => file.properties.hsmnKey === key && !file.trashed)?.id;
}

const PEOPLE: (Omit<Person, 'tasks'> & { tasks(places: Places): (Task | undefined)[] })[] = [
  {
    email: TEACHER,
    role: 'Giáo viên lớp 5A1 (teacher)',
    tasks: ({ meals, month, tasks }) => [
      at(
        meals,
        month,
        'Trên điện thoại, báo số trẻ có mặt và số suất ăn của lớp 5A1 trước 8:15 (report meals)',
        'phone',
      ),
      at(meals, month, 'Thử gõ vào hàng của lớp khác: bảng tính từ chối (type into another class: refused)', 'phone'),
      at(
        tasks,
        TASKS.list.id,
        'Cho đồng hồ sang sáng học kế tiếp; từ dòng Kế hoạch giáo dục tuần bấm Mở liên kết, viết, thấy Đã lưu rồi quay lại đánh dấu ô nộp (write the week plan, then tick)',
      ),
    ],
  },
  {
    email: 'gv.5a1@hoamai.example',
    role: 'Tổ trưởng tổ 5-6 tuổi (team lead)',
    tasks: ({ tasks, review, hasCards }) => [
      at(tasks, TASKS.list.id, 'Xem việc và hạn của lớp 5A1 (duties and deadlines)'),
      at(review, REVIEW.guide.id, 'Ở trang “Chờ duyệt” mang tên mình, chọn Đạt hay Yêu cầu điều chỉnh (review plans)'),
      hasCards
        ? {
            text: 'Trong Drive, chọn tệp Duyệt, bấm “Duyệt bằng bảng này”, rồi duyệt ở thẻ của kế hoạch (review on a card)',
            url: '#/drive/shared',
          }
        : undefined,
      { text: 'Mở thư mục lớp trong Drive, chọn một hồ sơ (open the class folder in Drive)', url: '#/drive/shared' },
    ],
  },
  {
    email: 'ht@hoamai.example',
    role: 'Hiệu trưởng (principal)',
    tasks: ({ control, hasCards }) => [
      at(control, CONTROL.locks.id, 'Khóa lớp 5A1: ghi lý do, đánh dấu ô, rồi cho đồng hồ chạy 5 phút (lock a class)'),
      at(control, CONTROL.locks.id, 'Khóa lớp khác bằng trình đơn Hồ sơ điện tử › Khóa – Mở… (lock by the menu)'),
      hasCards
        ? { text: 'Trong Drive, chọn một thư mục lớp và đọc thẻ bên phải (the card in Drive)', url: '#/drive/shared' }
        : undefined,
      at(control, CONTROL.commands.id, 'Ra lệnh Khởi tạo năm học và đọc kế hoạch (a command and its plan)'),
    ],
  },
  {
    email: 'nd1@hoamai.example',
    role: 'Nhà bếp (kitchen)',
    tasks: ({ meals }) => [at(meals, MEALS.kitchen.id, 'Xem số suất và lớp nào chưa báo (portions of the day)')],
  },
  {
    email: SCHOOL_ACCOUNT,
    role: 'Tài khoản trường (school account)',
    tasks: ({ journal, control, log }) => [
      control === undefined
        ? at(journal, JOURNAL.check.id, 'Mở Nhật ký, trình đơn Hồ sơ điện tử › Cài đặt (install from the menu)')
        : at(journal, log, 'Đọc nhật ký: ai khóa gì, lúc nào (read the journal)'),
      at(
        control,
        CONTROL.staff.id,
        'Ghi Đến ngày cho một giáo viên, rồi ra lệnh Khởi tạo năm học và xem quyền (a teacher leaves)',
      ),
    ],
  },
];

function at(id: string | undefined, sheetId: number, text: string, client?: 'phone'): Task | undefined {
  if (id === undefined) return undefined;
  const route = `#/sheets/${id}/${sheetId}`;
  return { text, url: client === undefined ? route : `?as=${TEACHER}&client=${client}${route}` };
}

/** One page of instructions in each workbook. */
function guideFiles({ control, meals, tasks, journal }: Places): Guide['files'] {
  const files: [string, string | undefined, number][] = [
    ['Hướng dẫn: Báo ăn (meals)', meals, MEALS.guide.id],
    ['Hướng dẫn: Việc của tôi – Đề nghị (duties)', tasks, TASKS.guide.id],
    ['Hướng dẫn: Bảng điều hành (control)', control, CONTROL.guide.id],
    ['Hướng dẫn: Nhật ký (journal)', control && journal, JOURNAL.guide.id],
  ];
  return files.flatMap(([name, id, sheetId]) => (id === undefined ? [] : [{ name, id, sheetId }]));
}
