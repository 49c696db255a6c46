/** Ids in the addresses of Google Drive that people paste. */

/** The id in '…/d/ID/edit', '…/folders/ID', '…?id=ID'; null if the text is no such address. */
export function driveIdIn(text: string): string | null {
  if (!/^\s*https?:\/\/(drive|docs)\.google\.com\//i.test(text)) return null;
  return /(?:\/d\/|\/folders\/|[?&]id=)([\w-]{10,})/.exec(text)?.[1] ?? null;
}
