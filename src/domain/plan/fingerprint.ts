/** A short text that is the same for plans with the same steps: shown at the preview and asked for again before applying. */
import type { Plan } from './plan';

/** 16 hexadecimal digits. What was found and when the plan was made do not count; the order of steps neither. */
export function fingerprint(plan: Plan): string {
  const { creates, renames, moves, restores, grants, shareSwitches, setAside, waiting } = plan;
  const parts = { creates, renames, moves, restores, grants, shareSwitches, setAside, waiting };
  const lines = Object.entries(parts).flatMap(([name, steps]) => steps.map((step) => `${name} ${canonical(step)}`));
  return hashText(lines.sort().join('\n'));
}

/** 16 hexadecimal digits for a text: the same for the same text. */
export function hashText(text: string): string {
  return hex(hash(text, 0x811c9dc5)) + hex(hash(text, 0x9747b28c));
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

/** FNV-1a of the text's UTF-16 units: enough to tell plans apart, not a secret. */
function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
