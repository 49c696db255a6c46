/** The meal workbook as it is made: the kitchen's tab and the guide; months are added as they come. */
import type { SheetOp } from '../../app/sheet-ops';
import type { WorkbookModel } from '../../app/views';
import { MEALS } from '../../app/workbooks';
import type { Season, Stage } from '../../domain/school/types';
import { formatTime } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { MEAL_GUIDE } from '../messages/guides';
import { COLOURS, protect, row, sheet, widths } from './cells';
import { GUIDE_WIDTH, guideLines, guideTab } from './guide';
import { LIST_ROW } from './meal-kitchen';

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
    ...guideTab({ outline, account, sheetId: guide, width: GUIDE_WIDTH.phone, lines: mealGuide(model) }),
  ];
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
