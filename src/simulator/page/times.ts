/** World time as people of the school read it: always Vietnam's, whatever the browser's zone. */
import { type Language, session } from './session';

const ZONE = 'Asia/Ho_Chi_Minh';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Vietnam is UTC+7 all year and has been since 1975. */
const OFFSET = 7 * 60 * MINUTE;

export function dayText(ms: number, language: Language = session.language): string {
  return format(ms, language, { weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' });
}

export function timeText(ms: number, language: Language = session.language): string {
  return format(ms, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** Time of day today, else the date with it. */
export function momentText(ms: number, nowMs: number, language: Language = session.language): string {
  const time = timeText(ms, language);
  if (dayNumber(ms) === dayNumber(nowMs)) return time;
  return `${time} ${format(ms, language, { day: '2-digit', month: '2-digit', year: 'numeric' })}`;
}

/** The next school morning (Monday to Friday, 06:30) after a moment. */
export function nextSchoolMorning(ms: number): number {
  let morning = nextMorning(ms);
  while (!isSchoolDay(morning)) morning += DAY;
  return morning;
}

/** 06:30 of the day after. */
export function nextMorning(ms: number): number {
  return startOfDay(ms) + DAY + (6 * 60 + 30) * MINUTE;
}

/** As an `<input type="datetime-local">` takes it, and back. */
export function toLocalInput(ms: number): string {
  return new Date(ms + OFFSET).toISOString().slice(0, 16);
}

export function fromLocalInput(text: string): number {
  return Date.parse(`${text}Z`) - OFFSET;
}

function isSchoolDay(ms: number): boolean {
  const day = new Date(ms + OFFSET).getUTCDay();
  return day !== 0 && day !== 6;
}

const dayNumber = (ms: number): number => Math.floor((ms + OFFSET) / DAY);
const startOfDay = (ms: number): number => dayNumber(ms) * DAY - OFFSET;

function format(ms: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { ...options, timeZone: ZONE }).format(ms);
}
