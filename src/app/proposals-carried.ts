/**
 * Carries an accepted proposal into the principal's own tabs: a tick with its reason in `Khóa – Mở`, which then goes the way of every
 * tick, or a row of `Nhân sự`. Carried twice it writes the same.
 */
import { type Proposal, withProposalProblem } from '../domain/proposals/proposal';
import { CONTROL_SHEETS } from '../domain/school/control-sheets';
import { nameOfAddress } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { formatDate } from '../domain/shared/plain-date';
import { foldText, slug } from '../domain/shared/text';
import type { Context } from './context';
import { controlId, type LockRow, readRequests } from './control';
import { locksInForce } from './lock-state';
import { readOne } from './read-one';
import { isLinkRow } from './row-kinds';
import { readyStaffCommand } from './staff-command';
import { CONTROL } from './workbooks';

/** What has become of it: accepted, or back with the principal with what is in the way. */
export function carryOut(context: Context, school: School, proposal: Proposal): Proposal {
  return proposal.kind === 'staff' ? carryStaff(context, proposal) : carryTick(context, school, proposal);
}

function accepted(proposal: Proposal): Proposal {
  const { problem: _, ...rest } = proposal;
  return { ...rest, state: 'accepted', isNews: true };
}

function carryTick(context: Context, school: School, proposal: Proposal): Proposal {
  const { locks } = readRequests(context);
  const row = rowFor(context, proposal, locks);
  if (!row) return withProposalProblem(proposal, proposal.kind === 'lock' ? 'noFreeRow' : 'notLocked');
  const reason = context.views.proposalReason({ proposal, author: nameOfAddress(school, proposal.email) });
  const isCarried = row.reason === reason;
  if (!isCarried && row.ticked === (proposal.kind === 'lock'))
    return withProposalProblem(proposal, row.ticked ? 'alreadyLocked' : 'notLocked');
  const isFree = isLinkRow(row.key) && row.name === '';
  context.ports.sheets.write(
    controlId(context),
    context.views.proposedTick({
      row: row.row,
      proposal,
      reason,
      link: isFree ? proposal.key.slice('item/'.length) : null,
    }),
  );
  return accepted(proposal);
}

/** The row of the scope; of a single item the row it was linked in, or for a lock the first free one. */
function rowFor(context: Context, { key, kind }: Proposal, rows: readonly LockRow[]): LockRow | undefined {
  if (!key.startsWith('item/')) return rows.find((row) => row.key === key);
  const id = key.slice('item/'.length);
  const known = context.store.get('locks').find((lock) => lock.key === key)?.rowKey;
  const linked = rows.find((row) => isLinkRow(row.key) && (row.key === known || row.name.includes(id)));
  if (linked || kind === 'unlock') return linked;
  return rows.find((row) => isLinkRow(row.key) && row.name === '' && !row.ticked);
}

/** The row of that person, role and class is changed; else it is a new one below the last. What follows waits in `Lệnh`. */
function carryStaff(context: Context, proposal: Proposal): Proposal {
  if (locksInForce(context).some(({ key }) => key === 'admin')) return withProposalProblem(proposal, 'adminLocked');
  const { staff, key, from, until } = proposal;
  const [reading] = readOne(context, controlId(context), [{ sheetId: CONTROL.staff.id, row: 0, column: 0 }]);
  const [header = [], ...rows] = reading?.texts ?? [];
  const columns = CONTROL_SHEETS.staff.columns.map(({ header: name }) =>
    header.findIndex((text) => foldText(text) === foldText(name)),
  );
  if (!staff || columns.includes(-1)) return withProposalProblem(proposal, 'tabGone');
  const [id = 0, , role = 0, , room = 0] = columns;
  const found = rows.findIndex(
    (cells) =>
      slug(cells[id] ?? '') === slug(key) &&
      foldText(cells[role] ?? '') === foldText(staff.role) &&
      slug(cells[room] ?? '') === slug(staff.class),
  );
  const last = rows.reduce((at, cells, i) => (cells.some((text) => text.trim() !== '') ? i : at), -1);
  const texts = [key, staff.fullName, staff.role, staff.email, staff.class, staff.team].concat(
    [from, until].map((date) => (date ? formatDate(date) : '')),
  );
  const cells = texts.flatMap((text, i) => (text === '' ? [] : [{ column: columns[i]!, text }]));
  context.ports.sheets.write(
    controlId(context),
    context.views.proposedStaff({ row: 1 + (found >= 0 ? found : last + 1), cells }),
  );
  readyStaffCommand(context, true);
  return accepted(proposal);
}
