/** The meal workbook as it is made: the kitchen's tab and the guide; months are added as they come. */
import type { SheetOp } from '../../app/sheet-ops';
import type { WorkbookModel } from '../../app/views';
import { MEALS } from '../../app/workbooks';
import type { Season, Stage } from '../../domain/school/types';
import { formatTime } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { MEAL_GUIDE } from '../messages/guides';
import { cellName, quoted } from './a1';
import { COLOURS, row, widths } from './cells';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';
import { kitchenClosedToAll } from './kitchen-ticks';
import { slipTab } from './meal-slip';

export function mealWorkbook(model: WorkbookModel): SheetOp[] {
  const { outline, account } = model;
  return [
    ...kitchenSheet(model),
    ...widths(MEALS.kitchen.id, 0, [120, 110, 60]),
    missingInRed(),
    ...kitchenClosedToAll(model),
    ...slipTab(model),
    ...guideTab({ outline, account, sheetId: MEALS.guide.id, width: GUIDE_WIDTH.phone, lines: mealGuide(model) }),
  ];
}

/** Later its title is the day's and it has as many columns as the year has days: a new layout in mid-morning leaves them. */
function kitchenSheet({ outline }: WorkbookModel): SheetOp[] {
  const { id: sheetId, rowCount: rows, shown, firstDayColumn, day } = MEALS.kitchen;
  const shape = { type: 'editSheet', sheetId, title: say('meals.tab.kitchen'), rows, tabColour: COLOURS.good } as const;
  const columns = firstDayColumn + day.width;
  if (!outline.sheetIds.includes(sheetId)) return [{ ...shape, type: 'addSheet', columns }];
  if (outline.sheetIds.includes(MEALS.guide.id)) return [shape];
  return [
    { ...shape, columns },
    row(sheetId, 0, [{ value: say('meals.kitchen.noDay'), bold: true, size: 18 }]),
    { type: 'columns', sheetId, from: shown.helper, to: columns, hidden: true },
  ];
}

/** What begins with these words is missing, with or without whom to ask. */
function missingInRed(): SheetOp {
  const { id: sheetId, rowCount: endRow, shown } = MEALS.kitchen;
  const missing = say('meals.state.missing');
  const block = { row: 0, endRow, column: shown.label, endColumn: shown.number + 1 };
  return {
    type: 'colourWhen',
    sheetId,
    block,
    formula: `=LEFT($${cellName(0, shown.value)};${missing.length})=${quoted(missing)}`,
    background: COLOURS.bad,
    colour: COLOURS.badText,
  };
}

function mealGuide({ school: { settings } }: WorkbookModel): string[] {
  const at = (stage: Stage, season: Season) =>
    formatTime(settings.dropOffEnd[stage][season] + settings.mealReportMinutes);
  const { from, to } = settings.winter;
  return guideLines(MEAL_GUIDE, {
    open: formatTime(settings.mealOpenTime),
    minutes: settings.mealReportMinutes,
    nurserySummer: at('nursery', 'summer'),
    nurseryWinter: at('nursery', 'winter'),
    kindergartenSummer: at('kindergarten', 'summer'),
    kindergartenWinter: at('kindergarten', 'winter'),
    winterFrom: `${from.day}/${from.month}`,
    winterTo: `${to.day}/${to.month}`,
    account: settings.schoolAccount,
  });
}
