/** A problem of the control workbook in words: where it stands, what is wrong, what to do. */
import { CONTROL_SHEETS } from '../domain/school/control-sheets';
import type { Problem, ProblemType } from '../domain/shared/problem';
import { type MessageKey, say } from './messages/catalogue';

/** 'Nhân sự, dòng 12, cột D: chưa có e-mail. Hãy điền …' The tab has the name the user sees. */
export function describeProblem(problem: Problem): string {
  return say('problem.sentence', { place: placeOf(problem), text: textOf(problem) });
}

function placeOf({ sheet, row, column }: Problem): string {
  const name = tabName(sheet);
  if (row === undefined) return name;
  return column === undefined
    ? say('problem.at.row', { sheet: name, row })
    : say('problem.at.cell', { sheet: name, row, column });
}

function tabName(sheet: string): string {
  if (sheet === 'locks' || sheet === 'commands') return say(`control.tab.${sheet}`);
  return Object.values(CONTROL_SHEETS).find(({ key }) => key === sheet)?.name ?? sheet;
}

function textOf(problem: Problem): string {
  const params = paramsOf(problem);
  const text = say(messageKey(problem), params);
  const hint = hintOf(problem);
  return hint ? say(hint, { ...params, text }) : text;
}

/** Absent fields are empty; `limit` is `expected` without its sign of comparison. */
function paramsOf({ value = '', expected = '', otherRow }: Problem) {
  return { value, expected, limit: expected.replace(/^[<≤≥] /, ''), otherRow: otherRow ?? '' };
}

function messageKey({ type, value }: Problem): MessageKey {
  const empty = value ? undefined : WHEN_EMPTY[type];
  return empty ?? `problem.${type}`;
}

/** A cell with nothing in it is not called wrong, but missing. */
const WHEN_EMPTY: Partial<Record<ProblemType, MessageKey>> = {
  HeaderWrong: 'problem.header.empty',
  SettingInvalid: 'problem.setting.empty',
  ChoiceUnknown: 'problem.choice.empty',
  StageUnknown: 'problem.stage.empty',
  EnrolmentInvalid: 'problem.enrolment.empty',
};

/** Types whose `expected` is the known value nearest to what was typed. */
const WITH_NEAREST: readonly ProblemType[] = ['ClassUnknown', 'TeamUnknown', 'SettingUnknown', 'StaffIdUnknown'];

function hintOf({ type, expected = '' }: Problem): MessageKey | null {
  if (expected === '') return null;
  if (WITH_NEAREST.includes(type)) return 'problem.near';
  if (type !== 'SettingInvalid') return null;
  if (expected.startsWith('< ')) return 'problem.before';
  return expected.includes(' – ') ? 'problem.within' : 'problem.example';
}
