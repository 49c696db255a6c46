/** Who ticks, asks and tells in which workbook today: worked out once a run. */
import { type AskerFile, askerFiles } from '../domain/corrections/asker-files';
import type { School } from '../domain/school/types';
import { type Context, today } from './context';

interface Files {
  readonly files: readonly AskerFile[];
  /** Keys of workbooks by the ids of people. */
  readonly homes: ReadonlyMap<string, string>;
}

export function filesOfAskers(context: Context, school: School): readonly AskerFile[] {
  return workedOut(context, school).files;
}

/** The key of her workbook: whoever teaches two classes finds her own duties in the first one's workbook. */
export function homeOf(context: Context, school: School, personId: string): string | undefined {
  return workedOut(context, school).homes.get(personId);
}

function workedOut(context: Context, school: School): Files {
  const known = worked.get(school);
  if (known) return known;
  const files = askerFiles(school, today(context));
  const pairs = files.flatMap(({ key, askers }) => askers.map(({ id }) => [id, key] as const));
  const made = { files, homes: new Map(pairs.reverse()) };
  worked.set(school, made);
  return made;
}

const worked = new WeakMap<School, Files>();
