/** Alternating colours of banded ranges. */
import type { CellStyle } from '../../server/protocol';
import { type Box, boxIn, isInBox } from '../grid-range';
import type { BandedRange, BandingProperties } from '../resources';
import type { Sheet } from '../state';
import { cssColour } from './colour';

type Band = 'header' | 'footer' | 'firstBand' | 'secondBand';

/** The band's colour as background; `{}` outside of every banded range. */
export function bandStyles(sheet: Sheet): (row: number, column: number) => CellStyle {
  const bands = (sheet.bandedRanges ?? []).map((banded) => ({ banded, box: boxIn(sheet, banded.range ?? {}) }));
  return (row, column) => {
    const found = bands.find(({ box }) => isInBox(box, row, column));
    const background = found && bandColour(found.banded, found.box, row, column);
    return background ? { background } : {};
  };
}

/** Header and footer before bands, the first band before the second, rows before columns. */
function bandColour(banded: BandedRange, box: Box, row: number, column: number): string | undefined {
  const { rowProperties: rows, columnProperties: columns } = banded;
  const inRows = rows && bandOf(rows, row - box.startRow, box.endRow - box.startRow);
  const inColumns = columns && bandOf(columns, column - box.startColumn, box.endColumn - box.startColumn);
  const isLouder = rank(inColumns) < rank(inRows);
  return isLouder ? colourOf(columns, inColumns) : colourOf(rows, inRows);
}

function bandOf(properties: BandingProperties, index: number, length: number): Band {
  const hasHeader = colourOf(properties, 'header') !== undefined;
  if (hasHeader && index === 0) return 'header';
  if (colourOf(properties, 'footer') !== undefined && index === length - 1) return 'footer';
  return (index - (hasHeader ? 1 : 0)) % 2 === 0 ? 'firstBand' : 'secondBand';
}

function rank(band: Band | undefined): number {
  if (band === undefined) return 3;
  return { header: 0, footer: 0, firstBand: 1, secondBand: 2 }[band];
}

function colourOf(properties: BandingProperties | undefined, band: Band | undefined): string | undefined {
  return properties && band && cssColour(properties[`${band}ColorStyle`], properties[`${band}Color`]);
}
