/** The access report on paper: each of its tabs as a PDF in the board's folder of reports, a new file a report. */
import { type Context, mayGoOn } from './context';
import { controlId } from './control';
import { readRegister } from './register';
import type { AccessTab, KeptPdf } from './report-views';
import type { AccessReportJob } from './stored-values';
import { CONTROL } from './workbooks';

const TABS: readonly AccessTab[] = ['accessByPerson', 'accessByItem'];

/** More lines, some 150 pages, are for the screen: who prints them picks by the filter. */
const LINES_ON_PAPER = 5_000;

/** Null: not all are made yet, and the run has no time for more. `keepIds` notes the ids before anything is made. */
export function keepPdfs(
  context: Context,
  year: string,
  { lines, endedMs, pdfs }: Pick<AccessReportJob, 'lines' | 'pdfs'> & { endedMs: number },
  keepIds: (ids: readonly string[]) => void,
): KeptPdf[] | null {
  const folderId = readRegister(context, year).reports?.id;
  if (!folderId) return notMade('noFolder');
  if (lines > LINES_ON_PAPER) return notMade('tooLong');
  const ids = pdfs ?? context.ports.drive.newIds(TABS.length);
  if (!pdfs) keepIds(ids);
  const kept: KeptPdf[] = [];
  for (const [i, tab] of TABS.entries()) {
    if (!mayGoOn(context)) return null;
    const fileId = ids[i] ?? '';
    const name = context.views.accessPdfName(tab, endedMs);
    const sheetId = CONTROL[tab].id;
    const message = context.ports.print.keep({ spreadsheetId: controlId(context), sheetId, fileId, folderId, name });
    kept.push(message === null ? { tab, fileId } : { tab, why: 'refused', message });
  }
  return kept;
}

function notMade(why: 'noFolder' | 'tooLong'): KeptPdf[] {
  return TABS.map((tab) => ({ tab, why, message: '' }));
}
