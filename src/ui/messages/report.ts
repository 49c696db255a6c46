/** Texts of the access report: who can do what, where it comes from, and whether it is right. */

import type { AccessGroup } from '../../domain/regulation/types';
import type { AccessSource } from '../../domain/report/access-line';
import type { Message } from './message';

const GROUPS = {
  'access.group.board': { vi: 'ban giám hiệu', en: 'the board' },
  'access.group.class_teachers': { vi: 'giáo viên của lớp', en: "the class's teachers" },
  'access.group.person': { vi: 'hồ sơ của chính người đó', en: "the person's own records" },
  'access.group.team_leads': { vi: 'tổ trưởng, tổ phó của tổ', en: "the team's leads" },
  'access.group.all_class_teachers': { vi: 'giáo viên đứng lớp', en: 'class teachers' },
  'access.group.kitchen_office': { vi: 'nuôi dưỡng, kế toán', en: 'kitchen and accountant' },
  'access.group.office': { vi: 'văn phòng', en: 'the office' },
  'access.group.principal': { vi: 'hiệu trưởng', en: 'the principal' },
  'access.group.vice_principal': { vi: 'phó hiệu trưởng', en: 'the vice principals' },
  'access.group.team_lead': { vi: 'tổ trưởng', en: 'the team lead' },
  'access.group.deputy_team_lead': { vi: 'tổ phó', en: 'the deputy team lead' },
  'access.group.teacher': { vi: 'giáo viên', en: 'teachers' },
  'access.group.kitchen_staff': { vi: 'nuôi dưỡng', en: 'the kitchen' },
  'access.group.accountant': { vi: 'kế toán', en: 'the accountant' },
  'access.group.clerk': { vi: 'văn thư', en: 'the clerk' },
  'access.group.health': { vi: 'y tế', en: 'the health officer' },
  'access.group.staff': { vi: 'nhân viên', en: 'the staff' },
  'access.group.accreditation': { vi: 'đơn vị kiểm định', en: 'the accreditation unit' },
  'access.group.admin_board': { vi: 'ban quản trị', en: 'the administration board' },
  'access.group.nobody': { vi: 'không ai', en: 'nobody' },
} as const satisfies Record<`access.group.${AccessGroup}`, Message>;

const SOURCES = {
  'access.source.regulation': { vi: 'Quy chế giao: {group}', en: 'Given by the regulation: {group}' },
  'access.source.lock': {
    vi: 'Đang khóa, chỉ còn xem – {by}, {since}: {reason}',
    en: 'Locked, only read – {by}, {since}: {reason}',
  },
  'access.source.exception': { vi: 'Được mở để đính chính đến {until}', en: 'Open for a correction until {until}' },
  'access.source.owner': { vi: 'Là chủ sở hữu tệp', en: 'Owns the file' },
  'access.source.direct': { vi: 'Được chia sẻ riêng, ngoài quy chế', en: 'Shared beyond the regulation' },
  'access.source.inherited': { vi: 'Thừa hưởng từ “{via}”, ngoài quy chế', en: 'Inherited from “{via}”' },
  'access.source.link': { vi: 'Chia sẻ bằng liên kết', en: 'Shared by link' },
  'access.source.group': { vi: 'Chia sẻ cho nhóm hoặc tên miền', en: 'Shared with a group or a domain' },
  'access.source.missing': {
    vi: 'Quy chế giao ({group}) nhưng chưa có',
    en: 'Given by the regulation ({group}), lacking',
  },
  'access.source.unreadable': { vi: 'CHƯA ĐỌC ĐƯỢC danh sách quyền', en: 'ITS ACCESS COULD NOT BE READ' },
  'access.source.lost': { vi: 'KHÔNG TÌM THẤY trong Drive', en: 'NOT TO BE FOUND in Drive' },
} as const satisfies Record<`access.source.${AccessSource}`, Message>;

export const REPORT_MESSAGES = {
  ...GROUPS,
  ...SOURCES,
  'access.source.lock.unknown': { vi: 'Đang khóa, chỉ còn xem', en: 'Locked, only read' },
  'control.command.accessReport': { vi: 'Báo cáo quyền', en: 'Access report' },
  'control.tab.accessByPerson': { vi: 'Ai xem/sửa được gì – theo người', en: 'Who can do what – by person' },
  'control.tab.accessByItem': { vi: 'Ai xem/sửa được gì – theo hồ sơ', en: 'Who can do what – by folder' },
  'access.protection': { vi: 'Hệ thống ghi báo cáo này', en: 'The system writes this report' },
  'access.title.byPerson': {
    vi: 'AI XEM, SỬA ĐƯỢC GÌ – THEO NGƯỜI · {school} · Năm học {year}',
    en: 'WHO CAN DO WHAT – BY PERSON · {school} · {year}',
  },
  'access.title.byItem': {
    vi: 'AI XEM, SỬA ĐƯỢC GÌ – THEO HỒ SƠ · {school} · Năm học {year}',
    en: 'WHO CAN DO WHAT – BY FOLDER · {school} · {year}',
  },
  'access.writing': { vi: 'ĐANG LẬP BÁO CÁO, chưa đủ…', en: 'BEING WRITTEN, not complete …' },
  'access.facts': {
    vi: 'Đọc trong Drive từ {from} đến {to} · {lines} dòng · {deviating} sai lệch · {unread} mục chưa đọc được. Quyền ở thư mục có hiệu lực với mọi thứ bên trong; tài khoản trường sở hữu tất cả nên không ghi.',
    en: 'Read in Drive from {from} to {to} · {lines} lines · {deviating} deviate · {unread} unread. What holds for a folder holds for all in it; the school account owns everything and is left out.',
  },
  'access.answer': {
    vi: 'Xong: {lines} dòng, {deviating} sai lệch, {unread} mục chưa đọc được. Xem trang “{byPerson}” và “{byItem}”.',
    en: 'Done: {lines} lines, {deviating} deviate, {unread} unread. See the tabs “{byPerson}” and “{byItem}”.',
  },
  'access.pdf.name': { vi: '{tab} – {at}.pdf', en: '{tab} – {at}.pdf' },
  'access.pdf.link': { vi: 'Bản PDF', en: 'PDF' },
  'access.pdf.kept': { vi: 'Bản PDF “{tab}”: {url}', en: 'PDF “{tab}”: {url}' },
  'access.pdf.noFolder': {
    vi: 'Chưa có bản PDF: chọn lệnh “Khởi tạo năm học” để hệ thống tạo thư mục “Báo cáo”, rồi báo cáo lại.',
    en: 'No PDF: “Start the school year” makes the folder “Báo cáo” first; then report again.',
  },
  'access.pdf.tooLong': {
    vi: 'Không làm bản PDF vì quá dài (hơn 5.000 dòng): lọc phần cần xem trong trang rồi in từ menu Tệp.',
    en: 'No PDF, there are more than 5,000 lines: filter what you need in the tab and print it.',
  },
  'access.pdf.refused': {
    vi: 'Chưa làm được bản PDF (Google trả lời: {message}). Báo cáo lại sau, hoặc in trang từ menu Tệp.',
    en: 'No PDF (Google said: {message}). Report again later, or print the tab.',
  },
  'access.refused': {
    vi: 'Chưa báo cáo được: trường chưa khởi tạo năm học, hoặc việc khởi tạo, cập nhật đang chạy. Chờ xong rồi chọn lại lệnh ở dòng mới.',
    en: 'Not yet: the year is not set up, or a set-up or a change is going on. Give the command again afterwards.',
  },
  'access.begun': { vi: 'Đang đọc Drive…', en: 'Reading Drive …' },
  'access.rest': {
    vi: 'Phần còn lại làm tiếp ở lượt chạy sau: {progress}',
    en: 'The rest follows with the next run: {progress}',
  },
  'access.column.order': { vi: 'Thứ tự', en: 'Order' },
  'access.column.place': { vi: 'Vị trí', en: 'Place' },
  'access.column.person': { vi: 'Người', en: 'Person' },
  'access.column.email': { vi: 'Tài khoản', en: 'Account' },
  'access.column.role': { vi: 'Quyền', en: 'Role' },
  'access.column.item': { vi: 'Hồ sơ, thư mục', en: 'Record, folder' },
  'access.column.where': { vi: 'Nằm trong', en: 'Lies in' },
  'access.column.source': { vi: 'Do đâu mà có', en: 'Where it comes from' },
  'access.column.article': { vi: 'Quy chế', en: 'Regulation' },
  'access.column.verdict': { vi: 'Nhận xét', en: 'Verdict' },
  'access.role.owner': { vi: 'Sở hữu', en: 'Owner' },
  'access.role.organizer': { vi: 'Quản lý', en: 'Manages' },
  'access.role.fileOrganizer': { vi: 'Quản lý nội dung', en: 'Manages content' },
  'access.role.writer': { vi: 'Sửa', en: 'Writes' },
  'access.role.commenter': { vi: 'Nhận xét', en: 'Comments' },
  'access.role.reader': { vi: 'Xem', en: 'Reads' },
  'access.role.none': { vi: '–', en: '–' },
  'access.right': { vi: 'Đúng', en: 'Right' },
  'access.wrong': { vi: 'SAI LỆCH', en: 'DEVIATES' },
  'access.unread': { vi: 'CHƯA RÕ', en: 'UNKNOWN' },
  'access.who.link': { vi: 'AI CÓ LIÊN KẾT', en: 'WHOEVER HAS THE LINK' },
  'access.who.domain': { vi: 'CẢ TÊN MIỀN', en: 'A WHOLE DOMAIN' },
  'access.who.group': { vi: 'NHÓM', en: 'GROUP' },
  'access.who.outsider': { vi: 'NGOÀI DANH SÁCH', en: 'NOT ON THE STAFF LIST' },
  'access.who.unknown': { vi: '(chưa rõ)', en: '(unknown)' },
  'access.path': { vi: '› {path}', en: '› {path}' },
  'access.name': { vi: '“{name}”', en: '“{name}”' },
} as const satisfies Record<string, Message>;
