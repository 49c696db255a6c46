/** What a File body of a request may name. */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';

/** `contentHints` are "never populated in responses"; a thumbnail or index text of theirs shows nowhere here. */
const IGNORED = ['kind', 'contentHints'];

/**
 * A lenient world ignores fields without a model.
 * @throws GoogleError 403 fieldNotWritable for the `forbidden` ones; NotSimulated for fields without a model
 */
export function checkFileBody(
  { world, body }: RestCall,
  allowed: readonly string[],
  forbidden: readonly string[] = [],
): void {
  for (const name of Object.keys(body)) {
    if (IGNORED.includes(name) || allowed.includes(name)) continue;
    if (forbidden.includes(name)) {
      const message = `The resource body includes fields which are not directly writable: ${name}.`;
      throw new GoogleError(403, 'fieldNotWritable', message);
    }
    if (!world.state.rest.isLenient) throw new NotSimulated(`writing File.${name}`);
  }
}

/** The one parent a create or copy body names, `root` resolved; undefined without one. */
export function bodyParent(body: Record<string, unknown>, rootId: string): string | undefined {
  const parents = (body.parents ?? []) as string[];
  if (parents.length > 1) {
    throw new GoogleError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  }
  return parents[0] === 'root' ? rootId : parents[0];
}

/** `fileId` of a call with the alias `root` resolved. */
export function fileIdOf(params: Readonly<Record<string, unknown>>, rootId: string): string {
  return params.fileId === 'root' ? rootId : String(params.fileId);
}
