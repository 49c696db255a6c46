/** Folders of the school that stand for folders of teachers, by the register. */
import type { Register } from '../domain/plan/identify';

const TAKEN = 'taken/';

export function takenKey(id: string): string {
  return `${TAKEN}${id}`;
}

/** The school's folder by the id of the teacher's. */
export function takenFoldersOf(register: Register): Map<string, string> {
  return new Map(
    Object.entries(register).flatMap(([key, { id }]) =>
      key.startsWith(TAKEN) && id ? [[key.slice(TAKEN.length), id]] : [],
    ),
  );
}
