/** Colours by rule: the first rule that holds for a cell decides; a gradient fills the background. */
import type { CellStyle } from '../../server/protocol';
import { satisfies } from '../condition';
import { moveFormula } from '../formula-refs';
import { type Box, boxIn, isInBox } from '../grid-range';
import { localeRules } from '../locale';
import type { RenderedCell } from '../rendered';
import type { ConditionalFormatRule } from '../resources';
import { conditionWithFormulas } from '../validation-rule';
import { styleOf } from './cell-style';
import { gradientColours } from './gradient';
import type { Scene } from './scene';

export type StyleAt = (row: number, column: number, subject: RenderedCell) => CellStyle;

/** A style by rule for every cell of the scene's sheet; `{}` where none holds. */
export function conditionalStyles(scene: Scene): StyleAt {
  const rules = scene.sheet.conditionalFormats.map((rule) => styler(scene, rule));
  return (row, column, subject) => {
    for (const style of rules) {
      const found = style(row, column, subject);
      if (found) return found;
    }
    return {};
  };
}

/** The boxes that some rule may colour, also where cells are empty. */
export function colouredBoxes({ sheet }: Scene): Box[] {
  return sheet.conditionalFormats.flatMap(({ ranges }) => ranges.map((range) => boxIn(sheet, range)));
}

type RuleStyle = (row: number, column: number, subject: RenderedCell) => CellStyle | undefined;

function styler(scene: Scene, rule: ConditionalFormatRule): RuleStyle {
  const boxes = rule.ranges.map((range) => boxIn(scene.sheet, range));
  if (rule.gradientRule) return gradientColours(scene, rule.gradientRule, boxes);
  const { condition = { type: 'BLANK' }, format } = rule.booleanRule ?? {};
  const locale = localeRules(scene.spreadsheet.locale);
  const [origin] = boxes;
  const style = styleOf(format);
  return (row, column, subject) => {
    if (!origin || !boxes.some((box) => isInBox(box, row, column))) return undefined;
    const moved = conditionWithFormulas(condition, (formula) =>
      moveFormula(formula, locale, row - origin.startRow, column - origin.startColumn),
    );
    return satisfies(moved, { ...scene, subject }) ? style : undefined;
  };
}
