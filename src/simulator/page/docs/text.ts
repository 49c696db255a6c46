/** Texts of the Docs part of the page. */
import { textsOf } from '../text';

export const DOCS_TEXTS = {
  loading: ['Đang mở tài liệu…', 'Opening the document…'],
  text: ['Nội dung tài liệu', 'Text of the document'],
  empty: ['Tài liệu chưa có chữ nào.', 'The document has no text yet.'],
  inDrive: ['Mở trong Drive', 'Open in Drive'],
  viewOnly: ['Chỉ xem', 'View only'],
  saved: ['Đã lưu', 'Saved'],
  unsaved: ['Chưa lưu', 'Not saved yet'],
  saving: ['Đang lưu…', 'Saving…'],
  refused: ['Không lưu được', 'Could not be saved'],
  conflict: ['Chưa lưu: người khác vừa sửa', 'Not saved: somebody else has edited'],
  why: ['Google không lưu: {message}. Chữ bạn gõ vẫn ở đây.', 'Google did not save: {message}. Your words stay here.'],
  again: ['Lưu lại', 'Save again'],
  conflictWhy: [
    'Trong lúc bạn gõ, người khác đã sửa tài liệu này. Chọn bản để giữ.',
    'While you were typing somebody else edited this document. Choose which text to keep.',
  ],
  keepMine: ['Giữ chữ của tôi', 'Keep my text'],
  takeTheirs: ['Lấy bản của người kia', 'Take theirs'],
} as const;

export const docsText = textsOf(DOCS_TEXTS);
