/** The yearly duty of each account: somebody of the board has seen that 2-step verification is on (Điều 3). */
import { isInYear } from '../calendar/school-year';
import { type PlainDate, plainDate } from '../shared/plain-date';
import type { Account } from './accounts';

/** What is still to be done for an account; `none` for one that is in order or has nothing to do this year. */
export type AccountDuty = 'none' | 'confirm' | 'confirmAgain' | 'unreadableDate' | 'futureDate';

/** `confirmedOn`: what the board typed, as the sheet shows it. */
export function dutyOf({ state }: Account, confirmedOn: string, year: string, today: PlainDate): AccountDuty {
  if (state === 'away' || state === 'leftWithAccess' || state === 'unknown') return 'none';
  if (confirmedOn.trim() === '') return 'confirm';
  const date = plainDate(confirmedOn);
  if (!date) return 'unreadableDate';
  if (date > today) return 'futureDate';
  return isInYear(year, date) ? 'none' : 'confirmAgain';
}
