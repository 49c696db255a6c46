/** What scripts have put on people's screens: dialogs that wait, pages that stay, toasts that pass. */
import type { DialogAnswer, DialogRecord, Run } from '../../script/run';
import { ControlError } from '../control-error';
import type { DialogInfo, ScreenInfo } from '../protocol';
import type { Asked } from './question';

/** A page of HtmlService that is open. */
export interface OpenPage {
  id: string;
  scriptId: string;
  spreadsheetId: string;
  email: string;
  html: string;
  info: DialogInfo;
}

interface WaitingDialog {
  runId: string;
  email: string;
  info: DialogInfo;
  answer(answer: DialogAnswer): void;
  giveUp(error: Error): void;
}

/** How long a toast stays, real time. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#toast(String): 5 s */
const TOAST_MS = 5_000;

export class Screens {
  private readonly dialogs = new Map<string, WaitingDialog>();
  private readonly pages = new Map<string, OpenPage>();
  private readonly toasts = new Map<NodeJS.Timeout, { email: string; info: ScreenInfo['toasts'][number] }>();
  /** How many dialogs of a run are shown already. */
  private readonly seen = new WeakMap<Run, number>();
  private soFar = 0;

  constructor(private readonly changed: () => void) {}

  /** What the person sees. */
  of(email: string): Omit<ScreenInfo, 'runs'> {
    const mine = <T extends { email: string; info: unknown }>(all: Iterable<T>): T['info'][] =>
      [...all].filter((each) => each.email === email).map(({ info }) => info);
    return {
      dialogs: [...mine(this.pages.values()), ...mine(this.dialogs.values())] as DialogInfo[],
      toasts: mine(this.toasts.values()) as ScreenInfo['toasts'],
    };
  }

  /** Shows a question and waits for the answer. */
  ask(
    { executionId: runId, actor, activeSpreadsheetId = '' }: Run,
    { kind, title = '', text, buttons }: Asked,
  ): Promise<DialogAnswer> {
    const id = this.newId('dialog');
    const info: DialogInfo = { id, spreadsheetId: activeSpreadsheetId, kind, title, text, buttons };
    return new Promise((answer, giveUp) => {
      this.dialogs.set(id, { runId, email: actor, info, answer, giveUp });
      this.changed();
    });
  }

  /** Puts what the run has newly shown on the screen of the person at the keyboard. */
  follow(run: Run): void {
    const fresh = run.dialogs.slice(this.seen.get(run) ?? 0);
    this.seen.set(run, run.dialogs.length);
    for (const record of fresh) {
      if (record.kind === 'toast') this.toast(run, record);
      else if (record.kind !== 'alert' && record.kind !== 'prompt') this.open(run, record, record.kind);
    }
  }

  /**
   * Answers a question, or closes a page. The answer is the id of the run that goes on, if there is one.
   * @throws ControlError 404 for a dialog that is not (or no longer) on this person's screen, 400 for a wrong button
   */
  answer(id: string, email: string, answer: DialogAnswer): string | undefined {
    const dialog = this.dialogs.get(id);
    if (dialog?.email !== email) return void this.close(id, email);
    const buttons = dialog.info.buttons ?? [];
    if (answer.button !== 'CLOSE' && !buttons.includes(answer.button)) {
      throw new ControlError(400, `button: the dialog has ${buttons.join(', ')}, not ${answer.button}`);
    }
    this.dialogs.delete(id);
    dialog.answer(answer);
    this.changed();
    return dialog.runId;
  }

  /** @throws ControlError 404 */
  page(id: string): OpenPage {
    const page = this.pages.get(id);
    if (!page) throw new ControlError(404, `There is no open page ${id}`);
    return page;
  }

  /** Everything is taken away; the runs that wait are told why. */
  clear(reason: string): void {
    for (const { giveUp } of this.dialogs.values()) giveUp(new ControlError(409, reason));
    for (const timer of this.toasts.keys()) clearTimeout(timer);
    for (const shown of [this.dialogs, this.pages, this.toasts]) shown.clear();
  }

  private close(id: string, email: string): void {
    const page = this.pages.get(id);
    if (page?.email !== email) throw new ControlError(404, `There is no dialog ${id} on the screen of ${email}`);
    this.pages.delete(id);
    this.changed();
  }

  private toast({ actor, activeSpreadsheetId = '', world }: Run, { title, text }: DialogRecord): void {
    const id = this.newId('toast');
    const info = { id, spreadsheetId: activeSpreadsheetId, ...(title && { title }), text, atMs: world.now() };
    const timer = setTimeout(() => {
      this.toasts.delete(timer);
      this.changed();
    }, TOAST_MS);
    this.toasts.set(timer.unref(), { email: actor, info });
    this.changed();
  }

  /** A new dialog takes the place of the one before, a new sidebar that of the sidebar. */
  private open(run: Run, record: DialogRecord, kind: OpenPage['info']['kind']): void {
    const { actor: email, activeSpreadsheetId: spreadsheetId = '', project } = run;
    for (const page of this.pages.values()) {
      const isSamePlace = page.email === email && page.spreadsheetId === spreadsheetId;
      if (isSamePlace && (page.info.kind === 'sidebar') === (kind === 'sidebar')) this.pages.delete(page.id);
    }
    const id = this.newId('page');
    const { title = '', text: html, width, height } = record;
    const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
    const info: DialogInfo = { id, spreadsheetId, kind, title, pageUrl: `/simulator/pages/${id}`, ...size };
    this.pages.set(id, { id, scriptId: project.id, spreadsheetId, email, html, info });
    this.changed();
  }

  private newId(kind: string): string {
    this.soFar += 1;
    return `${kind}-${this.soFar}`;
  }
}
