/** Content of files as plain data: text stays readable, everything else is kept in base64. */

export type Content = string | { base64: string };

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function contentOf(bytes: Uint8Array): Content {
  try {
    return UTF8.decode(bytes);
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}

export function bytesOf(content: Content): Buffer {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content.base64, 'base64');
}
