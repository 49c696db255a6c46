/** Whether the reading itself shows who can have typed: a strict protection with exactly those editors. */
import type { ProtectionReading } from './ports';
import type { Block } from './sheet-ops';

/** True if some strict protection covers the block and lets in exactly `allowed`. */
export function isProvenFor(
  protections: readonly ProtectionReading[],
  block: Block,
  allowed: readonly string[],
): boolean {
  return protections.some(
    ({ warningOnly, range, editors }) =>
      !warningOnly && range !== null && covers(range, block) && hasExactly(editors, allowed),
  );
}

function covers(range: Block, block: Block): boolean {
  return (
    range.row <= block.row &&
    range.endRow >= block.endRow &&
    range.column <= block.column &&
    range.endColumn >= block.endColumn
  );
}

/** Google compares addresses without regard to case. */
export function hasExactly(editors: readonly string[], allowed: readonly string[]): boolean {
  const wanted = new Set(allowed.map((email) => email.toLowerCase()));
  return editors.length === wanted.size && editors.every((email) => wanted.has(email.toLowerCase()));
}
