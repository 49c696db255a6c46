/** Formulas: syntax of the locale, functions, errors, the clock, fresh results after edits and restores. */
import fc from 'fast-check';
import { readCells, SheetRefusal, typeInCell } from '../../../src/simulator/sheets';
import { shiftFormula } from '../../../src/simulator/sheets/formula-refs';
import { localeRules } from '../../../src/simulator/sheets/locale';
import { width } from '../../support/width';
import { type Book, did, get, grid, newBook, OWNER, readValues, SEED, writeValues } from './sheets-world';

/** The computed value of a formula in D1, beside some data. */
function compute(formula: string, locale = 'vi_VN', data: unknown[][] = DATA): unknown {
  const book = newBook({ locale }, [
    { properties: { title: 'Báo ăn' } },
    { properties: { sheetId: 2, title: '2026-11' } },
  ]);
  writeValues(book, "'2026-11'!A1", data, 'RAW');
  writeValues(book, "'Báo ăn'!A1", data, 'RAW');
  writeValues(book, "'Báo ăn'!D1", [[formula]]);
  return readCells(book.world, book.id, "'Báo ăn'!D1")[0]?.[0];
}

const DATA = [
  ['Lá 1', 12, true],
  ['Lá 2', 15.5, false],
  ['la 1', 7, true],
];

describe('syntax', () => {
  it.each([
    ['vi_VN', '=SUM(B1;B2)', 27.5],
    ['vi_VN', '=SUM(1,5;2)', 3.5],
    ['vi_VN', '=SUM(1,2)', 1.2],
    ['vi_VN', '=SUM(B1,B2)', '#ERROR!'],
    ['vi_VN', '=SUM({1\\2;3\\4})', 10],
    ['vi_VN', '="a,b;c"', 'a,b;c'],
    ['en_US', '=SUM(B1,B2)', 27.5],
    ['en_US', '=SUM(B1;B2)', 27.5],
    ['en_US', '=SUM(1.5,2)', 3.5],
    ['en_US', '=SUM({1,2;3,4})', 10],
  ])('[SH25] in %s %s gives %s', (locale, formula, expected) => {
    expect(compute(formula, locale)).toBe(expected);
  });

  it('[SH25] a formula is kept with its functions in capitals and the separators of the locale', () => {
    const book = newBook({ locale: 'en_US' });
    writeValues(book, 'A1', [['=if(b1>1.5;sum(B:B);"a;b")']]);
    expect(readValues(book, 'A1', '?valueRenderOption=FORMULA').body.values).toEqual([['=IF(B1>1.5,SUM(B:B),"a;b")']]);
  });

  it('[SH26] a function that Google has and the engine has not is refused by name, an unknown one is #NAME?', () => {
    for (const name of ['QUERY', 'IMPORTRANGE', 'LET', 'RAND']) {
      expect(() => compute(`=${name}(A1)`)).toThrow(`NotSimulated: the Sheets function ${name}`);
    }
    expect(compute('=KHONGCO(A1)')).toBe('#NAME?');
  });
});

describe('functions', () => {
  it.each([
    ['=IF(AND(C1;NOT(C2));"có";"không")', 'có'],
    ['=IF(OR(FALSE;true);1;2)', 1],
    ['=IFERROR(1/0;"lỗi")', 'lỗi'],
    ['=SUMIFS(B1:B3;A1:A3;"Lá*";C1:C3;TRUE)', 12],
    ['=COUNTIFS(A1:A3;"lá 1")', 1],
    ['=COUNTIF(B1:B3;">10")', 2],
    ['=TEXTJOIN("; ";TRUE;A1:A3)', 'Lá 1; Lá 2; la 1'],
    ['=INDEX(A1:B3;MATCH("Lá 2";A1:A3;0);2)', 15.5],
    ['=VLOOKUP("Lá 1";A:B;2;FALSE)', 12],
    ["=SUM('2026-11'!B1:B)", 34.5],
    ["=SUM('2026-11'!B2:B3)+'2026-11'!B1", 34.5],
    ['=ISNUMBER(B2)', true],
    ['=INT(B2)', 15],
    ['=MOD(7;4)', 3],
    ['=B1=INT(B1)', true],
    ['=REGEXMATCH(A1;"^Lá \\d$")', true],
    ['=COUNTA(A1:A9)', 3],
    ['=A1&" – "&B1', 'Lá 1 – 12'],
    ['=TEXT(46349;"dd/MM/yyyy")', '23/11/2026'],
    ['=DATE(2026;11;23)', 46349],
    ['=WEEKDAY(46349;2)', 1],
    ['=A9=""', true],
    ['=A9+1', 1],
    ['=1/3', 1 / 3],
  ])('[SH26] %s gives %s', (formula, expected) => {
    const value = compute(formula);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });

  it.each([
    ['=1/0', '#DIV/0!', 'DIVIDE_BY_ZERO'],
    ['=NA()', '#N/A', 'N_A'],
    ["='không có'!A1", '#REF!', 'REF'],
    ['=1+"a"', '#VALUE!', 'VALUE'],
    ['=XYZQ(1)', '#NAME?', 'NAME'],
    ['=D1', '#REF!', 'REF'],
    ['=SUM(', '#ERROR!', 'ERROR'],
    ['=SQRT(-1)', '#NUM!', 'NUM'],
  ])('[SH28] %s shows %s', (formula, text, type) => {
    const book = newBook();
    writeValues(book, 'D1', [[formula]]);
    const cell = get(book, OWNER, '?ranges=D1&includeGridData=true').body.sheets[0].data[0].rowData[0].values[0];
    expect(cell.formattedValue).toBe(text);
    expect(cell.effectiveValue.errorValue.type).toBe(type);
    expect(readValues(book, 'D1', '?valueRenderOption=UNFORMATTED_VALUE').body.values).toEqual([[text]]);
  });

  it('[SH27] NOW and TODAY follow the clock of the world in the time zone of the file', () => {
    const book = newBook();
    writeValues(book, 'A1', [['=NOW()', '=TODAY()', '=A1-B1', '=HOUR(NOW())']]);
    expect(readValues(book, 'A1:D1').body.values).toEqual([['23/11/2026 06:30:00', '23/11/2026', '0,2708333333', '6']]);
    book.world.state.nowMs = Date.parse('2026-11-23T23:59:00+07:00');
    expect(readValues(book, 'B1:B1').body.values).toEqual([['23/11/2026']]);
    book.world.state.nowMs = Date.parse('2026-11-24T00:00:00+07:00');
    expect(readValues(book, 'A1:B1').body.values).toEqual([['24/11/2026 00:00:00', '24/11/2026']]);
  });
});

describe('fresh results', () => {
  const sum = (book: Book) => readCells(book.world, book.id, 'B1')[0]?.[0];

  it('[SH29] results follow edits, new rows, names of sheets and restores, whatever was computed before', () => {
    const book = newBook();
    writeValues(book, 'B1', [['=SUM(A1:A)']]);
    const empty = book.world.snapshot();
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (numbers, isRestoring) => {
          if (isRestoring) book.world.restore(empty);
          else
            writeValues(
              book,
              'A1:A6',
              Array.from({ length: 6 }, () => ['']),
            );
          writeValues(
            book,
            'A1',
            numbers.map((n) => [n]),
          );
          expect(sum(book)).toBe(numbers.reduce((a, b) => a + b, 0));
        },
      ),
      { seed: SEED, numRuns: width(25, 60) },
    );
    book.world.restore(empty);
    expect(sum(book)).toBe(0);
  });

  it('[SH29] a formula over a whole column sees rows added later', () => {
    const book = newBook({}, [{ properties: { gridProperties: { rowCount: 2, columnCount: 3 } } }]);
    writeValues(book, 'A1:B1', [[1, '=SUM(A1:A)']]);
    expect(sum(book)).toBe(1);
    did(book, OWNER, { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 2 } });
    writeValues(book, 'A4', [[5]]);
    expect(sum(book)).toBe(6);
  });

  it('[SH29] results follow what other sheets hold, near and far, by their names and by names of ranges', () => {
    const titles = ['Một', 'Danh sách', "Lớp 'A'", 'Khác'];
    const book = newBook(
      {},
      titles.map((title, sheetId) => ({ properties: { title, sheetId } })),
    );
    const results = () => readValues(book, 'Một!A1:A4').body.values.flat();
    writeValues(book, 'Khác!A1', [[2]]);
    writeValues(book, "'Lớp ''A'''!A1", [['=Khác!A1*10']]);
    writeValues(book, "'Danh sách'!A1", [["='lớp ''a'''!A1+1"]]);
    writeValues(book, 'Một!A1:A4', [["='Danh sách'!A1"], ['=Không_có!A1'], ['=1'], ['=2']]);
    expect(results()).toEqual(['21', '#REF!', '1', '2']);
    writeValues(book, 'Khác!A1', [[3]]);
    expect(results()[0]).toBe('31');
    writeValues(book, 'Một!A3', [['=Khác!A1']]);
    expect(results()[2]).toBe('3');
    did(book, OWNER, { addNamedRange: { namedRange: { name: 'Tong', range: grid(0, 1, 0, 1, 3) } } });
    writeValues(book, 'Một!A4', [['=Tong+1']]);
    expect(results()[3]).toBe('4');
    did(book, OWNER, { updateSheetProperties: { properties: { sheetId: 3, title: 'Mới' }, fields: 'title' } });
    writeValues(book, 'Mới!A1', [[4]]);
    expect(results()).toEqual(['41', '#REF!', '4', '5']);
    did(book, OWNER, { addSheet: { properties: { title: 'Không_có' } } });
    writeValues(book, 'Không_có!A1', [[7]]);
    writeValues(book, 'Một!A2', [['=Không_có!A1']]);
    expect(results()[1]).toBe('7');
  });

  it('[SH32] a rule by formula sees the sheets it names', () => {
    const book = newBook({}, [
      { properties: { title: 'Một', sheetId: 0 } },
      { properties: { title: 'Khác', sheetId: 1 } },
    ]);
    const values = [{ userEnteredValue: '=A1<Khác!A1' }];
    const rule = { condition: { type: 'CUSTOM_FORMULA', values }, strict: true };
    did(book, OWNER, { setDataValidation: { range: grid(0, 1, 0, 1), rule } });
    writeValues(book, 'Khác!A1', [['=2+3']]);
    const cell = { spreadsheetId: book.id, sheet: 0, cell: 'A1' };
    expect(() => typeInCell(book.world, OWNER, cell, '6')).toThrow(SheetRefusal);
    typeInCell(book.world, OWNER, cell, '4');
    expect(readValues(book, 'Một!A1').body.values).toEqual([['4']]);
  });

  it('[SH29] results that spill over are read from the cells they fill', () => {
    const book = newBook();
    writeValues(book, 'A1:A3', [['b'], ['a'], ['b']]);
    writeValues(book, 'C1', [['=UNIQUE(A1:A3)']]);
    expect(readValues(book, 'C1:C3').body.values).toEqual([['b'], ['a']]);
  });

  it('[SH22] inserting rows and deleting them again leaves every formula as it was', () => {
    const rules = localeRules('vi_VN');
    const corner = fc
      .tuple(fc.nat(30), fc.nat(10), fc.boolean())
      .map(([r, c, fixed]) => `${'ABCDEFGHIJK'[c]}${fixed ? '$' : ''}${r + 1}`);
    fc.assert(
      fc.property(corner, corner, fc.nat(30), fc.integer({ min: 1, max: 5 }), (a, b, at, count) => {
        const formula = `=SUM(${a};Khác!${b})+${b}`;
        const inserted = shiftFormula(formula, rules, 'Một', { sheet: 'Một', axis: 'row', at, count });
        expect(shiftFormula(inserted, rules, 'Một', { sheet: 'Một', axis: 'row', at, count: -count })).toBe(formula);
        expect(inserted).toContain(`Khác!${b}`);
      }),
      { seed: SEED },
    );
  });

  it('[SH29] computing never changes the state', () => {
    const book = newBook();
    writeValues(book, 'A1', [['=1+1', '=NOW()']]);
    did(book, OWNER, { repeatCell: { range: grid(0, 1, 0, 1), cell: { note: 'n' }, fields: 'note' } });
    const before = book.world.snapshot();
    readCells(book.world, book.id, 'A1:B1');
    expect(book.world.state).toEqual(before);
  });
});
