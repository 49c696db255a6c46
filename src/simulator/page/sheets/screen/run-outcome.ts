/** How a run that the person started has ended. */
import type { PressAnswer } from '../../../server/protocol';
import { sheetsText } from '../text';

/** @throws Error with what the script says, as Sheets shows it */
export function requireSuccess({ execution }: Pick<PressAnswer, 'execution'>): void {
  if (execution?.error) throw new Error(sheetsText('scriptFailed', { message: execution.error.message }));
}
