/** Texts of the start page. */
import { textsOf } from '../text';

export const PEOPLE_TEXTS = {
  title: ['Bạn là ai?', 'Who are you?'],
  intro: [
    'Chọn một người để dùng thử như người đó. Mỗi cửa sổ là một người: mở hai cửa sổ để thấy hai người làm việc cùng lúc.',
    'Choose a person to try things as them. Each window is one person: open two to see two people at work at the same time.',
  ],
  be: ['Vào', 'Enter'],
  newWindow: ['Cửa sổ mới', 'New window'],
  onPhone: ['Điện thoại', 'Phone'],
  enterAs: ['Vào với {person}', 'Enter as {person}'],
  windowAs: ['Mở cửa sổ mới với {person}', 'Open a new window as {person}'],
  phoneAs: ['Mở điện thoại của {person}', 'Open the phone of {person}'],
  tryThis: ['Việc nên thử', 'What to try'],
  files: ['Tệp của trường', 'Files of the school'],
  others: ['Tài khoản khác', 'Other accounts'],
  current: ['Cửa sổ này', 'This window'],
  gmail: ['Gmail thường', 'Consumer Gmail'],
  education: ['Tên miền giáo dục', 'Education domain'],
} as const;

export const peopleText = textsOf(PEOPLE_TEXTS);
