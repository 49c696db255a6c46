/** A spreadsheet as a person sees it. */

export interface SpreadsheetProps {
  spreadsheetId: string;
  sheetId?: number;
}

export function Spreadsheet({ spreadsheetId }: SpreadsheetProps) {
  return <p class="notice">{spreadsheetId}</p>;
}
