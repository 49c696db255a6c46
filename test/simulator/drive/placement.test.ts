/** The index of a folder's children agrees with the items after any requests. */
import fc from 'fast-check';
import { childrenOf } from '../../../src/simulator/drive';
import type { SimWorld } from '../../../src/simulator/world';
import { width } from '../../support/width';
import { call, FOLDER, grant, makeFolder, newWorld, school, teacher } from '../support/drive-client';

const step = fc.record({
  what: fc.constantFrom('create', 'move', 'delete', 'trash', 'leave', 'restore'),
  who: fc.constantFrom(school, teacher),
  which: fc.nat(20),
  where: fc.nat(20),
});
type Step = { what: string; who: string; which: number; where: number };

it('[DR36, DR38] children lists follow creates, moves, deletes and restores', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const world = newWorld();
      grant(world, school, makeFolder(world, school, 'A'), teacher, 'writer');
      const saved = world.snapshot();
      for (const taken of steps) act(world, taken, saved);
      const files = Object.values(world.state.drive.files);
      for (const { id } of files) {
        const children = files.filter(({ parentId }) => parentId === id).map((file) => file.id);
        expect(
          childrenOf(world, id)
            .map((file) => file.id)
            .sort(),
        ).toEqual(children.sort());
      }
      for (const { parentId } of files) if (parentId !== null) expect(world.state.drive.files[parentId]).toBeDefined();
    }),
    { seed: 20261123, numRuns: width(50, 150) },
  );
});

/** Tries one request; a refusal is as good as a success here. A folder is never moved, so that no circle is asked for. */
function act(world: SimWorld, { what, who, which, where }: Step, saved: ReturnType<SimWorld['snapshot']>): void {
  const items = Object.values(world.state.drive.files).filter(({ parentId }) => parentId !== null);
  const file = items[which % items.length];
  const folders = items.filter(({ mimeType }) => mimeType === FOLDER);
  const folder = folders[where % folders.length]?.id ?? 'root';
  const mimeType = which % 2 === 0 ? FOLDER : 'text/plain';
  if (what === 'restore' && which === 0) world.restore(saved);
  if (what === 'create') call(world, who, 'POST', 'files', { mimeType, parents: [folder] });
  if (!file) return;
  const out = `removeParents=${file.parentId}`;
  if (what === 'move' && file.mimeType !== FOLDER)
    call(world, who, 'PATCH', `files/${file.id}?addParents=${folder}&${out}`);
  if (what === 'leave') call(world, who, 'PATCH', `files/${file.id}?${out}`);
  if (what === 'delete') call(world, who, 'DELETE', `files/${file.id}`);
  if (what === 'trash') call(world, who, 'PATCH', `files/${file.id}`, { trashed: which % 2 === 0 });
}
