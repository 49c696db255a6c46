/** SpreadsheetApp.getUi(): menus, alerts, prompts, HTML dialogs. A person's answers come from the host. */
import { call, chained } from './bridge';
import { type EnumValue, enumOf } from './enums';
import type { HtmlOutput } from './html-service';
import { lazy, serviceObject } from './service';

export const button = lazy(() => enumOf('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']));
export const buttonSet = lazy(() => enumOf('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']));

interface Answer {
  button: 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';
  text?: string;
}

interface Dialog {
  title?: string;
  text: string;
  buttons: string;
}

/** `(text)`, `(text, buttons)` or `(title, text, buttons)`. */
function dialogOf(args: (string | EnumValue)[], fallback: EnumValue): Dialog {
  const texts = args.filter((arg): arg is string => typeof arg === 'string');
  const buttons = args.find((arg): arg is EnumValue => typeof arg !== 'string') ?? fallback;
  const [first = '', second] = texts;
  return second === undefined
    ? { text: first, buttons: buttons.name() }
    : { title: first, text: second, buttons: buttons.name() };
}

const DIALOG = 'String | String,Ui.ButtonSet | String,String,Ui.ButtonSet';

function alert(...args: (string | EnumValue)[]): EnumValue {
  return button()[(call('Ui', 'alert', dialogOf(args, buttonSet().OK)) as Answer).button];
}

function prompt(...args: (string | EnumValue)[]): object {
  const answer = call('Ui', 'prompt', dialogOf(args, buttonSet().OK)) as Answer;
  return serviceObject('Ui.PromptResponse', {
    getSelectedButton: ['', () => button()[answer.button]],
    getResponseText: ['', () => answer.text ?? ''],
  });
}

interface MenuItem {
  title: string;
  functionName?: string;
  items?: MenuItem[];
  separator?: boolean;
}

const built = new WeakMap<object, MenuItem>();

function menu(title: string, isAddon: boolean): object {
  const items: MenuItem[] = [];
  const add = (item: MenuItem): object => chained(items.push(item), self);
  const self: object = serviceObject<object>('Ui.Menu', {
    addItem: ['String,String', (caption: string, functionName: string) => add({ title: caption, functionName })],
    addSeparator: ['', () => add({ title: '', separator: true })],
    addSubMenu: ['Ui.Menu', (child: object) => add(built.get(child) as MenuItem)],
    addToUi: ['', () => void call('Ui', 'addMenu', { title, items }, isAddon)],
  });
  built.set(self, { title, items });
  return self;
}

function show(kind: string) {
  return (output: HtmlOutput, title?: string) =>
    void call('Ui', 'showHtml', {
      kind,
      title: title ?? output.getTitle(),
      text: output.getContent(),
      ...sizeOf(output),
    });
}

function sizeOf(output: HtmlOutput): { width?: number; height?: number } {
  const width = output.getWidth();
  const height = output.getHeight();
  return { ...(width !== null && { width }), ...(height !== null && { height }) };
}

const OUTPUT = 'HtmlService.HtmlOutput';

export const ui = lazy<object>(() =>
  serviceObject(
    'Ui',
    {
      alert: [DIALOG, alert],
      prompt: [DIALOG, prompt],
      createMenu: ['String', (title: string) => menu(title, false)],
      createAddonMenu: ['', () => menu('', true)],
      showModalDialog: [`${OUTPUT},String`, show('modal')],
      showModelessDialog: [`${OUTPUT},String`, show('modeless')],
      showSidebar: [OUTPUT, show('sidebar')],
    },
    { Button: button(), ButtonSet: buttonSet() },
  ),
);
