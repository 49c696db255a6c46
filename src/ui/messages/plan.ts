/** Texts of a plan before it is applied: what is made, who gets what, what is taken away, what is left alone. */
import type { UnrecognisedReason } from '../../domain/plan/plan';
import type { AccessGroup } from '../../domain/regulation/types';
import type { Message } from './message';

const GROUPS = {
  'plan.group.board': { vi: 'ban giám hiệu ({count} người)', en: 'the board ({count})' },
  'plan.group.class_teachers': { vi: '{count} giáo viên', en: '{count} teachers' },
  'plan.group.person': { vi: 'chính người đó', en: 'the person' },
  'plan.group.team_leads': { vi: 'tổ trưởng, tổ phó', en: 'the team leads' },
  'plan.group.all_class_teachers': { vi: '{count} giáo viên đứng lớp', en: '{count} class teachers' },
  'plan.group.kitchen_office': { vi: 'nuôi dưỡng, kế toán ({count} người)', en: 'kitchen and accountant ({count})' },
  'plan.group.office': { vi: 'văn phòng ({count} người)', en: 'the office ({count})' },
  'plan.group.principal': { vi: 'hiệu trưởng', en: 'the principal' },
  'plan.group.vice_principal': { vi: 'phó hiệu trưởng', en: 'the vice principals' },
  'plan.group.team_lead': { vi: 'tổ trưởng', en: 'the team lead' },
  'plan.group.deputy_team_lead': { vi: 'tổ phó', en: 'the deputy team lead' },
  'plan.group.teacher': { vi: '{count} giáo viên', en: '{count} teachers' },
  'plan.group.kitchen_staff': { vi: 'nuôi dưỡng ({count} người)', en: 'the kitchen ({count})' },
  'plan.group.accountant': { vi: 'kế toán', en: 'the accountant' },
  'plan.group.clerk': { vi: 'văn thư', en: 'the clerk' },
  'plan.group.health': { vi: 'y tế', en: 'the health officer' },
  'plan.group.staff': { vi: 'nhân viên ({count} người)', en: 'the staff ({count})' },
  'plan.group.accreditation': { vi: 'kiểm định ({count} người)', en: 'accreditation ({count})' },
  'plan.group.admin_board': { vi: 'ban quản trị ({count} người)', en: 'the administration board ({count})' },
  'plan.group.nobody': { vi: 'không ai', en: 'nobody' },
} as const satisfies Record<`plan.group.${AccessGroup}`, Message>;

const UNRECOGNISED = {
  'plan.left.AccessUnreadable': { vi: 'không đọc được danh sách quyền', en: 'its access cannot be read' },
  'plan.left.OwnedByOther': {
    vi: 'do {email} sở hữu, tài khoản trường không chia sẻ được',
    en: 'owned by {email}, so the school cannot share it',
  },
  'plan.left.WrongKind': { vi: 'không đúng loại tệp', en: 'of another kind of file' },
  'plan.left.GroupGrant': { vi: 'đang chia sẻ cho nhóm {email}', en: 'shared with the group {email}' },
  'plan.left.DomainGrant': { vi: 'đang chia sẻ cho cả tên miền {email}', en: 'shared with the whole domain {email}' },
  'plan.left.CopyOfOther': { vi: 'bản sao do {email} sở hữu', en: 'a copy owned by {email}' },
  'plan.left.TouchedDuplicate': { vi: 'bản trùng nhưng đã có người sửa', en: 'a duplicate that somebody changed' },
  'plan.left.MarkedElsewhere': { vi: 'đang nằm ở thư mục khác', en: 'lies in another folder' },
  'plan.left.UnknownKey': {
    vi: 'có dấu của hệ thống nhưng không rõ là hồ sơ nào',
    en: 'marked by us, but nobody knows as what',
  },
  'plan.left.Unexpected': { vi: 'không phải do hệ thống tạo', en: 'not made by us' },
} as const satisfies Record<`plan.left.${UnrecognisedReason}`, Message>;

export const PLAN_MESSAGES = {
  ...GROUPS,
  ...UNRECOGNISED,
  'plan.nextYear': {
    vi: 'Năm học mới được tạo sẵn bên cạnh năm đang học. Trước ngày {date} chỉ tài khoản trường mở được; từ ngày ấy mỗi người tự có quyền theo trang Nhân sự.',
    en: 'The new school year is made beside the present one. Before {date} only the school account can open it; from that day on everyone has the access the staff tab gives.',
  },
  'plan.title': { vi: 'KẾ HOẠCH NĂM HỌC {year}', en: 'PLAN OF THE SCHOOL YEAR {year}' },
  'plan.section': { vi: '{title}\n{lines}', en: '{title}\n{lines}' },
  'plan.line': { vi: '• {line}', en: '• {line}' },
  'plan.more': { vi: 'và {count} mục khác', en: 'and {count} more' },
  'plan.nothing': {
    vi: 'Thư mục và quyền trên Drive đã đúng như bảng này. Không có gì phải làm.',
    en: 'Folders and access are as this workbook says. There is nothing to do.',
  },
  'plan.onlyLayouts': {
    vi: 'Thư mục và quyền trên Drive đã đúng như bảng này; chỉ cập nhật số liệu và cách trình bày của các bảng.',
    en: 'Folders and access are as this workbook says; only data and the layout of workbooks are renewed.',
  },
  'plan.total.creates': {
    vi: 'Tạo {folders} thư mục, {records} sổ và tài liệu ({sheets} bảng tính, {docs} văn bản).',
    en: 'Makes {folders} folders and {records} records ({sheets} spreadsheets, {docs} documents).',
  },
  'plan.total.grants': {
    vi: 'Giao {grants} quyền cho {people} người.',
    en: 'Gives {grants} grants to {people} people.',
  },
  'plan.total.lost': {
    vi: 'Gỡ {revokes} quyền, đổi {changes} quyền.',
    en: 'Takes {revokes} grants away, changes {changes}.',
  },
  'plan.untilAgreed': {
    vi: 'Chưa có gì thay đổi cho đến khi kế hoạch này được đồng ý.',
    en: 'Nothing changes until this plan is agreed to.',
  },
  'plan.quota': {
    vi: 'Google cho mỗi tài khoản tạo {limit} bảng tính và {limit} văn bản một ngày: việc cần trước làm trước, phần còn lại sẽ làm tiếp ngày mai (cả thảy khoảng {days} ngày).',
    en: 'Google lets an account make {limit} spreadsheets and {limit} documents a day: the rest goes on tomorrow (about {days} days in all).',
  },

  'plan.given.title': { vi: 'AI ĐƯỢC GÌ', en: 'WHO GETS WHAT' },
  'plan.given.line': { vi: '{units}: {who}', en: '{units}: {who}' },
  'plan.given.eachClass': { vi: '{units}: mỗi lớp {who}', en: '{units}: in each class {who}' },
  'plan.given.eachTeam': { vi: '{units}: mỗi tổ {who}', en: '{units}: in each team {who}' },
  'plan.given.writes': { vi: '{who} sửa', en: '{who} edit' },
  'plan.given.writesFolders': { vi: '{who} sửa {count} thư mục', en: '{who} edit {count} folders' },
  'plan.given.reads': { vi: '{who} xem', en: '{who} read' },
  'plan.given.raised': { vi: '{who}: từ xem thành sửa ở {places}', en: '{who}: from reading to editing on {places}' },
  'plan.given.people': {
    vi: 'Hồ sơ cá nhân ({count} người, mỗi người một thư mục)',
    en: 'Personal records ({count} people)',
  },
  'plan.given.tasks': {
    vi: 'Việc của tôi – Đề nghị ({count} lớp, mỗi lớp một tệp)',
    en: 'Duties ({count} classes, one file each)',
  },
  'plan.given.personTasks': {
    vi: 'Việc của tôi – Đề nghị của {count} người không đứng lớp, mỗi người một tệp',
    en: 'Duties of {count} people without a class, one file each',
  },
  'plan.person': { vi: '{name} ({email})', en: '{name} ({email})' },

  'widening.title': { vi: 'AI ĐƯỢC THÊM QUYỀN SO VỚI BÂY GIỜ', en: 'WHO GETS MORE THAN NOW' },
  'widening.title.outsiders': {
    vi: 'AI ĐƯỢC THÊM QUYỀN SO VỚI BÂY GIỜ – CÓ NGƯỜI NGOÀI DANH SÁCH NHÂN SỰ',
    en: 'WHO GETS MORE THAN NOW – SOME ARE NOT ON THE STAFF LIST',
  },
  'widening.none': { vi: 'Không ai được thêm quyền so với bây giờ.', en: 'Nobody gets more than now.' },
  'widening.line': { vi: '{who} {can} ở {places} ({why})', en: '{who} {can} on {places} ({why})' },
  'widening.outsider': {
    vi: 'NGOÀI DANH SÁCH NHÂN SỰ: {who} {can} ở {places}',
    en: 'NOT ON THE STAFF LIST: {who} {can} on {places}',
  },
  'widening.people': { vi: '{count} người', en: '{count} people' },
  'widening.writes': { vi: 'được sửa', en: 'may edit' },
  'widening.reads': { vi: 'được xem', en: 'may read' },
  'widening.why': { vi: '{group}, {article}', en: '{group}, {article}' },
  'widening.unknown': { vi: 'theo thư mục chứa nó', en: 'by the folder it comes to lie in' },
  'widening.sentence': {
    vi: '{count} người được thêm quyền ({groups}); không ai ngoài danh sách nhân sự.',
    en: '{count} people get more ({groups}); nobody who is not on the staff list.',
  },
  'widening.sentence.outsiders': {
    vi: '{count} người được thêm quyền ({groups}), CÓ NGƯỜI NGOÀI DANH SÁCH NHÂN SỰ: {outsiders}.',
    en: '{count} people get more ({groups}), SOME NOT ON THE STAFF LIST: {outsiders}.',
  },
  'plan.taken.title': { vi: 'AI BỊ BỚT QUYỀN', en: 'WHO LOSES ACCESS' },
  'plan.taken.revoked': {
    vi: '{who} – {why}: gỡ quyền ở {places}',
    en: '{who} – {why}: access taken away on {places}',
  },
  'plan.taken.lowered': { vi: '{who}: chỉ còn xem ở {places}', en: '{who}: can only read on {places}' },
  'plan.taken.link': {
    vi: 'Chia sẻ bằng đường liên kết: tắt ở {places}',
    en: 'Sharing by link: switched off on {places}',
  },
  'plan.place.unmarked': { vi: 'tệp do người khác đưa vào', en: 'files put there by others' },
  'plan.why.left': { vi: 'không giữ chức vụ nào trong ngày {date}', en: 'has no role on {date}' },
  'plan.why.stranger': { vi: 'không có trong trang Nhân sự', en: 'not on the tab Nhân sự' },
  'plan.why.notGiven': { vi: 'quy chế không giao quyền này', en: 'not given by the regulation' },

  'plan.other.title': { vi: 'VIỆC KHÁC', en: 'ALSO' },
  'plan.other.rename': { vi: 'Đổi tên “{from}” thành “{to}”', en: 'Renames “{from}” to “{to}”' },
  'plan.other.moves': { vi: 'Đưa {count} mục về đúng thư mục', en: 'Moves {count} items back to their folders' },
  'plan.other.restores': { vi: 'Lấy {count} mục ra khỏi thùng rác', en: 'Takes {count} items out of the bin' },
  'plan.other.shareSwitches': {
    vi: 'Tắt quyền tự chia sẻ tiếp của người sửa ở {count} mục',
    en: 'Stops editors from sharing on with others on {count} items',
  },
  'plan.other.setAside': {
    vi: 'Đưa {count} bản trùng chưa ai dùng vào thư mục Để riêng',
    en: 'Puts {count} unused duplicates into Để riêng',
  },
  'plan.other.waiting': { vi: 'Chờ Drive hiện {count} tệp vừa tạo', en: 'Waits until Drive shows {count} new files' },
  'plan.other.retired': {
    vi: 'Giữ nguyên {count} mục của người đã nghỉ hoặc lớp đã bỏ, chỉ đóng quyền',
    en: 'Keeps {count} items of people or classes that left, closed',
  },

  'plan.left.title': {
    vi: 'KHÔNG NHẬN RA, ĐỂ NGUYÊN (nhà trường xem lại)',
    en: 'NOT RECOGNISED, LEFT ALONE (please look)',
  },
  'plan.left.line': { vi: '“{name}”: {reason}', en: '“{name}”: {reason}' },
  'plan.left.nobody': { vi: 'người khác', en: 'somebody else' },
  'plan.warnings.title': { vi: 'NÊN XEM LẠI (không cản trở)', en: 'PLEASE CHECK (does not stop anything)' },

  'plan.refused': {
    vi: 'Chưa lập được kế hoạch: cần sửa {count} chỗ. Trên Drive chưa có gì thay đổi.',
    en: 'There is no plan yet: {count} places to mend. Nothing was changed in Drive.',
  },
  'plan.refused.again': {
    vi: 'Sửa xong, chọn lại lệnh ở dòng mới.',
    en: 'When mended, give the command again in a new row.',
  },
  'plan.numbered': { vi: '{number}. {line}', en: '{number}. {line}' },
} as const satisfies Record<string, Message>;
