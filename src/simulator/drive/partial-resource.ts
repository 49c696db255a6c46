/** Builds only the fields of a resource that a mask wants, and refuses fields the simulator does not model. */
import { NotSimulated } from '../kernel/errors';
import type { FieldMask } from '../kernel/rest';

/** One function per modelled field; a field whose function answers undefined is left out. */
export type Producers<Source> = Readonly<Record<string, (source: Source) => unknown>>;

/** @throws NotSimulated for a field named in the mask that has no producer */
export function produce<Source>(
  resource: string,
  producers: Producers<Source>,
  source: Source,
  mask: FieldMask | true | undefined,
): Record<string, unknown> {
  const built: Record<string, unknown> = {};
  for (const name of wantedNames(resource, producers, mask)) {
    const value = producers[name]?.(source);
    if (value !== undefined) built[name] = value;
  }
  return built;
}

function wantedNames<Source>(resource: string, producers: Producers<Source>, mask: FieldMask | true | undefined) {
  if (mask === undefined || mask === true) return Object.keys(producers);
  const named = Object.keys(mask).filter((name) => name !== '*');
  const unknown = named.find((name) => producers[name] === undefined);
  if (unknown) throw new NotSimulated(`field ${resource}.${unknown}`);
  return mask['*'] === undefined ? named : Object.keys(producers);
}
