/** The file that keeps a world between starts. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { restoreWorld, type SavedWorld, savedWorld } from '../../src/simulator/server';
import { createWorld } from '../../src/simulator/world';
import type { School } from './school';
import { StartError } from './start-error';

/** A school with what it was made from. */
type SavedSchool = SavedWorld & Partial<Omit<School, 'world'>>;

/** The school of the file, or undefined without a file. @throws StartError for a file that is broken or foreign */
export function loadSchool(file: string): School | undefined {
  if (!existsSync(file)) return undefined;
  const world = createWorld({ now: 0, seed: 0 });
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8')) as SavedSchool;
    restoreWorld(world, saved);
    const { options, scripts = {}, journalId } = saved;
    return { world, scripts, ...(options && { options }), ...(journalId !== undefined && { journalId }) };
  } catch (error) {
    throw new StartError(
      `Không đọc được trạng thái trong ${file}; thêm --reset để làm lại từ đầu (tệp cũ sẽ bị thay).`,
      `The state in ${file} cannot be read (${(error as Error).message}); add --reset to begin anew and replace it.`,
    );
  }
}

/** Puts the whole file in place at once: whoever reads it finds the old state or the new one. */
export function saveSchool(file: string, { world, ...rest }: School): void {
  const half = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(half, JSON.stringify({ ...savedWorld(world), ...rest }));
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw new StartError(
      `Không ghi được trạng thái vào ${file}.`,
      `The state cannot be written to ${file}: ${(error as Error).message}`,
    );
  }
}
