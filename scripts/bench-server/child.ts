/** The process that serves: figures of memory are its own. Told by messages what to do. */
import { startServer } from '../../src/simulator/server';
import type { SimWorld } from '../../src/simulator/world';
import { idOfKey } from '../day/places';
import { newSchool } from '../start/school';
import { addClasses } from './bigger-school';
import type { Places } from './requests';

export interface Ready {
  url: string;
  places: Places;
}

export interface Memory {
  rssMb: number;
  heapMb: number;
  files: number;
  spreadsheets: number;
  /** Size of the world as JSON. */
  stateMb: number;
}

/** To the child: how many classes to set up and serve, or how many to add. */
export type Order = { kind: 'serve'; classes: number } | { kind: 'grow'; classes: number };

let world: SimWorld | undefined;

async function obey(order: Order): Promise<Ready | Memory> {
  if (order.kind === 'grow') {
    addClasses(world as SimWorld, order.classes);
    return memoryOf(world as SimWorld);
  }
  const { classes } = order;
  const options = { school: 'sample', classes, edition: 'gmail', now: '2026-11-23T06:30+07:00', seed: 1 } as const;
  world = newSchool(options, () => undefined).world;
  const { url } = await startServer(world);
  return { url, places: placesOf(world, classes) };
}

function placesOf(served: SimWorld, classes: number): Places {
  const mealsId = idOfKey(served, 'meals');
  const month = served.state.sheets.spreadsheets[mealsId]?.sheets.find(({ sheetId }) => sheetId === 202_611);
  return { classFolderId: idOfKey(served, 'class/5a1'), mealsId, month: month?.title ?? '', classes };
}

function memoryOf({ state }: SimWorld): Memory {
  (globalThis as { gc?: () => void }).gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const inMb = (bytes: number): number => bytes / 1024 / 1024;
  return {
    rssMb: inMb(rss),
    heapMb: inMb(heapUsed),
    files: Object.keys(state.drive.files).length,
    spreadsheets: Object.keys(state.sheets.spreadsheets).length,
    stateMb: inMb(Buffer.byteLength(JSON.stringify(state))),
  };
}

process.on('message', (order: Order) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
