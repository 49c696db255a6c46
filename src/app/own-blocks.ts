/** Where a person's own duties stand in Việc của tôi: a block of rows that she alone can tick, in one workbook only. */
import type { School } from '../domain/school/types';
import type { Context } from './context';
import { homeOf } from './files-of-askers';
import { requestBlocks } from './request-blocks';
import { TASKS } from './workbooks';

export interface OwnBlock {
  /** Zero-based row of its heading; the rows of duties stand below. */
  readonly row: number;
  readonly personId: string;
  readonly name: string;
  /** Lower case; null: she has none here, or no more. */
  readonly email: string | null;
}

/** In the order in which people first had rows in the workbook. */
export function ownBlocks(context: Context, school: School, key: string): OwnBlock[] {
  const asked = requestBlocks(context, school, key);
  const people = [...new Set(asked.map(({ personId }) => personId))];
  return people.map((personId, i) => {
    const { name, email } = asked.find((one) => one.personId === personId)!;
    const isHere = homeOf(context, school, personId) === key;
    const row = TASKS.own.firstRow + i * (TASKS.own.blockRows + 1);
    return { row, personId, name, email: isHere ? email : null };
  });
}
