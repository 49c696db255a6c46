/** Seeded randomness (mulberry32): its state is one number inside the world's state, so a snapshot keeps it. */
export interface RandomState {
  rng: number;
}

/** A float in [0, 1). */
export function nextFloat(state: RandomState): number {
  state.rng = (state.rng + 0x6d2b79f5) | 0;
  let t = state.rng;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

/** An integer in [low, high]. */
export function nextInt(state: RandomState, low: number, high: number): number {
  return low + Math.floor(nextFloat(state) * (high - low + 1));
}

/** A shuffled copy (Fisher–Yates). */
export function shuffled<T>(state: RandomState, items: readonly T[]): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = nextInt(state, 0, i);
    const a = out[i] as T;
    out[i] = out[j] as T;
    out[j] = a;
  }
  return out;
}
