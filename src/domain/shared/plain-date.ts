/**
 * Dates without a time zone and instants of the school's clock (Asia/Ho_Chi_Minh, UTC+7, no daylight saving).
 * The domain has no `Date`: a plain date is text, an instant is a number of milliseconds.
 */

declare const plainDateBrand: unique symbol;

/** A real date of the Gregorian calendar, written 'YYYY-MM-DD'. Compares as text in date order. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A day of any year, such as 01/11. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;
const MS_PER_DAY = MINUTES_PER_DAY * MS_PER_MINUTE;
const SCHOOL_OFFSET_MS = 7 * 60 * MS_PER_MINUTE;

/** Days from 1899-12-30 (serial 0 of Google Sheets) to 1970-01-01. */
const SERIAL_OF_EPOCH = 25_569;

/** Reads 'YYYY-MM-DD' or 'd/M/yyyy' as people type it; null when it is not a real date of the years 1900–2199. */
export function plainDate(text: string): PlainDate | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const typed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed);
  return typed ? realDate(Number(typed[3]), Number(typed[2]), Number(typed[1])) : null;
}

/** Reads 'd/M' as people type it, or 'd/M/yyyy' as a sheet may show it (a day of any year but 29/02); null when there is no such day. */
export function monthDay(text: string): MonthDay | null {
  const typed = /^(\d{1,2})\/(\d{1,2})(?:\/\d{4})?$/.exec(text.trim());
  if (!typed) return null;
  const day = Number(typed[1]);
  const month = Number(typed[2]);
  return realDate(2001, month, day) ? { month, day } : null;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function diffDays(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: PlainDate): number {
  return mod(dayNumber(date) + 3, 7) + 1;
}

/** Negative, zero or positive, as a sort function wants it. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every date from `from` to `to`, both included; empty when `to` is earlier. */
export function datesBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const first = dayNumber(from);
  const count = Math.max(0, dayNumber(to) - first + 1);
  return Array.from({ length: count }, (_, index) => dateOfDay(first + index));
}

/** '23/11/2026'. */
export function formatDate(date: PlainDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** '2026-11': the key of a month. */
export function formatMonth(date: PlainDate): string {
  return date.slice(0, 7);
}

/** The month and day of a date, to compare with a `MonthDay`. */
export function monthDayOf(date: PlainDate): MonthDay {
  return { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** The date and the minutes since midnight on the school's clock; seconds are dropped. */
export function localOf(instant: Instant): { date: PlainDate; minutes: number } {
  const local = instant + SCHOOL_OFFSET_MS;
  const day = Math.floor(local / MS_PER_DAY);
  return { date: dateOfDay(day), minutes: Math.floor((local - day * MS_PER_DAY) / MS_PER_MINUTE) };
}

/** The instant at which the school's clock shows `minutes` past midnight of `date`. */
export function instantOf(date: PlainDate, minutes: number): Instant {
  return dayNumber(date) * MS_PER_DAY + minutes * MS_PER_MINUTE - SCHOOL_OFFSET_MS;
}

/** Reads '7h30', '7h', '07:30', '7:30', '07 giờ 30' or '07:30:00' as minutes since midnight; null when it is no time of day. */
export function parseTime(text: string): number | null {
  const match = /^(\d{1,2})\s*(?:h|:|giờ)\s*(\d{1,2})?(?::00)?$/i.exec(text.trim().normalize('NFC'));
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? '0');
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** '07:30'. */
export function formatTime(minutes: number): string {
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

/** '23/11/2026 08:30' on the school's clock. */
export function formatDateTime(instant: Instant): string {
  const { date, minutes } = localOf(instant);
  return `${formatDate(date)} ${formatTime(minutes)}`;
}

/** The date of a Sheets serial number (days since 1899-12-30); the time of day is dropped. */
export function fromSerial(serial: number): PlainDate {
  return dateOfDay(Math.floor(serial) - SERIAL_OF_EPOCH);
}

/** The Sheets serial number of a date. */
export function toSerial(date: PlainDate): number {
  return dayNumber(date) + SERIAL_OF_EPOCH;
}

function realDate(year: number, month: number, day: number): PlainDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
  return dateOfDay(dayNumber(text)) === text ? text : null;
}

/** Days since 1970-01-01. A year is worked through again and again, day by day: what was worked out is kept. */
function dayNumber(date: PlainDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = numberOf(date);
  // Keeps the number of a real date; a text that is none stands for another day's number.
  dateOfDay(number);
  return number;
}

function dateOfDay(day: number): PlainDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  if (dates.size >= MOST_KEPT) {
    dates.clear();
    numbers.clear();
  }
  const date = dateOf(day);
  dates.set(day, date);
  numbers.set(date, day);
  return date;
}

const numbers = new Map<PlainDate, number>();
const dates = new Map<number, PlainDate>();
const MOST_KEPT = 10_000;

/** Of a year that begins in March, so that the leap day is the last one. */
function numberOf(date: PlainDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1;
  return daysBeforeYear(year) + dayOfYear - 719_468;
}

function dateOf(day: number): PlainDate {
  const since = day + 719_468;
  let year = Math.floor(since / 365.2425);
  while (daysBeforeYear(year + 1) <= since) year += 1;
  while (daysBeforeYear(year) > since) year -= 1;
  const dayOfYear = since - daysBeforeYear(year);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return `${pad(year + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as PlainDate;
}

function daysBeforeYear(year: number): number {
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function mod(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
