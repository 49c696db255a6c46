/** Reads the tab 'Danh mục hồ sơ': which records the school keeps, where they lie and who has to do with them. */
import type { AccessGroup, Article, RecordKind, Regulation, Role, Unit } from '../regulation/types';
import { foldText } from '../shared/text';
import { type LeafWish, readLeaves } from './catalogue-leaves';
import {
  APPLIES_NAMES,
  CADENCE_NAMES,
  EXPORT_NAMES,
  FORM_NAMES,
  MENDING_NAMES,
  OWNER_NAMES,
  ROLES_TOGETHER,
  readerNames,
  readerOf,
  roleOf,
} from './catalogue-words';
import { CONTROL_SHEETS } from './control-sheets';
import { readArticle, readChoice, readCode, readWords } from './read-choices';
import { type Findings, problemAt, readTable, type TableRow } from './read-table';
import { readTemplate } from './read-template';
import type { ControlTable } from './types';

export type CatalogueCell = (typeof CONTROL_SHEETS.catalogue.columns)[number]['key'];
type CatalogueRow = TableRow<CatalogueCell>;

/** The regulation as the school keeps it: its own records and folders. */
export function readCatalogue(table: ControlTable | null, preset: Regulation, findings: Findings): Regulation {
  const rows = readTable(CONTROL_SHEETS.catalogue, table, findings);
  if (rows === null) return preset;
  const known = new Map<string, CatalogueRow>();
  const read = rows.map((row) => readRecord(row, preset, known, findings));
  const used = read.filter(({ applies }) => applies);
  tellMissing(preset, used, findings);
  const wishes = new Map(used.flatMap((one) => (one.wish ? [[one, one.wish] as const] : [])));
  const { leaves, keyOf } = readLeaves(preset, [...wishes.values()], findings);
  const leafOf = (one: RecordReading) => {
    const wish = wishes.get(one);
    return wish ? keyOf(wish) : null;
  };
  return { ...preset, leaves, records: used.map((one) => ({ ...one.record, leaf: leafOf(one) })) };
}

interface RecordReading {
  readonly record: RecordKind;
  readonly applies: boolean;
  /** null: it lives in a workbook of the whole school. */
  readonly wish: LeafWish | null;
}

/** Books of the whole school are part of the product: their rows stay. */
function tellMissing(preset: Regulation, used: readonly RecordReading[], findings: Findings): void {
  for (const { key, name, form } of preset.records) {
    if (form !== 'workbook' || used.some(({ record }) => record.key === key)) continue;
    findings.problems.push({ type: 'RecordRequired', sheet: 'catalogue', value: name, expected: key });
  }
}

/** Stand-ins where a cell has a problem, so that the other cells and rows can still be checked. */
function readRecord(
  row: CatalogueRow,
  preset: Regulation,
  known: Map<string, CatalogueRow>,
  findings: Findings,
): RecordReading {
  const record: RecordKind = {
    key: readCode(row, known, findings),
    name: row.text('name'),
    leaf: null,
    ...readKind(row, preset, findings),
    ...readTimes(row, findings),
    reviewers: readReviewers(row, preset, findings),
    readers: readReaders(row, preset, findings),
  };
  if (record.name === '') findings.problems.push(problemAt('RecordNameMissing', row.place('name')));
  checkShared(row, record, preset, findings);
  const applies = readChoice<CatalogueCell, 'yes' | 'no'>(row, 'applies', APPLIES_NAMES, findings, 'yes');
  return { record, applies: applies !== 'no', wish: wishOf(row, record) };
}

/** What it is, whose, by which article, and after which template. */
function readKind(row: CatalogueRow, preset: Regulation, findings: Findings) {
  const form = readChoice(row, 'form', FORM_NAMES, findings) ?? 'sheet';
  const owner = readChoice(row, 'owner', OWNER_NAMES, findings) ?? 'class';
  const unit: Unit = owner === 'teacher' ? 'person' : owner;
  const heldBy: RecordKind['heldBy'] = owner === 'teacher' ? 'teachers' : 'all';
  const template = readTemplate(row, form, findings);
  return { form, unit, heldBy, article: readArticle(row, articleOf(unit, preset), findings), template };
}

function readTimes(row: CatalogueRow, findings: Findings) {
  return {
    cadence: readChoice(row, 'cadence', CADENCE_NAMES, findings) ?? 'on_event',
    exported: readChoice(row, 'exported', EXPORT_NAMES, findings, 'on_demand') ?? 'on_demand',
    mending: readChoice(row, 'mending', MENDING_NAMES, findings, 'ask') ?? 'ask',
  };
}

/** A record without a folder of its own to name lies in one of its own name; a shared book in none. */
function wishOf(row: CatalogueRow, { key, name, form, unit, heldBy, article }: RecordKind): LeafWish | null {
  const leafName = row.text('leaf') || name;
  if (form === 'workbook' || unit === 'school' || leafName === '') return null;
  return { source: row, record: key, unit, heldBy, leafName, article };
}

/** Only the regulation's own shared books exist, and nothing else belongs to the school as a whole. */
function checkShared(row: CatalogueRow, { key, form, unit }: RecordKind, preset: Regulation, findings: Findings): void {
  if (form !== 'workbook' && unit !== 'school') return;
  const books = preset.records.filter((record) => record.form === 'workbook');
  if (form === 'workbook' && unit === 'school' && books.some((book) => book.key === key)) return;
  const place = row.place(form === 'workbook' ? 'form' : 'owner');
  const expected = books.map((book) => `${book.name} (${book.key})`).join(', ');
  findings.problems.push(problemAt('SharedBookUnknown', place, { expected }));
}

/** The article that a record of the unit goes by unless its row says otherwise. */
function articleOf(unit: Unit, { units, mealRule }: Regulation): Article {
  return units.find((rule) => rule.unit === unit)?.article ?? mealRule.article;
}

function readReviewers(row: CatalogueRow, { roles }: Regulation, findings: Findings): Role[] {
  const together = (word: string) => ROLES_TOGETHER.find(([name]) => foldText(name) === foldText(word))?.[1];
  const one = (word: string) => {
    const role = roleOf(word, roles);
    return role ? [role] : null;
  };
  const names = [...ROLES_TOGETHER.map(([name]) => name), ...roles.map(({ name }) => name)];
  return readWords(row, 'reviewers', names, findings, (word) => together(word) ?? one(word));
}

function readReaders(row: CatalogueRow, { roles }: Regulation, findings: Findings): AccessGroup[] {
  return readWords(row, 'readers', readerNames(roles), findings, (word) => {
    const group = readerOf(word, roles);
    return group ? [group] : null;
  });
}
