/** The meal workbook as it is made: the kitchen's tab and the guide; months are added as they come. */
import type { SheetOp } from '../../app/sheet-ops';
import type { WorkbookModel } from '../../app/views';
import { MEALS } from '../../app/workbooks';
import { cutOff } from '../../domain/meals/cut-off';
import { formatTime } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { COLOURS, page, protect, row, sheet, widths } from './cells';
import { LIST_ROW } from './meal-day';

const KITCHEN_ROWS = 120;

export function mealWorkbook(model: WorkbookModel): SheetOp[] {
  const { outline, account } = model;
  const [kitchen, guide] = [MEALS.kitchen.id, MEALS.guide.id];
  const missing = say('meals.state.missing');
  return [
    sheet(outline, {
      sheetId: kitchen,
      title: say('meals.tab.kitchen'),
      rows: KITCHEN_ROWS,
      columns: 4,
      tabColour: COLOURS.good,
    }),
    // Later the title is the day's: a new layout in mid-morning leaves it.
    ...(outline.sheetIds.includes(guide)
      ? []
      : [row(kitchen, 0, [{ value: say('meals.kitchen.noDay'), bold: true, size: 18 }])]),
    ...widths(kitchen, 0, [140, 130, 70]),
    { type: 'columns', sheetId: kitchen, from: 3, to: 4, hidden: true },
    {
      type: 'colourWhen',
      sheetId: kitchen,
      block: { row: LIST_ROW, endRow: KITCHEN_ROWS, column: 0, endColumn: 3 },
      formula: `=$B${LIST_ROW + 1}="${missing}"`,
      background: COLOURS.bad,
      colour: COLOURS.badText,
    },
    protect(outline, kitchen, 1, { block: null, editors: [account], description: say('meals.tab.kitchen') }),
    sheet(outline, { sheetId: guide, title: say('meals.tab.guide'), rows: 20, columns: 1 }),
    ...widths(guide, 0, [340]),
    page(guide, guideLines(model)),
    protect(outline, guide, 1, { block: null, editors: [account], description: say('meals.tab.guide') }),
  ];
}

function guideLines({ school, today }: WorkbookModel): string[] {
  const at = (stage: 'nursery' | 'kindergarten') => formatTime(cutOff(school.settings, stage, today));
  return [
    say('meals.guide.1'),
    say('meals.guide.2'),
    say('meals.guide.3', {
      minutes: school.settings.mealReportMinutes,
      nursery: at('nursery'),
      kindergarten: at('kindergarten'),
    }),
    say('meals.guide.4'),
    say('meals.guide.5'),
    say('meals.guide.6'),
  ];
}
