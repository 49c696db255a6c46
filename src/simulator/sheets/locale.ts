/** What a file's locale decides: decimal mark, argument separators, order of dates, default patterns. */
import { NotSimulated } from '../kernel/errors';

export interface LocaleRules {
  decimalMark: '.' | ',';
  groupMark: '.' | ',' | ' ';
  /** Order of the parts of a date with slashes. */
  dateOrder: 'DMY' | 'MDY';
  /** Patterns Sheets uses where a number format names only a type. */
  datePattern: string;
  timePattern: string;
  dateTimePattern: string;
  /** Name of the nth new sheet. */
  sheetTitle: (n: number) => string;
  /** Title of a copy. */
  copyTitle: (title: string) => string;
  /** Title of a file made without one. */
  untitled: string;
}

const RULES: Readonly<Record<string, LocaleRules>> = {
  vi_VN: {
    decimalMark: ',',
    groupMark: '.',
    dateOrder: 'DMY',
    datePattern: 'dd/MM/yyyy',
    timePattern: 'HH:mm:ss',
    dateTimePattern: 'dd/MM/yyyy HH:mm:ss',
    sheetTitle: (n) => `Trang tính${n}`,
    copyTitle: (title) => `Bản sao của ${title}`,
    untitled: 'Bảng tính chưa có tiêu đề',
  },
  en_US: {
    decimalMark: '.',
    groupMark: ',',
    dateOrder: 'MDY',
    datePattern: 'M/d/yyyy',
    timePattern: 'h:mm:ss AM/PM',
    dateTimePattern: 'M/d/yyyy H:mm:ss',
    sheetTitle: (n) => `Sheet${n}`,
    copyTitle: (title) => `Copy of ${title}`,
    untitled: 'Untitled spreadsheet',
  },
};

export const DEFAULT_LOCALE = 'vi_VN';

/** The rules of a locale; `vi` and `en` mean vi_VN and en_US. Other locales are not simulated. */
export function localeRules(locale: string): LocaleRules {
  const full = locale === 'vi' ? 'vi_VN' : locale === 'en' ? 'en_US' : locale;
  const rules = RULES[full];
  if (!rules) throw new NotSimulated(`spreadsheet locale ${locale}`);
  return rules;
}
