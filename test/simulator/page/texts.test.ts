import { CARD_TEXTS } from '../../../src/simulator/page/cards/text';
import { CLOCK_TEXTS } from '../../../src/simulator/page/clock/text';
import { DOCS_TEXTS } from '../../../src/simulator/page/docs/text';
import { DRIVE_TEXTS } from '../../../src/simulator/page/drive/text';
import { LOG_TEXTS } from '../../../src/simulator/page/log/text';
import { MAIL_TEXTS } from '../../../src/simulator/page/mail/text';
import { PEOPLE_TEXTS } from '../../../src/simulator/page/people/text';
import { SETTINGS_TEXTS } from '../../../src/simulator/page/settings/text';
import { SHEETS_TEXTS } from '../../../src/simulator/page/sheets/text';
import { SHELL_TEXTS } from '../../../src/simulator/page/shell/text';
import { type Catalogue, textsOf } from '../../../src/simulator/page/text';

const CATALOGUES: Record<string, Catalogue> = {
  CARD_TEXTS,
  CLOCK_TEXTS,
  DOCS_TEXTS,
  DRIVE_TEXTS,
  LOG_TEXTS,
  MAIL_TEXTS,
  PEOPLE_TEXTS,
  SETTINGS_TEXTS,
  SHEETS_TEXTS,
  SHELL_TEXTS,
};

const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it.each(Object.entries(CATALOGUES))('[PG4] %s says everything in both languages', (_, catalogue) => {
  for (const [vi, en] of Object.values(catalogue)) {
    expect(vi.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(holes(vi)).toEqual(holes(en));
  }
});

it('[PG4] a text takes its values in the language of the window', () => {
  const catalogue = { hello: ['Chào {who}', 'Hello {who}'] } as const;
  expect(textsOf(catalogue, 'vi')('hello', { who: 'tôi' })).toBe('Chào tôi');
  expect(textsOf(catalogue, 'en')('hello', { who: 'me' })).toBe('Hello me');
});
