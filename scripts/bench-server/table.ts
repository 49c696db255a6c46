/** The figures of the server as tables for people. */
import { aligned } from '../bench/table';
import type { Memory } from './child';
import type { Speed } from './speed';
import type { Week } from './week';

export interface ServerFigures {
  speeds: readonly Speed[];
  memory: readonly (Memory & { classes: number })[];
  week: Week;
}

export function serverTable({ speeds, memory, week }: ServerFigures): string {
  const speedRows = speeds.map(({ name, perSecond, p50Ms, p95Ms }) => [
    name,
    ...[Math.round(perSecond), tenth(p50Ms), tenth(p95Ms)].map(shown),
  ]);
  const memoryRows = memory.map(({ classes, files, spreadsheets, stateMb, heapMb, rssMb }) => [
    String(classes),
    ...[files, spreadsheets, tenth(stateMb), Math.round(heapMb), Math.round(rssMb)].map(shown),
  ]);
  return [
    aligned([['Yêu cầu qua HTTP', 'Mỗi giây', 'p50 (ms)', 'p95 (ms)'], ...speedRows]),
    aligned([['Số lớp', 'Mục Drive', 'Bảng tính', 'Trạng thái (MB)', 'Heap (MB)', 'RSS (MB)'], ...memoryRows]),
    `Một tuần học của trường mẫu: ${shown(tenth(week.seconds))} giây (${week.typed} ô gõ, ${week.runs} lần chạy).`,
  ].join('\n\n');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function shown(value: number): string {
  return value.toLocaleString('vi-VN');
}
