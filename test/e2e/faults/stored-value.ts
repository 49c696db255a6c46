/** The worker's memory, as it stands in the script's properties. */
import type { SchoolWorld } from '../../../scripts/school/school-world';

/** A value of it; null before it was ever set. */
export function storedValue<T>({ world, workerId }: SchoolWorld, key: string): T | null {
  const properties = world.state.script.properties[`script|${workerId}`] ?? {};
  const count = Number(properties[key] ?? 0);
  if (count === 0) return null;
  return JSON.parse(Array.from({ length: count }, (_, i) => properties[`${key}.${i}`] ?? '').join('')) as T;
}
