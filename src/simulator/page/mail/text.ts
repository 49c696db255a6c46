/** Texts of the mail box. */
import { textsOf } from '../text';

export const MAIL_TEXTS = {
  title: ['Hộp thư của {who}', 'Mail of {who}'],
  messages: ['Thư', 'Messages'],
  empty: ['Chưa có thư nào.', 'There is no mail yet.'],
  choose: ['Chọn một thư để đọc.', 'Choose a message to read.'],
  from: ['Từ', 'From'],
  to: ['Đến', 'To'],
  body: ['Nội dung thư', 'Text of the message'],
  others: ['Hộp thư khác', 'Other mail boxes'],
  back: ['Về hộp thư', 'Back to the mail box'],
} as const;

export const mailText = textsOf(MAIL_TEXTS);
