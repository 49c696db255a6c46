/** The small services: mail, state in script properties, the script lock, triggers, the clock. */
import type {
  Cell,
  Clock,
  DigestPort,
  LockPort,
  MailPort,
  ScreenPort,
  StatePort,
  TriggerPort,
  WantedTrigger,
} from '../app/ports';

export const googleMail: MailPort = {
  send: (mail) => MailApp.sendEmail({ to: mail.to, subject: mail.subject, body: mail.body }),
  remainingToday: () => MailApp.getRemainingDailyQuota(),
};

export const scriptState: StatePort = {
  load: () => PropertiesService.getScriptProperties().getProperties(),
  save: (changes) => {
    PropertiesService.getScriptProperties().setProperties({ ...changes }, false);
  },
};

/** Released by Google when the run ends, also when it is killed. */
export const scriptLock: LockPort = {
  acquire: (waitMs) => LockService.getScriptLock().tryLock(waitMs),
};

/** Through SpreadsheetApp and flushed, so that it is seen while the run goes on. */
export const liveScreen: ScreenPort = {
  show: (spreadsheetId, cell, text) => {
    try {
      enter(spreadsheetId, cell, text);
    } catch (error) {
      console.warn(`Progress not shown: ${(error as Error).message}`);
    }
  },
  enter: (spreadsheetId, cell, text) => {
    try {
      enter(spreadsheetId, cell, text);
      return true;
    } catch {
      return false;
    }
  },
};

function enter(spreadsheetId: string, { sheetId, row, column }: Cell, text: string): void {
  const sheets = SpreadsheetApp.openById(spreadsheetId).getSheets();
  sheets
    .find((sheet) => sheet.getSheetId() === sheetId)
    ?.getRange(row + 1, column + 1)
    .setValue(text);
  SpreadsheetApp.flush();
}

/** Apps Script's bytes are -128 … 127. */
export const sha256: DigestPort = (text) =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');

export function startClock(): Clock {
  const startedAt = Date.now();
  return { now: () => Date.now(), elapsedMs: () => Date.now() - startedAt, sleep: (ms) => Utilities.sleep(ms) };
}

export const scriptTriggers: TriggerPort = {
  ensure: (wanted) => {
    const existing = ScriptApp.getProjectTriggers();
    for (const trigger of wanted) {
      if (!existing.some((one) => isSame(one, trigger))) create(trigger);
    }
  },
  mend: (wanted) => {
    const functions = new Set(wanted.map(({ functionName }) => functionName));
    const existing = ScriptApp.getProjectTriggers().filter((one) => functions.has(one.getHandlerFunction()));
    const kept = wanted.map((trigger) => existing.find((one) => isSame(one, trigger)));
    const extra = existing.filter((one) => !kept.includes(one));
    for (const trigger of extra) ScriptApp.deleteTrigger(trigger);
    const missing = wanted.filter((_, i) => !kept[i]);
    for (const trigger of missing) create(trigger);
    return { made: missing.length, removed: extra.length };
  },
  remove: (functionName) => {
    const found = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === functionName);
    for (const trigger of found) ScriptApp.deleteTrigger(trigger);
  },
};

function isSame(trigger: GoogleAppsScript.Script.Trigger, wanted: WantedTrigger): boolean {
  if (trigger.getHandlerFunction() !== wanted.functionName) return false;
  return wanted.type === 'everyMinutes' || trigger.getTriggerSourceId() === wanted.spreadsheetId;
}

function create(wanted: WantedTrigger): void {
  const builder = ScriptApp.newTrigger(wanted.functionName);
  if (wanted.type === 'everyMinutes') builder.timeBased().everyMinutes(wanted.minutes).create();
  else builder.forSpreadsheet(wanted.spreadsheetId).onEdit().create();
}
