/** Gradient rules: the background of a number lies between the colours of the points around it. */
import type { CellStyle } from '../../server/protocol';
import { entryContext } from '../enter';
import { type Box, isInBox } from '../grid-range';
import { readInput } from '../parse-input';
import { type RenderedCell, scalarOf } from '../rendered';
import type { Color, ConditionalFormatRule, InterpolationPoint } from '../resources';
import { mixed } from './colour';
import type { Scene } from './scene';

type GradientRule = NonNullable<ConditionalFormatRule['gradientRule']>;

interface Stop {
  at: number;
  colour: Color;
}

export function gradientColours(scene: Scene, rule: GradientRule, boxes: readonly Box[]) {
  const numbers = boxes.flatMap((box) => numbersIn(scene, box)).sort((a, b) => a - b);
  const points = [rule.minpoint, rule.midpoint, rule.maxpoint].filter((point) => point !== undefined);
  const stops = points.map((point) => ({ at: positionOf(scene, point, numbers), colour: colourOf(point) }));
  return (row: number, column: number, { effective }: RenderedCell): CellStyle | undefined => {
    const value = effective?.numberValue;
    if (value === undefined || !boxes.some((box) => isInBox(box, row, column))) return undefined;
    return { background: colourAt(stops, value) };
  };
}

function numbersIn({ sheet, render }: Scene, box: Box): number[] {
  const numbers: number[] = [];
  for (const row of Object.keys(sheet.rows).map(Number)) {
    for (const column of Object.keys(sheet.rows[row] ?? {}).map(Number)) {
      if (!isInBox(box, row, column)) continue;
      const value = render.at(sheet, row, column).effective?.numberValue;
      if (value !== undefined) numbers.push(value);
    }
  }
  return numbers;
}

function positionOf(scene: Scene, point: InterpolationPoint, sorted: readonly number[]): number {
  const [least = 0, most = least] = [sorted[0], sorted[sorted.length - 1]];
  if (point.type === 'MIN') return least;
  if (point.type === 'MAX') return most;
  const given = givenNumber(scene, point.value ?? '');
  if (point.type === 'PERCENT') return least + ((most - least) * given) / 100;
  if (point.type !== 'PERCENTILE') return given;
  const place = ((sorted.length - 1) * given) / 100;
  const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

function givenNumber({ world, spreadsheet, sheet, render }: Scene, text: string): number {
  const computed = text.startsWith('=') ? render.calculator.formula(sheet, text) : undefined;
  return Number(scalarOf(computed ?? readInput(text, entryContext(world, spreadsheet)).value));
}

function colourOf({ colorStyle, color }: InterpolationPoint): Color {
  return colorStyle?.rgbColor ?? color ?? { red: 1, green: 1, blue: 1 };
}

function colourAt(stops: readonly Stop[], value: number): string {
  const after = stops.findIndex(({ at }) => value <= at);
  const to = stops[after < 0 ? stops.length - 1 : after] as Stop;
  const from = after > 0 ? (stops[after - 1] as Stop) : to;
  const part = to.at === from.at ? 1 : (value - from.at) / (to.at - from.at);
  return mixed(from.colour, to.colour, part);
}
