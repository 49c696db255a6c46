/** Readings of the sample school's workbook after some edits. */

import { sampleTables } from '../../../scripts/school/sample-tables';
import { readSchool } from '../../../src/domain/school/read-school';
import type { ControlTables, School } from '../../../src/domain/school/types';
import type { PlainDate } from '../../../src/domain/shared/plain-date';
import type { Problem } from '../../../src/domain/shared/problem';
import { type Edit, edited, rowWith } from './edit-tables';

export const TODAY = '2026-11-23' as PlainDate;
export const SAMPLE = sampleTables({ classes: 16 });

/** The problems of the edited sample; none when it is still right. */
export function problemsOf(...edits: readonly Edit[]): readonly Problem[] {
  return problemsIn(edited(SAMPLE, ...edits));
}

export function problemsIn(tables: ControlTables): readonly Problem[] {
  const reading = readSchool(tables, TODAY);
  return reading.ok ? [] : reading.problems;
}

/** The warnings of the edited sample, which has to be right. */
export function warningsOf(...edits: readonly Edit[]): readonly Problem[] {
  return accepted(edited(SAMPLE, ...edits)).warnings;
}

/** The school of tables that have to be right. */
export function schoolOf(tables: ControlTables = SAMPLE): School {
  return accepted(tables).school;
}

/** The row of a person's role, as the user sees it. */
export function staffRow(id: string, role = 'Giáo viên'): number {
  const found = SAMPLE.staff?.rows.find(({ cells }) => cells[0] === id && cells[2] === role);
  if (!found) throw new Error(`no staff row ${id} ${role}`);
  return found.row;
}

export function settingRow(label: string): number {
  return rowWith(SAMPLE, 'settings', 'label', label);
}

function accepted(tables: ControlTables) {
  const reading = readSchool(tables, TODAY);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.problems)}`);
  return reading;
}
