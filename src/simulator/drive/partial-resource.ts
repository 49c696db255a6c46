/** Builds only the fields of a resource that a mask wants, and refuses fields the simulator does not model. */
import { NotSimulated } from '../kernel/errors';
import type { FieldMask } from '../kernel/rest';
import type { World } from '../kernel/world';

/** What is wanted of a resource: some fields, all (true), or what a call without `fields` sends (undefined). */
export type Mask = FieldMask | true | undefined;

/** One function per modelled field; a field whose function answers undefined is left out. */
export type Producers<Source> = Readonly<Record<string, (source: Source) => unknown>>;

/** @throws NotSimulated for a field named in the mask that has no producer; a lenient world leaves it out */
export function produce<Source extends { world: World }>(
  resource: string,
  producers: Producers<Source>,
  source: Source,
  mask: Mask,
): Record<string, unknown> {
  const built: Record<string, unknown> = {};
  for (const name of wantedNames(resource, producers, source.world, mask)) {
    const value = producers[name]?.(source);
    if (value !== undefined) built[name] = value;
  }
  return built;
}

function wantedNames<Source>(resource: string, producers: Producers<Source>, world: World, mask: Mask): string[] {
  if (mask === undefined || mask === true) return Object.keys(producers);
  const named = Object.keys(mask).filter((name) => name !== '*');
  const unknown = named.find((name) => producers[name] === undefined);
  if (unknown && !world.state.rest.isLenient) throw new NotSimulated(`field ${resource}.${unknown}`);
  return mask['*'] === undefined ? named : Object.keys(producers);
}
