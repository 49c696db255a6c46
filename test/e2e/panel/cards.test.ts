/** Cards beside Drive through the built domain panel. Rules: src/ui/spec/panel.md. */
import { passTo } from '../../../scripts/day/day-run';
import { idOfKey } from '../../../scripts/day/places';
import type { WorldState } from '../../../src/simulator/kernel/state';
import {
  type AddOnView,
  openDriveCards,
  openSpreadsheet,
  pressCard,
  pressMenuItem,
} from '../../../src/simulator/script';
import { MONDAY, type PanelDesk, PRINCIPAL, panelDesk } from './panel-desk';

const TEACHER = 'gv.3a1@hoamai.example';
const CLASS = 'class/3a1';
let desk: PanelDesk;
let ready: WorldState;

beforeAll(() => {
  desk = panelDesk('panel-domain');
  ready = desk.day.school.world.snapshot();
}, 60_000);

beforeEach(() => desk.day.school.world.restore(ready));

function cardOf(views: AddOnView[]): string {
  const view = views.find((one) => one.scriptId === desk.scriptId);
  expect(view?.error).toBeUndefined();
  return JSON.stringify(view?.cards);
}

const home = (email: string) => cardOf(openDriveCards(desk.day.school.world, email, []));

/** Selects the item and gives it to the add-on, as the person does at Google's question. */
function cardOfItem(email: string, itemId: string): string {
  const { world } = desk.day.school;
  const asked = cardOf(openDriveCards(world, email, [itemId]));
  const parameters = [{ key: 'itemId', value: itemId }];
  const action = { function: 'cardLook', parameters };
  expect(asked).toContain('Xem thông tin hồ sơ');
  return cardOf([pressCard(world, email, { scriptId: desk.scriptId, host: 'drive', action, itemIds: [itemId] })]);
}

const cardOfKey = (email: string, key: string) => cardOfItem(email, idOfKey(desk.day.school.world, key));

function addFile(email: string, name: string, parentKey: string): string {
  const body = JSON.stringify({ name, parents: [idOfKey(desk.day.school.world, parentKey)] });
  const headers = { Authorization: `Bearer ${email}`, 'Content-Type': 'application/json' };
  const url = 'https://www.googleapis.com/drive/v3/files';
  return JSON.parse(desk.day.school.world.rest({ method: 'POST', url, headers, body }).body).id;
}

it('[CD20] with nothing selected it leads to the workbooks of the day', () => {
  expect(home(TEACHER)).toMatch(/Chọn một thư mục.*Tìm “Báo ăn”.*Tìm “Bảng điều hành”.*Hiệu trưởng khóa, mở/s);
});

it('[CD21, CD22] a record says what it is, whose and whether it can be edited', () => {
  const card = cardOfKey(TEACHER, `${CLASS}/children`);
  for (const part of ['Thư mục hồ sơ: làm việc ở đây', 'Lớp 3A1', '2026-2027', 'Đang mở: bạn sửa được.'])
    expect(card).toContain(part);
  expect(card).toContain(`https://drive.google.com/drive/folders/${idOfKey(desk.day.school.world, CLASS)}`);
  expect(cardOfKey(TEACHER, CLASS)).toMatch(/Thư mục chung của đơn vị.*Bạn chỉ xem được/s);
});

it('[CD23, CD25] a locked folder says since when and why, and what lies in it where to look', () => {
  desk.call(PRINCIPAL, 'requestLock', CLASS, true, 'Hết <b>kỳ I</b>');
  passTo(desk.day, `${MONDAY}T07:20+07:00`);
  expect(cardOfKey(TEACHER, CLASS)).toMatch(/ĐÃ KHÓA từ 23\/11\/2026 07:\d\d: Hết &lt;b&gt;kỳ I&lt;\/b&gt;\./);
  const below = cardOfKey(TEACHER, `${CLASS}/children`);
  expect(below).toContain('Bạn chỉ xem được.');
  expect(below).toContain('chọn thư mục “Lớp 3A1” để xem lý do');
});

it('[CD24, CD25] what people have put there is called so, under its own name', () => {
  const card = cardOfItem(TEACHER, addFile(TEACHER, 'Ảnh <b>lớp</b> & bé', `${CLASS}/children`));
  expect(card).toContain('không có trong danh mục hồ sơ');
  expect(card).toContain('"title":"Ảnh <b>lớp</b> & bé"');
});

it('[CD26] the control workbook is linked for whom may tick, once she used it', () => {
  const { world } = desk.day.school;
  expect(home(PRINCIPAL)).not.toContain('Mở Bảng điều hành');
  openSpreadsheet(world, PRINCIPAL, desk.control);
  pressMenuItem(world, PRINCIPAL, desk.control, ['Hồ sơ điện tử', 'Khóa – Mở…']);
  expect(home(PRINCIPAL)).toContain(`https://docs.google.com/spreadsheets/d/${desk.control}/edit`);
});
