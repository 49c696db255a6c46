/** HtmlService, as far as dialogs need it: an output is text with a title and a size. */
import { call, notSimulated } from './bridge';
import { lazy, serviceObject } from './service';

export interface HtmlOutput {
  getContent(): string;
  getTitle(): string;
}

export function htmlOutput(content: string): HtmlOutput {
  const page = { text: content, title: '' };
  const put = (change: Partial<typeof page>): HtmlOutput => {
    Object.assign(page, change);
    return self;
  };
  const self: HtmlOutput = serviceObject<HtmlOutput>('HtmlService.HtmlOutput', {
    getContent: ['', () => page.text],
    setContent: ['String', (text: string) => put({ text })],
    append: ['String', (more: string) => put({ text: page.text + more })],
    getTitle: ['', () => page.title],
    setTitle: ['String', (title: string) => put({ title })],
    setWidth: ['integer', () => self],
    setHeight: ['integer', () => self],
    addMetaTag: ['String,String', () => self],
  });
  return self;
}

function fileContent(name: string): string {
  return call('HtmlService', 'file', name) as string;
}

/** Scriptlets are not evaluated: a template that has none is its own output. */
function template(content: string): object {
  return serviceObject('HtmlService.HtmlTemplate', {
    evaluate: [
      '',
      () => {
        if (content.indexOf('<?') >= 0) throw notSimulated('HtmlService scriptlets');
        return htmlOutput(content);
      },
    ],
    getRawContent: ['', () => content],
  });
}

export const htmlService = lazy<object>(() =>
  serviceObject('HtmlService', {
    createHtmlOutput: ['String?', (content = '') => htmlOutput(content)],
    createHtmlOutputFromFile: ['String', (name: string) => htmlOutput(fileContent(name))],
    createTemplate: ['String', template],
    createTemplateFromFile: ['String', (name: string) => template(fileContent(name))],
  }),
);
