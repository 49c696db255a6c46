/** A mail's HTML as a document of its own, to be shown in a frame where nothing of it runs. */

const FRAME_STYLE = 'body{font:15px/1.5 system-ui,sans-serif;margin:12px;overflow-wrap:anywhere}img{max-width:100%}';

/**
 * @param pageUrl address of this page without `#…`: links of the mail that lead to it open in it
 * @param localHref what a link's address is on this page
 */
export function mailDocument(html: string, pageUrl: string, localHref: (url: string) => string): string {
  const linked = html.replace(
    /(<a\b[^>]*?\bhref\s*=\s*)(["'])(.*?)\2/gi,
    (_, before: string, quote: string, url: string) => {
      const href = localHref(url.replaceAll('&amp;', '&'));
      return `${before}${quote}${href.startsWith('#') ? pageUrl + href : url}${quote}`;
    },
  );
  return `<!doctype html><meta charset="utf-8"><base target="_blank"><style>${FRAME_STYLE}</style>${linked}`;
}
