/** Options of a new world do not change one that is there. */
import type { StartOptions } from './options';
import type { School } from './school';
import { StartError } from './start-error';

/** @throws StartError when an option was named that the kept world was not made with */
export function requireSameOptions({ named, newWorld, stateFile }: StartOptions, { options }: School): void {
  const changed = named.filter((name) => options?.[name] !== newWorld[name]).map((name) => `--${name}`);
  if (changed.length === 0) return;
  throw new StartError(
    `${changed.join(', ')} chỉ dùng khi làm trường mới, mà ${stateFile} đang giữ một trường; thêm --reset để làm lại.`,
    `${changed.join(', ')} is for a new school, and ${stateFile} keeps one; add --reset to begin anew.`,
  );
}
