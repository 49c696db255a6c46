/** Where each key that moves leads. */
import type { Command } from './keys';
import { afterEnter, afterTab, atEnd, extended, moved, pagedBy, type Selection, wholeBlock } from './selection';
import type { SheetModel } from './sheet-model';

const PAGE_ROWS = 20;

/** Undefined: the command does not move. */
export function step(model: SheetModel, selection: Selection, command: Command): Selection | undefined {
  switch (command.kind) {
    case 'move': {
      const move = command.isExtending ? extended : moved;
      return move(model, selection, command.direction, command.isToEdge);
    }
    case 'tab':
      return afterTab(model, selection, command.isBack);
    case 'enter':
      return afterEnter(model, selection, command.isBack);
    case 'page':
      return pagedBy(model, selection, command.isBack ? -PAGE_ROWS : PAGE_ROWS);
    case 'home':
    case 'end':
      return atEnd(model, selection, command.kind === 'end', command.isWhole);
    case 'selectAll':
      return wholeBlock(model, {});
    default:
      return undefined;
  }
}
