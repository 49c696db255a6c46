/** A chart on paper: over the rows it lies over on the screen, going on where the page breaks. */
import type { jsPDF } from 'jspdf';
import { PIXELS, pixelsOf } from './document';
import { MARGIN, type PrintedChart } from './printed-sheet';

/** Where a row was printed; a frozen row that every page repeats is there several times. */
export interface RowPlace {
  row: number;
  page: number;
  y: number;
  height: number;
}

/** `scale`: points for a pixel of the screen. */
export function printChart(document: jsPDF, chart: PrintedChart, places: readonly RowPlace[], scale: number): void {
  const box = { x: MARGIN + chart.left * scale, width: chart.width * scale, height: chart.height * scale };
  const last = document.getNumberOfPages();
  let done = -chart.top * scale;
  for (const { page, y, room } of partsOf(chart.row, places)) {
    if (done >= box.height) break;
    document.setPage(page).saveGraphicsState();
    document
      .rect(box.x, y, box.width, Math.min(room, box.height - done), null)
      .clip()
      .discardPath();
    document.addImage(pixelsOf(chart.picture), PIXELS, box.x, y - done, box.width, box.height, chart.name);
    document.restoreGraphicsState();
    done += room;
  }
  document.setPage(last);
}

/** The room from the row on, page by page. */
function partsOf(first: number, places: readonly RowPlace[]): { page: number; y: number; room: number }[] {
  const seen = new Set<number>();
  const own = places.filter(({ row }) => row >= first && !seen.has(row) && seen.add(row));
  const pages = [...new Set(own.map(({ page }) => page))].sort((a, b) => a - b);
  return pages.map((page) => {
    const rows = own.filter((place) => place.page === page);
    const y = Math.min(...rows.map((place) => place.y));
    return { page, y, room: Math.max(...rows.map((place) => place.y + place.height)) - y };
  });
}
