/** A regulation's record catalogue as rows of the tab 'Danh mục hồ sơ': what a new control workbook starts with. */
import type { RecordKind, Regulation } from '../regulation/types';
import {
  APPLIES_NAMES,
  CADENCE_NAMES,
  EXPORT_NAMES,
  FORM_NAMES,
  MENDING_NAMES,
  OWNER_NAMES,
  type Owner,
  readerName,
} from './catalogue-words';
import { CONTROL_SHEETS } from './control-sheets';
import type { CatalogueCell } from './read-catalogue';

/** A row a record, cells in the order of the columns; reading them gives the same catalogue again. */
export function catalogueRows(regulation: Regulation): string[][] {
  return regulation.records.map((record) => {
    const cells = cellsOf(regulation, record);
    return CONTROL_SHEETS.catalogue.columns.map(({ key }) => cells[key]);
  });
}

function cellsOf({ leaves, roles }: Regulation, record: RecordKind): Record<CatalogueCell, string> {
  const leaf = leaves.find(({ key, unit }) => key === record.leaf && unit === record.unit);
  return {
    code: record.key,
    name: record.name,
    form: FORM_NAMES[record.form],
    owner: OWNER_NAMES[ownerOf(record)],
    reviewers: record.reviewers.map((role) => readerName(role, roles)).join(', '),
    readers: record.readers.map((group) => readerName(group, roles)).join(', '),
    cadence: CADENCE_NAMES[record.cadence],
    exported: EXPORT_NAMES[record.exported],
    template: record.template?.id ?? '',
    leaf: leaf?.name ?? '',
    applies: APPLIES_NAMES.yes,
    mending: MENDING_NAMES[record.mending],
    article: record.article,
  };
}

function ownerOf({ unit, heldBy }: RecordKind): Owner {
  return unit === 'person' && heldBy === 'teachers' ? 'teacher' : unit;
}
