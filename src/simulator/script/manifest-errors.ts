/** How manifests are refused. */

export function invalidManifest(what: string): Error {
  return new Error(`"appsscript.json" has errors: Invalid manifest: ${what}`);
}

export function refuseUnknown(value: object, known: readonly string[], path: string): void {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw invalidManifest(`unknown fields: [${unknown.map((key) => path + key).join(', ')}]`);
}
