/**
 * The tab `Tài khoản`: the worker writes whose each address is and what is to be done, the board types when it saw 2-step
 * verification on. A row belongs to its address for ever; looked at every night, written only where something changed.
 */
import { type Account, ALARMING, accountsOf } from '../domain/accounts/accounts';
import { type AccountDuty, dutyOf } from '../domain/accounts/confirmation';
import { mailboxOf } from '../domain/school/read-cells';
import type { School } from '../domain/school/types';
import { type Context, knownSchool, log, today } from './context';
import { controlId, textOf } from './control';
import { listItems } from './listing';
import { boardEditors } from './lock-editors';
import type { ListedItem, SheetReading } from './ports';
import { readOne } from './read-one';
import { CONTROL } from './workbooks';
import { keptListing } from './year-listing';

export interface AccountRow {
  /** 1-based, as people see it. */
  readonly row: number;
  readonly account: Account;
  readonly duty: AccountDuty;
}

/** A nightly job; true, because it is through in one go. `listed`: the year's items, if they were just listed. */
export function tendAccounts(context: Context, listed?: readonly ListedItem[]): boolean {
  const school = knownSchool(context);
  if (!school) return true;
  const { id: sheetId, firstRow, width } = CONTROL.accounts;
  const [reading] = readOne(context, controlId(context), [{ sheetId, row: firstRow, column: 0, endColumn: width }]);
  // A tab that was deleted is laid out again by "Cài đặt".
  if (!reading) return true;
  const items = listed ?? keptListing(context) ?? listItems(context, school.settings.schoolYear);
  const rows = rowsOf(context, school, reading, withAccess(items));
  writeChanges(context, school, reading, rows);
  return true;
}

function rowsOf(context: Context, school: School, reading: SheetReading, reaching: readonly string[]): AccountRow[] {
  const accounts = new Map(accountsOf(school, today(context), reaching).map((one) => [mailboxOf(one.email), one]));
  const { firstRow, columns } = CONTROL.accounts;
  const known = reading.texts.map((cells) => textOf(cells[columns.email]).toLowerCase());
  const there = known.map((email) => accounts.get(mailboxOf(email)) ?? gone(email));
  const fresh = [...accounts.values()].filter(({ email }) => !known.some((one) => mailboxOf(one) === mailboxOf(email)));
  const { schoolYear } = school.settings;
  return [...there, ...fresh].flatMap((account, i) => {
    const typed = textOf(reading.texts[i]?.[columns.confirmedOn]);
    const duty = dutyOf(account, typed, schoolYear, today(context));
    return account.email === '' ? [] : [{ row: firstRow + i + 1, account, duty }];
  });
}

/** Neither on the staff list nor in any access list any more: its row stays. */
function gone(email: string): Account {
  return { email, people: [], assignments: [], state: 'away' };
}

/** Whoever the access lists of the year's items name. */
function withAccess(items: readonly ListedItem[]): string[] {
  const there = items.filter(({ trashed }) => !trashed);
  const emails = there.flatMap(({ grants, owner }) => [owner, ...(grants ?? []).flatMap(({ email }) => email ?? [])]);
  return [...new Set(emails)].filter((email) => email !== '');
}

function writeChanges(context: Context, school: School, reading: SheetReading, rows: readonly AccountRow[]): void {
  const editors = boardEditors(context, school);
  const ops = context.views.accountRows({ rows, reading, editors, school });
  const unconfirmed = rows.filter(({ duty }) => duty !== 'none').length;
  const alarming = rows.filter(({ account }) => ALARMING.includes(account.state)).length;
  if (ops.length > 0) {
    const detail = { accounts: rows.length, unconfirmed, alarming };
    log(context, { action: 'accountsTended', actor: context.ports.account, target: 'accounts', detail });
    // Noted before it is done: a run that dies in between leaves no change without its row in the journal.
    context.store.save();
    context.ports.sheets.write(controlId(context), ops);
  }
  const open = context.store.get('accountsOpen');
  if (open.unconfirmed !== unconfirmed || open.alarming !== alarming)
    context.store.set('accountsOpen', { unconfirmed, alarming });
}
