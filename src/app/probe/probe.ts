/** `Kiểm tra môi trường`: tries what can be tried now, reads what people have tried since, and says what is left. */
import { type Context, log } from '../context';
import { textOf } from '../control';
import { ensureTriggers, TRIGGER_FUNCTIONS } from '../install';
import { readOne } from '../read-one';
import { journalId } from '../register';
import { JOURNAL } from '../workbooks';
import { removeLeftYard, tryAlone } from './alone';
import { QUESTIONS, seesTypists } from './environment';
import { endGuide, GUIDED_DAYS, guide, type ProbeTab } from './guided';

/** For a run that holds the lock. Touches nothing of the school's but this tab. */
export function probeEnvironment(context: Context): { answered: number; total: number } {
  removeLeftYard(context);
  const id = journalId(context);
  const [outline] = context.ports.sheets.outline([id]);
  const { account } = context.ports;
  context.ports.sheets.write(id, context.views.probeTab({ outline: outline!, account }));
  const trouble = tried(context);
  useAnswers(context);
  context.ports.sheets.write(
    id,
    context.views.probeAnswers({
      environment: context.store.get('environment'),
      guided: context.store.get('probeGuided'),
      trouble,
    }),
  );
  const answered = Object.keys(context.store.get('environment')).length;
  log(context, { action: 'environmentProbed', actor: account, target: 'worker', detail: { answered } });
  context.store.save();
  return { answered, total: QUESTIONS.length };
}

/** In a beat, which holds the lock: whatever a dead run has left, or people have left to lie for days. */
export function tidyProbe(context: Context): void {
  removeLeftYard(context);
  const guided = context.store.get('probeGuided');
  const dueMs = (guided?.startedMs ?? Number.POSITIVE_INFINITY) + GUIDED_DAYS * DAY_MS;
  if (context.ports.clock.now() >= dueMs) endGuide(context);
}

const DAY_MS = 86_400_000;

/** Empty, or what went wrong, in Google's words. */
function tried(context: Context): string {
  try {
    tryAlone(context);
    guide(context, readTab(context));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function readTab(context: Context): ProbeTab {
  const { id, firstRow, helper, columns, width } = JOURNAL.probe;
  const range = { sheetId: id, row: 0, endRow: firstRow + QUESTIONS.length, column: 0, endColumn: width };
  const cells = readOne(context, journalId(context), [range])[0]?.values ?? [];
  const rows = QUESTIONS.map((question, i) => {
    const row = cells[firstRow + i] ?? [];
    return [question, { input: row[columns.input] ?? null, tried: row[columns.tried] === true }] as const;
  });
  return {
    helper: textOf(cells[helper.row]?.[helper.column]).toLowerCase(),
    rows: Object.fromEntries(rows) as unknown as ProbeTab['rows'],
  };
}

/** What is asked of the store at each use needs nothing here; triggers are made once. */
function useAnswers(context: Context): void {
  if (seesTypists(context.store)) ensureTriggers(context);
  else context.ports.triggers.remove(TRIGGER_FUNCTIONS.mealEdit);
}
