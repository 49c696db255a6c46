/** What a File body of a request may name. */
import { GoogleError, NotSimulated } from '../kernel/errors';

/** @throws GoogleError 403 fieldNotWritable for the `forbidden` ones; NotSimulated for fields without a model */
export function checkFileBody(
  body: Record<string, unknown>,
  allowed: readonly string[],
  forbidden: readonly string[] = [],
): void {
  for (const name of Object.keys(body)) {
    if (name === 'kind' || allowed.includes(name)) continue;
    if (forbidden.includes(name)) {
      const message = `The resource body includes fields which are not directly writable: ${name}.`;
      throw new GoogleError(403, 'fieldNotWritable', message);
    }
    throw new NotSimulated(`writing File.${name}`);
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
