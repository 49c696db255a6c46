/** Checkboxes and drop-downs: what a validation rule puts into a cell. */
import type { CellView } from '../../server/protocol';
import { rangeTexts } from '../condition';
import { type RenderedCell, scalarOf } from '../rendered';
import type { BooleanCondition } from '../resources';
import type { Scene } from './scene';

export type Control = NonNullable<CellView['control']>;

/** Undefined where the cell has no rule that shows itself. Options of one range are read once a drawing. */
export function controls(scene: Scene): (rendered: RenderedCell) => Control | undefined {
  const known = new Map<string, string[]>();
  const optionsOf = (source: string): string[] => {
    const options = known.get(source) ?? [...new Set(rangeTexts(scene, source))];
    known.set(source, options);
    return options;
  };
  return (rendered) => {
    const rule = rendered.cell?.dataValidation;
    const { type, values = [] } = rule?.condition ?? {};
    if (type === 'BOOLEAN') return { kind: 'checkbox', isTicked: isTicked(values, rendered) };
    if (rule?.showCustomUi === false) return undefined;
    if (type === 'ONE_OF_LIST') {
      return { kind: 'dropDown', options: values.map((value) => value.userEnteredValue ?? '') };
    }
    if (type === 'ONE_OF_RANGE') return { kind: 'dropDown', options: optionsOf(values[0]?.userEnteredValue ?? '') };
    return undefined;
  };
}

function isTicked(values: NonNullable<BooleanCondition['values']>, { effective }: RenderedCell): boolean {
  const [ticked] = values;
  if (!ticked) return effective?.boolValue === true;
  return effective !== undefined && String(scalarOf(effective)) === ticked.userEnteredValue;
}
