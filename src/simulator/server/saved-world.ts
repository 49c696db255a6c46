/** A world as a file: what is written between starts, and what the page downloads and uploads. */
import type { WorldState } from '../kernel/state';
import { type PackedSheets, packSheets, type SheetsState, unpackSheets } from '../sheets';
import { createWorld, type SimWorld } from '../world';

const FORMAT = 'local-workspace';
const VERSION = 2;
/** In version 1 every cell was written out. */
const READABLE = [1, VERSION];

export interface SavedWorld {
  format: typeof FORMAT;
  version: number;
  state: Omit<WorldState, 'sheets'> & { sheets: PackedSheets | SheetsState };
}

export function savedWorld({ state }: SimWorld): SavedWorld {
  return { format: FORMAT, version: VERSION, state: { ...state, sheets: packSheets(state.sheets) } };
}

/**
 * Puts a saved world in the place of this one. What has come to the simulator since it was saved gets its first value,
 * and runs that were under way are over: nobody is left to finish them.
 * @throws Error that says what is wrong with the file; the world is then as it was
 */
export function restoreWorld(world: SimWorld, saved: unknown): void {
  const state = withFirstValues(stateOf(saved));
  const { script } = state;
  script.running = {};
  for (const [key, { executionId }] of Object.entries(script.locks)) {
    if (executionId !== 'foreign') delete script.locks[key];
  }
  world.restore(state);
}

function stateOf(saved: unknown): WorldState {
  const { format, version, state } = (isRecord(saved) ? saved : {}) as Partial<SavedWorld>;
  if (format !== FORMAT) throw new Error('This is not a saved world of the local Workspace');
  if (!READABLE.includes(version ?? 0))
    throw new Error(`The saved world has version ${version}; this program reads ${VERSION}`);
  const parts = Object.keys(first()) as (keyof WorldState)[];
  const wrong = parts.find((part) => state?.[part] !== undefined && typeof state[part] !== typeof first()[part]);
  if (!isRecord(state) || typeof state.nowMs !== 'number' || !isRecord(state.accounts) || wrong !== undefined) {
    throw new Error(`The saved world is damaged${wrong === undefined ? '' : ` at ${wrong}`}`);
  }
  return withAllCells(state as unknown as SavedWorld['state']);
}

function withAllCells(state: SavedWorld['state']): WorldState {
  try {
    return { ...state, sheets: unpackSheets(state.sheets ?? first().sheets) };
  } catch (error) {
    throw new Error(`The saved world is damaged at sheets: ${(error as Error).message}`);
  }
}

function withFirstValues(state: WorldState): WorldState {
  const fresh = first();
  const parts = Object.entries({ ...fresh, ...state }).map(([name, part]) => {
    const before = fresh[name as keyof WorldState];
    return [name, isRecord(part) && isRecord(before) ? { ...before, ...part } : part];
  });
  return Object.fromEntries(parts) as WorldState;
}

function first(): WorldState {
  return createWorld({ now: 0, seed: 0 }).state;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
