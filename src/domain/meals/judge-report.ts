/** When a report was made and whether that was too late. A cell has no time of its own: only readings and edit stamps do. */
import type { Instant } from '../shared/plain-date';

export interface ReportEvidence {
  readonly cutOffMs: Instant;
  /** The last reading that did not show it; null: no reading without it is known. */
  readonly lastReadWithoutMs: Instant | null;
  /** The first reading that showed it; null: not read yet. */
  readonly firstReadWithMs: Instant | null;
  /** When an on-edit run saw it typed; null: no such run. */
  readonly stampMs: Instant | null;
  /** When its row was closed for those who type; null: still open. */
  readonly closedAtMs: Instant | null;
}

/** The time in which the report was made, both ends possible; null: unbounded. */
export interface ReportInterval {
  readonly fromMs: Instant | null;
  readonly toMs: Instant | null;
}

/** Late only if the report was certainly made after the cut-off: in doubt it is on time. */
export function judgeReport(evidence: ReportEvidence): 'on_time' | 'late' {
  const { fromMs } = reportInterval(evidence);
  return fromMs !== null && fromMs > evidence.cutOffMs ? 'late' : 'on_time';
}

/**
 * The edit stamp, else from the last reading without the report to the first one with it. Nobody can report in a closed row:
 * what a row holds when it is first read after its closing was there at the closing.
 */
export function reportInterval(evidence: ReportEvidence): ReportInterval {
  const toMs = earliest([evidence.firstReadWithMs, closingOf(evidence)]);
  const stampMs = stampOf(evidence, toMs);
  if (stampMs !== null) return { fromMs: stampMs, toMs: stampMs };
  const { lastReadWithoutMs: fromMs } = evidence;
  return { fromMs: fromMs !== null && toMs !== null ? Math.min(fromMs, toMs) : fromMs, toMs };
}

/** A stamp from before a reading without the report, or from after one with it, is another edit's. */
function stampOf({ stampMs, lastReadWithoutMs }: ReportEvidence, toMs: Instant | null): Instant | null {
  if (stampMs === null || (lastReadWithoutMs !== null && stampMs <= lastReadWithoutMs)) return null;
  return toMs !== null && stampMs > toMs ? null : stampMs;
}

/** A report that was missing at a reading after the closing was not there at the closing: the closing dates nothing. */
function closingOf({ closedAtMs, lastReadWithoutMs }: ReportEvidence): Instant | null {
  if (closedAtMs === null) return null;
  return lastReadWithoutMs !== null && lastReadWithoutMs >= closedAtMs ? null : closedAtMs;
}

function earliest(times: readonly (Instant | null)[]): Instant | null {
  const known = times.filter((time): time is Instant => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
