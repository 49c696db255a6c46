/**
 * Corrections of locked records (Điều 7): what the board decides in `Đề nghị sửa` opens exactly one file for exactly the person
 * who asked, for some hours. Decided first, written down, then carried out in Drive, then shown.
 */
import { type Decision, nextState } from '../domain/corrections/next-state';
import type { CorrectionRequest } from '../domain/corrections/request';
import type { School } from '../domain/school/types';
import { type Context, knownSchool } from './context';
import { closeRecords } from './corrections-closed';
import { readDecisions } from './corrections-decided';
import { openRecords } from './corrections-opened';
import { showCorrections } from './corrections-shown';
import { settle } from './corrections-state';
import { rightsOf } from './request-blocks';

/** The board's decisions and the time; nothing is read while nobody has asked. */
export function processCorrections(context: Context): void {
  const school = context.store.get('corrections').length === 0 ? null : knownSchool(context);
  if (school) goOn(context, school, readDecisions(context, school));
}

/** Without looking for decisions: what is due by the clock, also at night. */
export function tendCorrections(context: Context): void {
  const now = context.ports.clock.now();
  const isDue = ({ state, untilMs, isNews }: CorrectionRequest) =>
    isNews || state === 'opening' || state === 'closing' || (state === 'open' && now >= (untilMs ?? 0));
  const school = context.store.get('corrections').some(isDue) ? knownSchool(context) : null;
  if (school) goOn(context, school, new Map());
}

function goOn(context: Context, school: School, decisions: ReadonlyMap<string, Decision>): void {
  decide(context, school, decisions);
  openRecords(context, school);
  closeRecords(context, school);
  showCorrections(context, school);
}

/** Written down before anything is opened or closed: what is open is never more than what the memory says. */
function decide(context: Context, school: School, decisions: ReadonlyMap<string, Decision>): void {
  const rights = rightsOf(context, school);
  const now = context.ports.clock.now();
  const before = context.store.get('corrections');
  const after = before.map((request) =>
    nextState(request, {
      now,
      isEntitled: rights(request.email).mayAskIn(request.item.place),
      decision: decisions.get(request.id) ?? null,
      defaultHours: school.settings.correctionHours,
    }),
  );
  settle(
    context,
    school,
    after.filter((request, i) => request !== before[i]),
  );
}
