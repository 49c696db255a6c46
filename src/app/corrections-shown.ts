/** Shows requests as they are in the asker's row and the board's; those that are ended are then forgotten. */
import { type CorrectionRequest, isEnded } from '../domain/corrections/request';
import { nameOfAddress } from '../domain/school/people';
import type { School } from '../domain/school/types';
import type { Context } from './context';
import { controlId } from './control';
import { emptyKept } from './corrections-content';
import { correctionCapacity, decisionRows, isOfBoard, ownRowGuards } from './corrections-decided';
import type { SheetOp } from './sheet-ops';
import { CONTROL } from './workbooks';

export function showCorrections(context: Context, school: School): void {
  const requests = context.store.get('corrections');
  const news = requests.filter(({ isNews }) => isNews);
  if (news.length === 0) return;
  const emptied = emptyKept(
    context,
    news.filter(isEnded).filter(({ openedMs }) => openedMs !== undefined),
  );
  for (const file of new Set(news.map((request) => request.file))) {
    const ops = news.filter((request) => request.file === file).flatMap((one) => context.views.requestState(one));
    context.ports.sheets.write(file, [...ops, ...(emptied.get(file) ?? [])]);
  }
  context.ports.sheets.write(controlId(context), boardOps(context, school, news));
  const shown = new Set(news);
  context.store.set(
    'corrections',
    requests.filter((one) => !(shown.has(one) && isEnded(one))).map((one) => ({ ...one, isNews: false })),
  );
  context.store.save();
}

function boardOps(context: Context, school: School, news: readonly CorrectionRequest[]): SheetOp[] {
  const rows = news.flatMap((request) => {
    const isOwn = isOfBoard(context, school, request);
    return context.views.correctionRow({ request, asker: nameOfAddress(school, request.email), isOwn });
  });
  return [...space(context, school, news), ...guards(context, school, news), ...rows];
}

/** With the row, so that nobody decides on her own request in between. */
function guards(context: Context, school: School, news: readonly CorrectionRequest[]): SheetOp[] {
  const own = news.filter((request) => request.state === 'asked' && isOfBoard(context, school, request));
  if (own.length === 0) return [];
  const [outline] = context.ports.sheets.outline([controlId(context)]);
  return ownRowGuards(context, school, own, outline?.protectionIds ?? []);
}

/** The first request beyond the rows there are brings the next hundreds with it. */
function space(context: Context, school: School, news: readonly CorrectionRequest[]): SheetOp[] {
  const { firstRow, rows: step } = CONTROL.corrections;
  const isFirst = ({ boardRow, state }: CorrectionRequest) =>
    state === 'asked' && boardRow > firstRow && (boardRow - firstRow) % step === 0;
  if (!news.some(isFirst)) return [];
  const rows = correctionCapacity(context);
  return [...context.views.correctionSpace({ rows }), ...decisionRows(context, school)];
}
