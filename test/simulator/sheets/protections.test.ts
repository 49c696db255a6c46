/** Protected ranges: who may write where, who may change them, who sees their editors. */
import fc from 'fast-check';
import { width } from '../../support/width';
import {
  type Book,
  batch,
  did,
  get,
  grid,
  newBook,
  OTHER,
  OWNER,
  READER,
  SEED,
  share,
  stateOf,
  TEACHER,
  writeValues,
} from './sheets-world';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

function protect(range: object, users: string[], more: object = {}): object {
  return { addProtectedRange: { protectedRange: { range, editors: { users }, ...more } } };
}

function protectionsOf(book: Book, email: string): Record<string, unknown>[] {
  return get(book, email, '?fields=sheets.protectedRanges').body.sheets[0].protectedRanges ?? [];
}

describe('writing protected cells', () => {
  it('[SH5] a writer who is no editor of the range gets 400 with the text of Sheets', () => {
    const book = newBook();
    did(book, OWNER, protect(grid(1, 2, 1, 3), [TEACHER]));
    expect(writeValues(book, 'B2', [[1]], 'RAW', TEACHER).status).toBe(200);
    const refused = writeValues(book, 'B2', [[1]], 'RAW', OTHER);
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { code: 400, status: 'INVALID_ARGUMENT', message: PROTECTED } },
    });
    expect(writeValues(book, 'A1:D1', [[1, 2, 3, 4]], 'RAW', OTHER).status).toBe(200);
    expect(writeValues(book, 'A2:D2', [[1, 2, 3, 4]], 'RAW', OTHER).status).toBe(400);
  });

  it.each<[string, object]>([
    ['updateCells', { range: grid(1, 2, 1, 2), fields: 'note' }],
    ['repeatCell', { range: grid(0, 9, 0, 9), cell: { note: 'x' }, fields: 'note' }],
    ['setDataValidation', { range: grid(1, 2, 1, 2) }],
    ['mergeCells', { range: grid(0, 3, 0, 3), mergeType: 'MERGE_ALL' }],
    ['sortRange', { range: grid(0, 3, 0, 3), sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] }],
    ['deleteDimension', { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } }],
    ['deleteSheet', { sheetId: 0 }],
  ])('[SH5] %s on protected cells is refused too', (name, request) => {
    const book = newBook();
    did(book, OWNER, { addSheet: {} }, protect(grid(1, 2, 1, 2), [TEACHER]));
    const before = stateOf(book);
    const answer = batch(book, OTHER, { [name]: request });
    expect(answer.body.error.message).toBe(`Invalid requests[0].${name}: ${PROTECTED}`);
    expect(stateOf(book)).toEqual(before);
    expect(batch(book, OWNER, { [name]: request }).status).toBe(200);
  });

  it('[SH6] the owner of the file may edit every protected cell, listed or not', () => {
    const book = newBook();
    did(book, TEACHER, protect({ sheetId: 0 }, [TEACHER]));
    expect(writeValues(book, 'A1', [[1]], 'RAW', OWNER).status).toBe(200);
    expect(writeValues(book, 'A1', [[1]], 'RAW', OTHER).status).toBe(400);
  });

  const SIZE = 5;
  const area = fc
    .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1))
    .map(([a, b, c, d]) => grid(Math.min(a, b), Math.max(a, b) + 1, Math.min(c, d), Math.max(c, d) + 1));
  const users = fc.subarray([TEACHER, OTHER]);
  const protection = fc.oneof(
    fc.record({ range: area, editors: users, warningOnly: fc.boolean() }),
    fc.record({
      range: fc.constant({ sheetId: 0 }),
      editors: users,
      warningOnly: fc.constant(false),
      unprotectedRanges: fc.array(area, { maxLength: 3 }),
    }),
  );
  type Case = { range: object; editors: string[]; warningOnly: boolean; unprotectedRanges?: object[] };

  it('[SH7] a cell is open to those whom every protection covering it lets in', () => {
    const holds = (range: object, row: number, column: number): boolean => {
      const {
        startRowIndex = 0,
        endRowIndex = 99,
        startColumnIndex = 0,
        endColumnIndex = 99,
      } = range as Record<string, number>;
      return row >= startRowIndex && row < endRowIndex && column >= startColumnIndex && column < endColumnIndex;
    };
    const isOpen = (cases: Case[], email: string, row: number, column: number): boolean =>
      cases.every(
        (each) =>
          each.warningOnly ||
          each.editors.includes(email) ||
          !holds(each.range, row, column) ||
          (each.unprotectedRanges ?? []).some((hole) => holds(hole, row, column)),
      );
    const book = newBook();
    const clean = book.world.snapshot();
    const place = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1));
    fc.assert(
      fc.property(
        fc.array(protection, { maxLength: 4 }),
        fc.array(place, { minLength: 3, maxLength: 3 }),
        (cases, places) => {
          book.world.restore(clean);
          for (const each of cases as Case[]) {
            const { range, editors, warningOnly, unprotectedRanges } = each;
            did(
              book,
              OWNER,
              protect(range, warningOnly ? [] : editors, {
                warningOnly,
                ...(unprotectedRanges && { unprotectedRanges }),
              }),
            );
          }
          for (const [row, column] of places) {
            const cell = `${'ABCDE'[column]}${row + 1}`;
            const status = writeValues(book, cell, [[1]], 'RAW', TEACHER).status;
            expect(status).toBe(isOpen(cases as Case[], TEACHER, row, column) ? 200 : 400);
          }
        },
      ),
      { seed: SEED, numRuns: width(30, 80) },
    );
  });

  it('[SH7] a sheet protection leaves its unprotected ranges open, and nothing else of the sheet', () => {
    const book = newBook();
    did(book, OWNER, protect({ sheetId: 0 }, [], { unprotectedRanges: [grid(2, 4, 1, 2)] }));
    expect(writeValues(book, 'B3:B4', [[1], [2]], 'RAW', TEACHER).status).toBe(200);
    expect(writeValues(book, 'B3:C3', [[1, 2]], 'RAW', TEACHER).status).toBe(400);
    expect(writeValues(book, 'B3:C3', [[1, null]], 'RAW', TEACHER).status).toBe(200);
  });

  it('[SH11] a protection that only warns keeps no writer out and has no editors', () => {
    const book = newBook();
    const refused = batch(book, OWNER, protect({ sheetId: 0 }, [TEACHER], { warningOnly: true }));
    expect(refused.body.error.message).toMatch('ProtectedRange is warningOnly. Editors cannot be set on it.');
    did(book, OWNER, protect({ sheetId: 0 }, [], { warningOnly: true }));
    expect(writeValues(book, 'A1', [[1]], 'RAW', OTHER).status).toBe(200);
    expect(protectionsOf(book, OWNER)[0]).not.toHaveProperty('editors');
  });
});

describe('protections themselves', () => {
  it('[SH8] editors are shown to those who may edit the range; everybody learns whether they may', () => {
    const book = newBook();
    did(book, OWNER, protect(grid(0, 1, 0, 1), [TEACHER], { description: 'Lớp 5A1', protectedRangeId: 51 }));
    const shown = { protectedRangeId: 51, range: grid(0, 1, 0, 1), description: 'Lớp 5A1' };
    const editors = { users: [TEACHER, OWNER] };
    expect(protectionsOf(book, OWNER)).toEqual([{ ...shown, requestingUserCanEdit: true, editors }]);
    expect(protectionsOf(book, TEACHER)).toEqual([{ ...shown, requestingUserCanEdit: true, editors }]);
    expect(protectionsOf(book, OTHER)).toEqual([shown]);
    expect(protectionsOf(book, READER)).toEqual([shown]);
  });

  it('[SH8] an editor who lost the right to write the file neither edits nor sees the editors', () => {
    const book = newBook();
    did(book, OWNER, protect(grid(0, 1, 0, 1), [READER], { protectedRangeId: 51 }));
    expect(protectionsOf(book, READER)).toEqual([{ protectedRangeId: 51, range: grid(0, 1, 0, 1) }]);
    expect(writeValues(book, 'A1', [[1]], 'RAW', READER).status).toBe(403);
    share(book, READER, 'writer');
    expect(writeValues(book, 'A1', [[1]], 'RAW', READER).status).toBe(200);
  });

  it('[SH9] the owner and who adds the protection are always among its editors', () => {
    const book = newBook();
    const [reply] = did(book, TEACHER, protect({ sheetId: 0 }, []));
    const { editors } = (reply as unknown as { addProtectedRange: { protectedRange: { editors: object } } })
      .addProtectedRange.protectedRange;
    expect(editors).toEqual({ users: [OWNER, TEACHER] });
  });

  it('[SH9] without editors all who may edit the file are editors, as when a warning becomes a protection', () => {
    const book = newBook();
    const everyone = [OWNER, TEACHER, OTHER];
    did(book, OWNER, { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, protectedRangeId: 1 } } });
    did(book, OWNER, protect({ sheetId: 0 }, [], { protectedRangeId: 2, warningOnly: true }));
    const protectedRange = { protectedRangeId: 2, warningOnly: false };
    did(book, OWNER, { updateProtectedRange: { protectedRange, fields: 'warningOnly' } });
    for (const each of protectionsOf(book, OWNER)) expect(each.editors).toEqual({ users: everyone });
  });

  it('[SH10] any writer may add a protection, only its editors and the owner change or remove it', () => {
    const book = newBook();
    did(book, TEACHER, protect(grid(0, 1, 0, 1), [TEACHER], { protectedRangeId: 7 }));
    const protectedRange = { protectedRangeId: 7, description: 'x', editors: { users: [OTHER] } };
    const update = { updateProtectedRange: { protectedRange, fields: 'description,editors' } };
    expect(batch(book, OTHER, update).status).toBe(400);
    expect(batch(book, OTHER, { deleteProtectedRange: { protectedRangeId: 7 } }).status).toBe(400);
    did(book, OWNER, update);
    expect(protectionsOf(book, OTHER)[0]).toMatchObject({ description: 'x', editors: { users: [OTHER, OWNER] } });
    expect(batch(book, TEACHER, { deleteProtectedRange: { protectedRangeId: 7 } }).status).toBe(400);
    did(book, OTHER, { deleteProtectedRange: { protectedRangeId: 7 } });
    expect(protectionsOf(book, OWNER)).toEqual([]);
  });

  it.each<[string, object]>([
    ['an id that exists', protect(grid(0, 1, 0, 1), [], { protectedRangeId: 7 })],
    ['unprotected ranges of a mere range', protect(grid(0, 2, 0, 2), [], { unprotectedRanges: [grid(0, 1, 0, 1)] })],
    ['a range beyond the grid', protect(grid(0, 2000, 0, 2), [])],
    ['a sheet that does not exist', protect({ sheetId: 99 }, [])],
    ['a range of nothing', { addProtectedRange: { protectedRange: {} } }],
    ['an update of an unknown id', { updateProtectedRange: { protectedRange: { protectedRangeId: 1 }, fields: '*' } }],
    ['an update without fields', { updateProtectedRange: { protectedRange: { protectedRangeId: 7 } } }],
    ['a removal of an unknown id', { deleteProtectedRange: { protectedRangeId: 1 } }],
  ])('[SH10] %s is refused with 400', (_what, request) => {
    const book = newBook();
    did(book, OWNER, protect({ sheetId: 0 }, [TEACHER], { protectedRangeId: 7 }));
    expect(batch(book, OWNER, request).status).toBe(400);
    expect(protectionsOf(book, OWNER)).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['deleted', { deleteSheet: { sheetId: 5 } }],
    ['renamed', { updateSheetProperties: { properties: { sheetId: 5, title: 'Khác' }, fields: 'title' } }],
    [
      'given hidden rows',
      {
        updateDimensionProperties: {
          range: { sheetId: 5, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    ],
    ['given rows', { insertDimension: { range: { sheetId: 5, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } }],
  ])('[SH12] a protected sheet is not %s by others than its editors', (_what, request) => {
    const book = newBook();
    did(book, OWNER, { addSheet: { properties: { sheetId: 5 } } }, protect({ sheetId: 5 }, [TEACHER]));
    expect(batch(book, OTHER, request).status).toBe(400);
    expect(batch(book, TEACHER, request).status).toBe(200);
  });

  it('[SH12] rows are inserted beside a range protected against the account, not within it', () => {
    const book = newBook();
    did(book, OWNER, protect(grid(2, 4, 0, 2), [TEACHER]));
    const insertAt = (startIndex: number) =>
      batch(book, OTHER, {
        insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 } },
      }).status;
    expect([insertAt(3), insertAt(2), insertAt(5)]).toEqual([400, 200, 200]);
    expect(protectionsOf(book, OWNER)[0]?.range).toEqual(grid(3, 5, 0, 2));
  });

  it('[SH40] a copy keeps the protections, its owner is their only editor', () => {
    const book = newBook();
    did(book, OWNER, protect({ sheetId: 0 }, [TEACHER]));
    const url = `https://www.googleapis.com/drive/v3/files/${book.id}/copy`;
    const headers = { Authorization: `Bearer ${OTHER}`, 'Content-Type': 'application/json' };
    const copy = JSON.parse(book.world.rest({ method: 'POST', url, headers, body: '{}' }).body);
    const copied = { world: book.world, id: copy.id as string };
    expect(writeValues(copied, 'A1', [['x']], 'RAW', OTHER).status).toBe(200);
    expect(protectionsOf(copied, OTHER)).toMatchObject([{ range: { sheetId: 0 }, editors: { users: [OTHER] } }]);
  });
});
