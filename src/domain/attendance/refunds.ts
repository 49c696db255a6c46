/** The days whose meal money goes back to the parents: schools differ in it, so it is a setting. */
import type { AttendanceMonth, ChildMonth } from './month';
import type { AttendanceCode } from './signs';

/** `told`: only what was told before the hour until which the school takes a meal back. */
export const REFUND_RULES = ['none', 'told', 'excused'] as const;
export type RefundRule = (typeof REFUND_RULES)[number];

export interface Refund {
  readonly row: number;
  readonly days: number;
}

/** One line a child with days to refund, in the order of the book. */
export function refundsOf({ children }: AttendanceMonth, rule: RefundRule): Refund[] {
  return children.map((child) => ({ row: child.row, days: refundDays(child, rule) })).filter(({ days }) => days > 0);
}

function refundDays({ codes }: ChildMonth, rule: RefundRule): number {
  return [...codes.values()].filter((code) => code !== null && REFUNDED[rule].includes(code)).length;
}

/** The absences that give a day's meal money back. */
export const REFUNDED: Readonly<Record<RefundRule, readonly AttendanceCode[]>> = {
  none: [],
  told: ['excused'],
  excused: ['excused', 'excused_late'],
};
