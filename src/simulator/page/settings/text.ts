/** Texts of the settings of the world. */
import { textsOf } from '../text';

export const SETTINGS_TEXTS = {
  title: ['Cài đặt thế giới mô phỏng', 'Settings of the simulated world'],
  world: ['Trạng thái', 'State'],
  worldIntro: [
    'Lưu trạng thái ra tệp để quay lại sau, hoặc trở về lúc máy chủ bắt đầu.',
    'Save the state to a file to come back to it, or go back to when the server started.',
  ],
  save: ['Lưu ra tệp', 'Save to a file'],
  load: ['Nạp từ tệp', 'Load from a file'],
  reset: ['Trở về lúc đầu', 'Back to the start'],
  resetSure: ['Bỏ mọi thay đổi từ lúc máy chủ bắt đầu?', 'Discard all changes since the server started?'],
  loaded: ['Đã nạp trạng thái.', 'The state was loaded.'],
  wasReset: ['Đã trở về lúc đầu.', 'Everything is as at the start.'],
  switches: ['Điều chưa rõ về Google', 'What is unsettled about Google'],
  switchesIntro: [
    'Không tài liệu nào nói rõ những điều này. Chọn mỗi bên để thử; bộ hồ sơ phải chạy được với cả hai.',
    'No document settles these. Try either side: the records must work with both.',
  ],
  chaos: ['Kích hoạt hay trục trặc', 'Unreliable triggers'],
  chaosIntro: [
    'Tỉ lệ kích hoạt bị bỏ, bị lặp, bị trễ hoặc mất sự kiện sửa ô.',
    'How often triggers are skipped, doubled or late, and edit events are lost.',
  ],
  skipRate: ['Bỏ lượt kích hoạt theo giờ (0–1)', 'Time triggers skipped (0–1)'],
  doubleRate: ['Lặp lượt kích hoạt theo giờ (0–1)', 'Time triggers doubled (0–1)'],
  maxDelayMs: ['Trễ nhiều nhất (mili giây)', 'Longest delay (ms)'],
  dropEditRate: ['Mất sự kiện sửa ô (0–1)', 'Edit events lost (0–1)'],
  apply: ['Áp dụng', 'Apply'],
  applied: ['Đã áp dụng.', 'Applied.'],
  accounts: ['Tài khoản', 'Accounts'],
  email: ['E-mail', 'E-mail'],
  edition: ['Phiên bản', 'Edition'],
  gmail: ['Gmail thường', 'Consumer Gmail'],
  education: ['Tên miền giáo dục', 'Education domain'],
  addAccount: ['Thêm tài khoản', 'Add an account'],
  quotas: ['Hạn mức hôm nay của {who}', 'Quotas of {who} today'],
  quota: ['Hạn mức', 'Quota'],
  used: ['Đã dùng', 'Used'],
  limit: ['Tối đa', 'Limit'],
  editTriggerFiresOnPhone: ['Sửa trên điện thoại có kích hoạt khi-sửa', 'An edit on a phone fires on-edit triggers'],
  typistsNeedScriptAccess: [
    'Người sửa phải xem được tệp kịch bản thì kích hoạt mới chạy',
    'On-edit triggers run only if who types can see the script',
  ],
  ownerRestrictedOnConsumer: [
    'Gmail thường khóa được nội dung chỉ chủ sở hữu mở',
    'Consumer accounts can lock content so that only the owner unlocks it',
  ],
  samePermissionBatchSafe: [
    'Hai lần ghi quyền của một mục trong một lô đều được giữ',
    'Two permission writes of one item in a batch are both kept',
  ],
  folderOwnerMovesOthersItems: [
    'Chủ thư mục chuyển được mục của người khác ra ngoài',
    'A folder’s owner may move others’ items out of it',
  ],
  listingLagMs: [
    'Mục mới vắng mặt trong danh sách bao lâu (mili giây)',
    'How long a new item stays out of listings (ms)',
  ],
  apiFilesCountAgainstDailyLimit: [
    'Tệp tạo qua API tính vào 250 tệp một ngày',
    'Files made through the API count against 250 a day',
  ],
  ownerMovesOwnItemOut: [
    'Chủ sở hữu chuyển được mục của mình ra khỏi thư mục chỉ được xem',
    'Owners may move their own item out of a folder they only view',
  ],
  limitedAccessOnConsumer: [
    'Gmail thường giới hạn được quyền thừa hưởng của thư mục',
    'Consumer accounts can limit inherited access to a folder',
  ],
  ownerEditNamesUser: [
    'Chủ kịch bản tự sửa thì kích hoạt biết tên',
    'An edit by the script’s own account names the person',
  ],
  scriptWritesObeyValidation: ['Kịch bản ghi ô phải theo quy tắc xác thực', 'Writes of scripts obey validation rules'],
  pasteReplacesValidation: ['Dán thường thay luôn quy tắc xác thực', 'An ordinary paste replaces validation rules'],
  expirationOnConsumer: ['Tài khoản cá nhân đặt được hạn cho một quyền', 'A consumer account can give a grant an end'],
} as const;

export const settingsText = textsOf(SETTINGS_TEXTS);
