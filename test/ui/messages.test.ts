/** The catalogue as a whole, and the guide of the control workbook. */
import { CONTROL_SHEETS } from '../../src/domain/school/control-sheets';
import { CARD_MESSAGES } from '../../src/ui/messages/cards';
import { say } from '../../src/ui/messages/catalogue';
import { CONTROL_MESSAGES } from '../../src/ui/messages/control';
import { GUIDE_MESSAGES } from '../../src/ui/messages/control-guide';
import { GUIDE_PAGES } from '../../src/ui/messages/guides';
import { JOURNAL_MESSAGES } from '../../src/ui/messages/journal';
import { LOCK_DIALOG_MESSAGES } from '../../src/ui/messages/lock-dialog';
import { LOCK_MESSAGES } from '../../src/ui/messages/locks';
import { MAIL_MESSAGES } from '../../src/ui/messages/mails';
import { MEAL_MESSAGES } from '../../src/ui/messages/meals';
import { MENU_MESSAGES } from '../../src/ui/messages/menus';
import type { Message } from '../../src/ui/messages/message';
import { PLAN_MESSAGES } from '../../src/ui/messages/plan';
import { PROBE_MESSAGES } from '../../src/ui/messages/probe';
import { PROBLEM_MESSAGES } from '../../src/ui/messages/problems';
import { TASK_MESSAGES } from '../../src/ui/messages/tasks';
import { guideLines } from '../../src/ui/sheets/guide';

const AREAS: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  cards: CARD_MESSAGES,
  control: CONTROL_MESSAGES,
  controlGuide: GUIDE_MESSAGES,
  guides: GUIDE_PAGES,
  journal: JOURNAL_MESSAGES,
  lockDialog: LOCK_DIALOG_MESSAGES,
  lock: LOCK_MESSAGES,
  mail: MAIL_MESSAGES,
  meals: MEAL_MESSAGES,
  menus: MENU_MESSAGES,
  plan: PLAN_MESSAGES,
  probe: PROBE_MESSAGES,
  problem: PROBLEM_MESSAGES,
  tasks: TASK_MESSAGES,
};

const parametersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

it.each(Object.keys(AREAS))('[TX1] %s: every message has both languages', (area) => {
  for (const { vi, en } of Object.values(AREAS[area] ?? {})) {
    expect(vi.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  }
});

it.each(Object.keys(AREAS))('[TX1] %s: both languages need the same parameters', (area) => {
  const differing = Object.entries(AREAS[area] ?? {}).filter(
    ([, { vi, en }]) => parametersOf(vi).join() !== parametersOf(en).join(),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

it('[TX1] no key stands in two areas', () => {
  const keys = Object.values(AREAS).flatMap((area) => Object.keys(area));
  expect(new Set(keys).size).toBe(keys.length);
});

/** What people see on tabs, columns and in menus, where the two languages differ. */
const NAMED =
  /^(control\.(tab|command|locks|commands)|meals\.tab|tasks\.column|menu)\.\w+$|^meals\.column\.(state|present|main)$/;

/** Files are called as the regulation calls them, in both languages. */
const FILES = /Việc của tôi( – Đề nghị)?|Bảng điều hành|Hồ sơ điện tử|Nhật ký|Kế hoạch (tuần|ngày)/g;

it('[TX23] no English text calls a tab, column or menu item by its Vietnamese name', () => {
  const messages = Object.values(AREAS).flatMap((area) => Object.entries(area));
  const shown = messages.flatMap(([key, { vi, en }]) =>
    NAMED.test(key) && vi !== en && !vi.includes('{') ? [vi] : [],
  );
  const whole = (name: string) => new RegExp(`(^|[^\\p{L}])${name.replace(/[.(){}]/g, '\\$&')}($|[^\\p{L}])`, 'u');
  const wrong = messages.filter(([, { en }]) => shown.some((name) => whole(name).test(en.replace(FILES, ''))));
  expect(shown.length).toBeGreaterThan(20);
  expect(wrong.map(([key]) => key)).toEqual([]);
});

it('[TX20] the guide names every tab, the command and the columns to use', () => {
  const guide = guideLines(GUIDE_MESSAGES, { account: 'truong@hoamai.example' }).join('\n');
  const tabs = Object.values(CONTROL_SHEETS).map(({ name }) => name);
  const own = [say('control.tab.locks'), say('control.tab.commands'), say('control.command.setUpYear')];
  const columns = ['agree', 'progress', 'plan'].map((name) =>
    say(`control.commands.${name}` as 'control.commands.agree'),
  );
  for (const name of [...tabs, ...own, ...columns]) expect(guide).toContain(name);
});
