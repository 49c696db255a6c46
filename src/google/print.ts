/**
 * A tab as PDF, kept in Drive. Google's documented export prints whole workbooks only; one tab with a layout is what the address
 * gives from which a browser downloads it: https://gist.github.com/Spencer-Easton/78f9867a691e549c9c70
 */
import type { PrintPort, TabPrint } from '../app/ports';
import { type ApiAnswer, type ApiRequest, errorOf, sendAll } from './http';

const LAYOUT =
  'format=pdf&size=A4&portrait=false&fitw=true&gridlines=false&sheetnames=false&printtitle=false&pagenumbers=true&fzr=true';
/** https://developers.google.com/workspace/drive/api/guides/manage-uploads#multipart */
const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart&fields=id';
const BOUNDARY = 'hsmn_pdf';

export const googlePrint: PrintPort = {
  keep(print) {
    const [pdf] = sendAll([exportRequest(print)]);
    if (!pdf || pdf.status >= 300) return refusal(pdf);
    const [kept] = sendAll([uploadRequest(print, pdf.text)]);
    // The id was ours: an earlier try made the file.
    return kept && (kept.status < 300 || kept.status === 409) ? null : refusal(kept);
  },
};

function exportRequest({ spreadsheetId, sheetId }: TabPrint): ApiRequest {
  const url = `https://docs.google.com/spreadsheets/d/${spreadsheetId}/export?gid=${sheetId}&${LAYOUT}`;
  return { method: 'get', url, repeatable: true, isBinary: true };
}

function uploadRequest({ fileId, folderId, name }: TabPrint, base64: string): ApiRequest {
  const mimeType = 'application/pdf';
  const metadata = JSON.stringify({ id: fileId, name, parents: [folderId], mimeType, writersCanShare: false });
  const parts = [
    `Content-Type: application/json; charset=UTF-8\r\n\r\n${metadata}`,
    `Content-Type: ${mimeType}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}`,
  ];
  return {
    method: 'post',
    url: UPLOAD,
    body: `${parts.map((part) => `--${BOUNDARY}\r\n${part}\r\n`).join('')}--${BOUNDARY}--`,
    contentType: `multipart/related; boundary=${BOUNDARY}`,
    repeatable: true,
  };
}

/** A page for people says no more than its number. */
function refusal(answer: ApiAnswer | undefined): string {
  if (!answer) return '';
  const { message } = errorOf(answer);
  return /<html/i.test(message) ? `HTTP ${answer.status}` : message;
}
