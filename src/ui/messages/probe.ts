/** Texts of the tab `Kiểm tra môi trường`: what is asked of Google, how to try it, and what follows. */
import type { Message } from './message';

export const PROBE_MESSAGES = {
  'probe.tab': { vi: 'Kiểm tra môi trường', en: 'Environment' },
  'probe.file': { vi: 'Kiểm tra môi trường – bỏ đi được', en: 'Environment check – throw away' },
  'probe.sheet': { vi: 'Thử gõ', en: 'Try typing' },
  'probe.help': {
    vi: 'Mỗi lần chọn menu “Kiểm tra môi trường”, hệ thống thử trên tệp nháp và đọc kết quả các bước bên dưới. Không đụng vào hồ sơ.',
    en: 'At each press of the menu “Check the environment” the system tries things on throw-away files and reads the steps below. It touches no records.',
  },
  'probe.helper': { vi: 'E-mail người giúp thử (nếu có) →', en: 'E-mail of a helper (if any) →' },
  'probe.column.number': { vi: 'Số', en: 'No.' },
  'probe.column.question': { vi: 'Câu hỏi', en: 'Question' },
  'probe.column.how': { vi: 'Cách thử', en: 'How to try' },
  'probe.column.input': { vi: 'Ô thử', en: 'Try here' },
  'probe.column.tried': { vi: 'Đã thử', en: 'Tried' },
  'probe.column.answer': { vi: 'Trả lời', en: 'Answer' },
  'probe.column.at': { vi: 'Lúc', en: 'At' },
  'probe.column.follows': { vi: 'Hệ thống làm theo', en: 'What follows' },
  'probe.yes': { vi: 'Có', en: 'Yes' },
  'probe.no': { vi: 'Không', en: 'No' },
  'probe.seconds': { vi: '{seconds} giây', en: '{seconds} seconds' },
  'probe.open': { vi: 'Chưa biết', en: 'Not known' },
  'probe.done': {
    vi: 'Đã có trả lời cho {answered}/{total} câu. Xem trang “Kiểm tra môi trường”; các bước cần người thử ghi ở cột Cách thử.',
    en: '{answered} of {total} questions are answered. See the tab “Environment”; what needs a person stands in the column How to try.',
  },
  'probe.trouble': {
    vi: 'Lần này chưa xong, Google báo: {message}',
    en: 'Not finished this time, Google says: {message}',
  },

  'probe.ask.editTriggerFiresOnPhone': {
    vi: 'Gõ trên điện thoại có gọi hệ thống ngay không?',
    en: 'Does typing on a phone call the system at once?',
  },
  'probe.ask.typistsNeedScriptAccess': {
    vi: 'Người gõ có phải thấy tệp mã thì hệ thống mới được gọi không?',
    en: 'Must who types see the script for the system to be called?',
  },
  'probe.ask.ownerRestrictedOnConsumer': {
    vi: 'Khóa nội dung từng tệp (chỉ chủ mở) dùng được không?',
    en: 'Can the content of a single file be locked by its owner?',
  },
  'probe.ask.samePermissionBatchSafe': {
    vi: 'Giao nhiều quyền của một mục trong một lần gửi có giữ đủ không?',
    en: 'Are several grants of one item in one batch all kept?',
  },
  'probe.ask.folderOwnerMovesOthersItems': {
    vi: 'Trường chuyển được tệp của người khác trong thư mục của trường không?',
    en: "Can the school move others' files out of its folder?",
  },
  'probe.ask.listingLagMs': {
    vi: 'Tệp mới bao lâu thì hiện trong danh sách?',
    en: 'How long until a new file is listed?',
  },
  'probe.ask.apiFilesCountAgainstDailyLimit': {
    vi: 'Tệp hệ thống tạo có tính vào hạn mức 250 tệp mỗi ngày không?',
    en: 'Do files made by the system count against the 250 a day?',
  },
  'probe.ask.ownerMovesOwnItemOut': {
    vi: 'Người chỉ còn xem thư mục có mang tệp của mình đi được không?',
    en: 'Can who may only read a folder take her own file out?',
  },
  'probe.ask.limitedAccessOnConsumer': {
    vi: 'Thư mục hạn chế truy cập dùng được không?',
    en: 'Can a folder be limited to those it is shared with?',
  },
  'probe.ask.ownerEditNamesUser': {
    vi: 'Khi tài khoản trường gõ, Google có cho biết tên không?',
    en: 'When the school account types, does Google name it?',
  },
  'probe.ask.scriptWritesObeyValidation': {
    vi: 'Hệ thống ghi vào ô có quy tắc thì có bị chặn không?',
    en: 'Is a script refused by the rule of a cell?',
  },
  'probe.ask.pasteReplacesValidation': {
    vi: 'Dán đè có làm mất quy tắc của ô không?',
    en: 'Does a paste replace the rule of a cell?',
  },
  'probe.ask.expirationOnConsumer': {
    vi: 'Giao quyền có hạn giờ, Google tự thu hồi, dùng được không?',
    en: 'Can a grant be given that Google ends by itself at an hour?',
  },

  'probe.how.alone': { vi: 'Hệ thống tự thử.', en: 'Tried by the system.' },
  'probe.how.inUse': {
    vi: 'Không thử: sẽ dùng hết hạn mức của ngày. Được ghi nhận khi gặp.',
    en: "Not tried: it would use up the day's quota. Noted when it happens.",
  },
  'probe.how.editTriggerFiresOnPhone': {
    vi: 'Trên ĐIỆN THOẠI của tài khoản trường: gõ 1 vào ô thử, đợi nửa phút, tick Đã thử, chọn lại menu.',
    en: "On the school account's PHONE: type 1 into the cell, wait half a minute, tick Tried, choose the menu again.",
  },
  'probe.how.ownerEditNamesUser': {
    vi: 'Trên máy tính, bằng tài khoản trường: gõ 1 vào ô thử, đợi nửa phút, tick Đã thử, chọn lại menu.',
    en: 'On a computer as the school account: type 1 into the cell, wait half a minute, tick Tried, choose the menu again.',
  },
  'probe.how.pasteReplacesValidation': {
    vi: 'Chép ô có chữ x ở cuối dòng (Ctrl+C), dán vào ô thử (Ctrl+V). Dán được hay không, tick Đã thử, chọn lại menu.',
    en: 'Copy the cell with x at the end of the row (Ctrl+C), paste it into the cell (Ctrl+V). Taken or not, tick Tried, choose the menu again.',
  },
  'probe.how.needsHelper': {
    vi: 'Cần người thứ hai: ghi e-mail ở ô trên cùng, chọn lại menu.',
    en: 'Needs a second person: write her e-mail at the top and choose the menu again.',
  },
  'probe.how.typistsNeedScriptAccess': {
    vi: '{helper} mở thư mục “Kiểm tra môi trường” ở Được chia sẻ với tôi, gõ 1 vào ô A1 của tệp “Thử gõ”. Đợi nửa phút, tick Đã thử, chọn lại menu.',
    en: '{helper} opens the folder “Environment check” in Shared with me and types 1 into A1 of “Try typing”. Wait half a minute, tick Tried, choose the menu again.',
  },
  'probe.how.folderOwnerMovesOthersItems': {
    vi: '{helper} tải một tệp bất kỳ lên thư mục đó. Rồi tick Đã thử, chọn lại menu.',
    en: '{helper} uploads any file into that folder. Then tick Tried and choose the menu again.',
  },
  'probe.how.ownerMovesOwnItemOut': {
    vi: 'Sau khi câu 5 có trả lời: {helper} thử chuyển tệp ấy về Drive của tôi. Được hay không, tick Đã thử, chọn lại menu.',
    en: 'Once question 5 is answered: {helper} tries to move that file to My Drive. Moved or not, tick Tried, choose the menu again.',
  },

  'probe.follows.editTriggerFiresOnPhone': {
    vi: 'Có hay không: năm phút một lần vẫn đọc lại tất cả; giờ báo ăn tính theo khoảng.',
    en: 'Either way all is read every five minutes; the time of a report is an interval.',
  },
  'probe.follows.typistsNeedScriptAccess': {
    vi: 'Có: không gắn việc ghi giờ tức thì vào Báo ăn. Không: gắn.',
    en: 'Yes: no immediate stamp in Báo ăn. No: there is one.',
  },
  'probe.follows.ownerRestrictedOnConsumer': {
    vi: 'Khóa bằng quyền, không cần cách này.',
    en: 'Locks work by roles and do not need it.',
  },
  'probe.follows.samePermissionBatchSafe': {
    vi: 'Có: gộp quyền của một mục vào một lần gửi, nhanh hơn. Không: gửi từng đợt.',
    en: 'Yes: the grants of an item go together, which is faster. No: one after another.',
  },
  'probe.follows.folderOwnerMovesOthersItems': {
    vi: 'Không: khóa ghi CHƯA TRỌN và nêu tên chủ tệp.',
    en: 'No: a lock is INCOMPLETE and names the owner.',
  },
  'probe.follows.listingLagMs': {
    vi: 'Đợi ít nhất một phút, hoặc gấp ba thời gian này, trước khi tạo lại tệp.',
    en: 'A file is made again after a minute, or three times this, whichever is longer.',
  },
  'probe.follows.apiFilesCountAgainstDailyLimit': {
    vi: 'Có: phần còn lại tạo vào ngày hôm sau.',
    en: 'Yes: the rest is made the next day.',
  },
  'probe.follows.ownerMovesOwnItemOut': {
    vi: 'Hồ sơ do trường sở hữu nên không ai mang đi được.',
    en: 'Records are owned by the school: nobody takes them away.',
  },
  'probe.follows.limitedAccessOnConsumer': { vi: 'Không dùng đến.', en: 'Not used.' },
  'probe.follows.ownerEditNamesUser': {
    vi: 'Không: dấu tick của tài khoản trường ghi là của hiệu trưởng.',
    en: "No: the school account's tick is logged as the principal's.",
  },
  'probe.follows.scriptWritesObeyValidation': {
    vi: 'Hệ thống chỉ ghi giá trị hợp lệ.',
    en: 'Only values that the rules allow are written.',
  },
  'probe.follows.pasteReplacesValidation': {
    vi: 'Có: số dán sai được ô Tình trạng báo, không tính.',
    en: 'Yes: a wrong number that was pasted is flagged and not counted.',
  },
  'probe.follows.expirationOnConsumer': {
    vi: 'Có: hồ sơ mở để sửa tự đóng đúng giờ. Không: đóng ở lần chạy đầu tiên sau giờ đó.',
    en: 'Yes: a record opened for a correction closes by itself at its hour. No: at the first run after it.',
  },
} as const satisfies Record<string, Message>;
