/** Any sequence of edits of the staff list: afterwards access is what the list wants, and whoever is gone has nothing. */
import fc from 'fast-check';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { addRow, type Edit, setCell } from '../../domain/school/edit-tables';
import { width } from '../../support/width';
import { accessNow, accessWanted, change, deleteRow, holdingsOf, openDesk, type PeopleDesk } from './people-desk';

jest.setTimeout(200_000);

let desk: PeopleDesk;
let start: { state: WorldState; tables: PeopleDesk['tables']; row: number };

beforeAll(() => {
  desk = openDesk('2026-11-22T20:00+07:00', 3);
  start = { state: desk.world.snapshot(), tables: desk.tables, row: desk.row };
});

interface Step {
  readonly what: 'come' | 'leave' | 'delete' | 'move' | 'email' | 'name' | 'office';
  readonly who: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('come', 'leave', 'delete', 'move', 'email', 'name', 'office'),
  who: fc.nat({ max: 50 }),
});

/** People whose rows may change; the board and one teacher a class stay, or the list would be refused. */
function editsOf({ what, who }: Step, n: number): Edit[] {
  const rows = (desk.tables.staff?.rows ?? []).filter(({ cells }) => /^(KT|ND1|GV2-|X)/.test(cells[0] ?? ''));
  const id = rows[who % rows.length]?.cells[0] ?? '';
  const own = rows.filter(({ cells }) => cells[0] === id).map(({ row }) => row);
  const room = who % 2 === 0 ? 'NT1' : '3A1';
  switch (what) {
    case 'come':
      return [addRow('staff', [`X${n}`, `Người mới ${n}`, 'Giáo viên', `x${n}@hoamai.example`, room, '', '', ''])];
    case 'office':
      return [addRow('staff', [`XV${n}`, `Văn thư ${n}`, 'Văn thư', `xv${n}@hoamai.example`, '', '', '', ''])];
    case 'leave':
      return own.map((row) => setCell('staff', row, 'to', '21/11/2026'));
    case 'delete':
      return [...own].reverse().map((row) => deleteRow('staff', row));
    case 'move':
      return own.flatMap((row) => (classOf(row) === '' ? [] : [setCell('staff', row, 'class', room)]));
    case 'email':
      return own.map((row) => setCell('staff', row, 'email', `moi${n}@hoamai.example`));
    case 'name':
      return own.map((row) => setCell('staff', row, 'fullName', `Tên ${n}`));
  }
}

function classOf(row: number): string {
  return desk.tables.staff?.rows.find((one) => one.row === row)?.cells[4] ?? '';
}

function addresses(): string[] {
  return (desk.tables.staff?.rows ?? []).map(({ cells }) => cells[3] ?? '');
}

it('[PE5, PE6] after any sequence of edits access is what the list wants, and the gone have nothing', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 4 }), (steps) => {
      desk.world.restore(start.state);
      Object.assign(desk, { tables: start.tables, row: start.row });
      const ever = new Set(addresses());
      steps.forEach((step, n) => {
        change(desk, editsOf(step, n));
        for (const email of addresses()) ever.add(email);
        expect(accessNow(desk.world)).toEqual(accessWanted(desk));
      });
      const active = new Set(accessWanted(desk).map((line) => line.split(' ')[1]));
      for (const email of ever) if (!active.has(email)) expect(holdingsOf(desk.world, email)).toEqual([]);
    }),
    { seed: 20261122, numRuns: width(2, 5) },
  );
});
