/** How a class's plan comes to be submitted: somebody writes in its document, and ticks its row. */
import { TASKS } from '../../src/app/workbooks';
import { columnName } from '../../src/ui/sheets/a1';
import { callAs, type DayRun, typeAs } from './day-run';
import { findByKey, idOfKey, rowOf } from './places';

/** Behind the name of its week, theme or class; whether Drive let her. */
export function writePlan(day: DayRun, account: string, key: string, text: string): boolean {
  const file = findByKey(day.school.world, key);
  if (typeof file?.content !== 'string') throw new Error(`There is no document with the key ${key}`);
  const [first = ''] = file.content.split('\n').filter((line) => line.trim() !== '');
  const containsText = { text: first, matchCase: true };
  const url = `https://docs.googleapis.com/v1/documents/${file.id}:batchUpdate`;
  const requests = [{ replaceAllText: { containsText, replaceText: `${first} ${text}` } }];
  const { status, body } = callAs(day, account, 'POST', url, { requests });
  if (status >= 300 && status !== 403) throw new Error(body);
  return status < 300;
}

/** Writes in the plan's document, where it has one, and ticks; false if the cell refused. */
export function submitPlan(day: DayRun, account: string, classId: string, plan: string): boolean {
  const key = `class/${classId}/${plan}`;
  if (findByKey(day.school.world, key)) writePlan(day, account, key, 'Mục tiêu: kể lại câu chuyện');
  return tickDuty(day, account, classId, plan, true);
}

export function tickDuty(
  day: DayRun,
  account: string,
  classId: string,
  occasion: string,
  ticked: boolean,
  column: keyof typeof TASKS.list.columns = 'done',
): boolean {
  const spreadsheetId = idOfKey(day.school.world, `tasks/${classId}`);
  const row = rowOf(day.school.world, spreadsheetId, TASKS.list.id, occasion);
  const cell = `${columnName(TASKS.list.columns[column])}${row + 1}`;
  return typeAs(day, account, { spreadsheetId, sheet: TASKS.list.id, cell }, ticked);
}
