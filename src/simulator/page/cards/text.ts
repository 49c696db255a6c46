/** Texts around cards; what is in them is the add-on's. */
import { textsOf } from '../text';

export const CARD_TEXTS = {
  addOns: ['Tiện ích', 'Add-ons'],
  none: ['Tài khoản này không có tiện ích nào ở đây.', 'This account has no add-on here.'],
  back: ['Quay lại', 'Back'],
  reload: ['Tải lại thẻ', 'Reload the cards'],
  more: ['Xem thêm', 'Show more'],
  less: ['Thu gọn', 'Show less'],
  working: ['Đang xử lý…', 'Working…'],
  noCard: ['Tiện ích không hiện thẻ nào cho lựa chọn này.', 'The add-on shows no card for this selection.'],
} as const;

export const cardText = textsOf(CARD_TEXTS);
