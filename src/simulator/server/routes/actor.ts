/** Who acts: `as` and `client` in bodies and queries. */
import { ControlError } from '../control-error';
import type { Served } from '../served';

export const ACTOR = {
  as: { type: 'string' },
  client: { type: 'string', enum: ['desktop', 'phone'] },
};

/** A schema of an object with the actor and more; `as` is needed. */
export function acting(properties: object = {}, required: readonly string[] = []): object {
  return objectOf({ ...ACTOR, ...properties }, ['as', ...required]);
}

/** A schema of an object with nothing else in it. */
export function objectOf(properties: object, required: readonly string[] = []): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The account of this name, in lower case. @throws ControlError 404 */
export function personOf({ world }: Served, as: string): string {
  const email = as.toLowerCase();
  if (!world.state.accounts[email]) throw new ControlError(404, `as: there is no account ${as}`);
  return email;
}
