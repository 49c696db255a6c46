/** Carries mends out: what a plan knows like any plan, then marks, limits, access wave by wave, and take-overs. */
import type { Mend } from '../domain/deviations/deviation';
import { mendPlan } from '../domain/deviations/mend-plan';
import type { TakeOver } from '../domain/locks/close-below';
import { grantWaves } from '../domain/plan/grant-waves';
import type { GrantStep } from '../domain/plan/plan';
import { grantWrite } from './apply-changes';
import { applyPlan } from './apply-plan';
import type { StepFailure } from './apply-work';
import { type Context, mayGoOn } from './context';
import { BY_HAND } from './deviation-views';
import { markOf } from './marks';
import type { DriveWrite, ListedItem, WriteFailure } from './ports';
import type { SchoolState } from './school-state';
import type { Written } from './take-over';
import { takeOverAll } from './take-over-folders';

export interface Mended {
  readonly written: Written;
  /** What Google refused for good, by the item's id. */
  readonly refused: ReadonlyMap<string, string>;
}

export function mend(
  context: Context,
  state: SchoolState,
  mends: readonly Mend[],
  listing: readonly ListedItem[],
): Mended {
  const steps = mends.flatMap((each) => (each.type === 'grant' ? [each.step] : []));
  const items = mends.flatMap((each) => (each.type === 'takeOver' ? [each.item] : []));
  const outcomes = [
    mendItems(context, state, mends),
    writeAll(
      context,
      mends.flatMap((each) => beyondPlan(state, each)),
    ),
    writeSteps(context, steps, listing),
    takenOver(context, items, listing, state),
  ];
  const isCutOff = outcomes.some(({ isBusy }) => isBusy);
  return {
    written: isCutOff ? 'notAll' : 'all',
    refused: new Map(outcomes.flatMap(({ refused }) => refused)),
  };
}

interface Outcome {
  isBusy: boolean;
  refused: [id: string, message: string][];
}

/** Names, places, the bin, sharing switches: the steps of a plan. */
function mendItems(context: Context, state: SchoolState, mends: readonly Mend[]): Outcome {
  const { desired, register, school } = state;
  const ids = Object.fromEntries(Object.entries(register).flatMap(([key, { id }]) => (id ? [[key, id]] : [])));
  const base = { found: ids, schoolAccount: context.ports.account, madeAtMs: context.ports.clock.now() };
  const plan = { ...mendPlan(mends, base), grants: [] };
  const { failures } = applyPlan(context, { plan, school, desired, ids, onProgress: () => {} });
  return {
    isBusy: failures.some(isBusy),
    refused: failures.filter((one) => !isBusy(one)).map((one) => told(one, ids)),
  };
}

/** Tried again at the next beat. Google's limit of sharing may last a day: it does not hold up what takes access away. */
function isBusy({ kind, isSharingLimit }: Pick<StepFailure, 'kind' | 'isSharingLimit'>): boolean {
  return (kind === 'busy' && !isSharingLimit) || kind === 'quota';
}

function told({ key, message, isByHand }: StepFailure, ids: Readonly<Record<string, string>>): [string, string] {
  return [ids[key] ?? key, isByHand ? BY_HAND : message];
}

function beyondPlan({ desired, school }: SchoolState, mend: Mend): DriveWrite[] {
  if (mend.type === 'unlimit')
    return [{ type: 'update', id: mend.step.id, change: { inheritedPermissionsDisabled: false } }];
  if (mend.type !== 'mark') return [];
  const { key, id } = mend.step;
  const scope = desired.find((item) => item.key === key)?.scope ?? key;
  return [{ type: 'update', id, change: { properties: markOf(school.settings.schoolYear, { key, scope }) } }];
}

/** Drive lowers nobody below what a folder above still gives. */
function writeSteps(context: Context, steps: readonly GrantStep[], listing: readonly ListedItem[]): Outcome {
  const outcomes = grantWaves(steps, listing).map((wave) => writeAll(context, wave.map(grantWrite)));
  return { isBusy: outcomes.some(({ isBusy: busy }) => busy), refused: outcomes.flatMap(({ refused }) => refused) };
}

function writeAll(context: Context, writes: readonly DriveWrite[]): Outcome {
  const results = writes.length === 0 ? [] : context.ports.drive.write(writes, () => mayGoOn(context));
  const failed = results.flatMap((result, i) => (result.ok ? [] : [{ result, write: writes[i]! }]));
  return {
    isBusy: failed.some(({ result }) => isBusy(result)),
    refused: failed.flatMap(({ result, write }) => refusal(result, write)),
  };
}

function refusal(result: WriteFailure, write: DriveWrite): [string, string][] {
  return isBusy(result) ? [] : [[write.id ?? '', result.message]];
}

function takenOver(
  context: Context,
  items: readonly TakeOver[],
  listing: readonly ListedItem[],
  state: SchoolState,
): Outcome {
  const written = items.length === 0 ? 'nothing' : takeOverAll(context, items, listing, state);
  return { isBusy: written === 'notAll', refused: [] };
}
