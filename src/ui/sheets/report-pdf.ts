/** The PDFs of the access report: their names, the links to them, and why there is none. */
import type { AccessTab, KeptPdf } from '../../app/report-views';
import type { SheetOp } from '../../app/sheet-ops';
import { ACCESS, CONTROL } from '../../app/workbooks';
import { formatDateTime } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { linkTo } from './a1';
import { row } from './cells';

/** 'Ai xem, sửa được gì – theo người – 23-11-2026 22h45.pdf'. */
export function accessPdfName(tab: AccessTab, atMs: number): string {
  const at = formatDateTime(atMs).replace(/\//g, '-').replace(':', 'h');
  return say('access.pdf.name', { tab: say(`control.tab.${tab}`).replace('/', ', '), at });
}

/** In the last column of the title, so that the tab shows its paper. */
export function accessPdfLinks(pdfs: readonly KeptPdf[]): SheetOp[] {
  return pdfs.map((pdf) => {
    const value = 'fileId' in pdf ? linkTo(addressOf(pdf.fileId), say('access.pdf.link')) : '';
    return row(CONTROL[pdf.tab].id, ACCESS.title, [{ value, align: 'right' }], ACCESS.width - 1);
  });
}

export function pdfLine(pdf: KeptPdf): string {
  if ('fileId' in pdf)
    return say('access.pdf.kept', { tab: say(`control.tab.${pdf.tab}`), url: addressOf(pdf.fileId) });
  return say(`access.pdf.${pdf.why}`, { message: pdf.message });
}

function addressOf(fileId: string): string {
  return `https://drive.google.com/file/d/${fileId}/view`;
}
