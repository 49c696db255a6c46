/** The documents of plans there should be today, by their keys: worked out once a run. */
import { type PlanDocument, planDocuments } from '../domain/documents/plan-documents';
import type { School } from '../domain/school/types';
import { type Context, today } from './context';
import { registerOf } from './register';

export type DocumentsByKey = ReadonlyMap<string, PlanDocument>;

export function documentsToday(context: Context, school: School): DocumentsByKey {
  const known = worked.get(context);
  if (known?.school === school) return known.documents;
  const documents = new Map(planDocuments(school, today(context)).map((one) => [one.key, one]));
  worked.set(context, { school, documents });
  return documents;
}

/** Ids of the documents that are made, by the id of the duty each is written for: where a mail or a card links to. */
export function documentIds(context: Context, school: School): ReadonlyMap<string, string> {
  const register = registerOf(context, school);
  return new Map(
    [...documentsToday(context, school).values()].flatMap(({ key, duty }) => {
      const id = register[key]?.id;
      return id ? [[duty.id, id] as const] : [];
    }),
  );
}

const worked = new WeakMap<Context, { school: School; documents: DocumentsByKey }>();
