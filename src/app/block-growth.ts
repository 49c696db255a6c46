/** New rows for whoever has used all of hers up, in the tabs where each writes in rows of her own. */
import type { School } from '../domain/school/types';
import type { BlockRow } from './asker-books';
import type { Context } from './context';
import type { Outline } from './layouts';
import { addBlock, type BlockTab, type RequestBlock, requestBlocks } from './request-blocks';
import type { SheetOp } from './sheet-ops';

export type UsedRow = Pick<BlockRow, 'key' | 'file' | 'block'> & { readonly sent: boolean; readonly received: string };

export interface BlocksModel {
  outline: Outline;
  account: string;
  blocks: readonly RequestBlock[];
}

/** `layOut`: the tab with its blocks. */
export function growBlocks(
  context: Context,
  school: School,
  tab: BlockTab,
  rows: readonly UsedRow[],
  layOut: (model: BlocksModel) => SheetOp[],
): void {
  for (const key of new Set(rows.map((row) => row.key))) {
    const ofFile = rows.filter((row) => row.key === key);
    const full = fullOwners(ofFile);
    if (full.length === 0) continue;
    for (const personId of full) addBlock(context, school, key, tab, personId);
    const file = ofFile[0]!.file;
    const [outline] = context.ports.sheets.outline([file]);
    const blocks = requestBlocks(context, school, key, tab);
    context.ports.sheets.write(file, layOut({ outline: outline!, account: context.ports.account, blocks }));
    context.store.save();
  }
}

function fullOwners(rows: readonly UsedRow[]): string[] {
  const isUsed = ({ sent, received }: UsedRow) => sent || received !== '';
  const asking = new Set(rows.flatMap(({ block }) => (block.email ? [block.personId] : [])));
  return [...asking].filter((id) => rows.every((row) => row.block.personId !== id || isUsed(row)));
}
