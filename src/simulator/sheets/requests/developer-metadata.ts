/** createDeveloperMetadata, updateDeveloperMetadata, deleteDeveloperMetadata. */
import { newNumericId } from '../../kernel/ids';
import { type DataFilter, metadataOf } from '../data-filter';
import { sheetForEdit } from '../edit';
import { invalidArgument } from '../errors';
import { applyMask, type FieldMask, parseFieldMask } from '../field-mask';
import { withType } from '../metadata-lookup';
import type { DeveloperMetadata } from '../resources';
import type { Editing } from './editing';
import { countOf } from './shift';

export function createDeveloperMetadata(editing: Editing, request: { developerMetadata?: Partial<DeveloperMetadata> }) {
  const given = request.developerMetadata ?? {};
  const metadataId = given.metadataId ?? newNumericId(editing.world.state);
  if (metadataId <= 0) throw invalidArgument('metadataId must be positive');
  if (all(editing).some((each) => each.metadataId === metadataId)) {
    throw invalidArgument(
      `Cannot add developer metadata with ID [${metadataId}] because developer metadata with that ID already exists.`,
    );
  }
  const developerMetadata = checked(editing, { ...given, metadataId });
  put(editing, [...all(editing), developerMetadata]);
  return { developerMetadata };
}

export function updateDeveloperMetadata(
  editing: Editing,
  request: { dataFilters?: DataFilter[]; developerMetadata?: Partial<DeveloperMetadata>; fields?: string },
) {
  const mask = parseFieldMask(request.fields);
  const matched = new Set((request.dataFilters ?? []).flatMap((filter) => found(editing, filter)));
  if (matched.size === 0) throw invalidArgument('No developer metadata matches the data filters');
  const changed = new Map(
    [...matched].map((each) => [each, updated(editing, each, request.developerMetadata ?? {}, mask)]),
  );
  put(
    editing,
    all(editing).map((each) => changed.get(each) ?? each),
  );
  return { developerMetadata: [...changed.values()] };
}

export function deleteDeveloperMetadata(editing: Editing, request: { dataFilter?: DataFilter }) {
  const deleted = found(editing, request.dataFilter ?? {});
  put(
    editing,
    all(editing).filter((each) => !deleted.includes(each)),
  );
  return { deletedDeveloperMetadata: deleted };
}

function all({ draft }: Editing): DeveloperMetadata[] {
  return draft.spreadsheet.developerMetadata ?? [];
}

function found({ draft }: Editing, filter: DataFilter): DeveloperMetadata[] {
  return metadataOf(draft.spreadsheet, filter);
}

function put({ draft }: Editing, metadata: DeveloperMetadata[]): void {
  if (metadata.length > 0) draft.spreadsheet.developerMetadata = metadata;
  else delete draft.spreadsheet.developerMetadata;
}

function updated(editing: Editing, old: DeveloperMetadata, given: object, mask: FieldMask): DeveloperMetadata {
  return checked(editing, { ...applyMask<Partial<DeveloperMetadata>>(old, given, mask), metadataId: old.metadataId });
}

function checked(editing: Editing, given: Partial<DeveloperMetadata> & { metadataId: number }): DeveloperMetadata {
  const { metadataKey, visibility, location } = given;
  if (!metadataKey) throw invalidArgument('A metadata key must be specified');
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT') throw invalidArgument('Invalid visibility');
  const place = withType(location ?? {});
  const { dimensionRange } = place;
  if (place.sheetId !== undefined) sheetForEdit(editing.draft, place.sheetId);
  if (dimensionRange) {
    const sheet = sheetForEdit(editing.draft, dimensionRange.sheetId ?? 0);
    const total = countOf(sheet, dimensionRange.dimension === 'ROWS' ? 'row' : 'column');
    if ((dimensionRange.endIndex ?? 0) > total) throw invalidArgument('The dimension range is beyond the grid');
  }
  return { ...given, metadataKey, visibility, location: place };
}
