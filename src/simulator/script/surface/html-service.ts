/** HtmlService: outputs (text with a title and a size) and templates. */
import { call, exception } from './bridge';
import { enumOf } from './enums';
import { escapeHtml } from './html-escape';
import { evaluateTemplate, templateCode } from './html-template';
import { lazy, serviceObject } from './service';

export interface HtmlOutput {
  getContent(): string;
  getTitle(): string;
  getWidth(): number | null;
  getHeight(): number | null;
}

interface Page {
  text: string;
  title: string;
  width: number | null;
  height: number | null;
  faviconUrl: string | null;
  metaTags: { name: string; content: string }[];
}

/** https://developers.google.com/apps-script/reference/html/html-output#addmetatagname,-content */
const META_NAMES = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

const sandboxMode = lazy(() => enumOf('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']));
const frameMode = lazy(() => enumOf('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']));

export function htmlOutput(content: string): HtmlOutput {
  const page: Page = { text: content, title: '', width: null, height: null, faviconUrl: null, metaTags: [] };
  const put = (change: Partial<Page>): HtmlOutput => {
    Object.assign(page, change);
    return self;
  };
  const self: HtmlOutput = serviceObject<HtmlOutput>('HtmlService.HtmlOutput', {
    getContent: ['', () => page.text],
    setContent: ['String', (text: string) => put({ text })],
    append: ['String', (more: string) => put({ text: page.text + more })],
    appendUntrusted: ['String', (more: string) => put({ text: page.text + escapeHtml(more) })],
    clear: ['', () => put({ text: '' })],
    asTemplate: ['', () => template(page.text)],
    getTitle: ['', () => page.title],
    setTitle: ['String', (title: string) => put({ title })],
    getWidth: ['', () => page.width],
    setWidth: ['integer', (width: number) => put({ width })],
    getHeight: ['', () => page.height],
    setHeight: ['integer', (height: number) => put({ height })],
    getFaviconUrl: ['', () => page.faviconUrl],
    setFaviconUrl: ['String', (faviconUrl: string) => put({ faviconUrl })],
    addMetaTag: [
      'String,String',
      (name: string, text: string) => put({ metaTags: [...page.metaTags, tag(name, text)] }),
    ],
    getMetaTags: ['', () => page.metaTags.map(metaTagObject)],
    // Both are without effect: pages always run in an iframe, and dialogs are never framed elsewhere.
    setSandboxMode: ['HtmlService.SandboxMode', () => self],
    setXFrameOptionsMode: ['HtmlService.XFrameOptionsMode', () => self],
  });
  return self;
}

function tag(name: string, content: string): Page['metaTags'][number] {
  if (META_NAMES.indexOf(name) < 0) throw exception('The specified meta tag is not allowed in this context.');
  return { name, content };
}

function metaTagObject({ name, content }: Page['metaTags'][number]): object {
  return serviceObject('HtmlService.HtmlOutputMetaTag', { getName: ['', () => name], getContent: ['', () => content] });
}

function fileContent(name: string): string {
  return call('HtmlService', 'file', name) as string;
}

/** Whatever the script puts on a template is a variable of its scriptlets. */
function template(content: string): object {
  const properties = Object.create(null) as Record<string, unknown>;
  const members = serviceObject<Record<string | symbol, unknown>>('HtmlService.HtmlTemplate', {
    evaluate: ['', () => htmlOutput(evaluateTemplate(content, properties))],
    getCode: ['', () => templateCode(content)],
    getRawContent: ['', () => content],
  });
  return new Proxy(properties, { get: (own, key) => (key in own ? own[key as string] : members[key]) });
}

export const htmlService = lazy<object>(() =>
  serviceObject(
    'HtmlService',
    {
      createHtmlOutput: ['String?', (content = '') => htmlOutput(content)],
      createHtmlOutputFromFile: ['String', (name: string) => htmlOutput(fileContent(name))],
      createTemplate: ['String', template],
      createTemplateFromFile: ['String', (name: string) => template(fileContent(name))],
    },
    { SandboxMode: sandboxMode(), XFrameOptionsMode: frameMode() },
  ),
);
