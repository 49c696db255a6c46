/** `npm run bench:server`: speed of the server over real HTTP, its memory, and a school week in real seconds. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Memory, Order, Ready } from './bench-server/child';
import { closeConnections } from './bench-server/http-client';
import { timedRequests } from './bench-server/requests';
import { type Speed, speedOf } from './bench-server/speed';
import { type ServerFigures, serverTable } from './bench-server/table';
import { schoolWeek } from './bench-server/week';
import { buildAll } from './build';
import { progressBar } from './progress-bar';
import { SCHOOL_ACCOUNT } from './school/school-world';

const SIZES = [16, 40, 400];

async function main(): Promise<void> {
  const program = new Command('bench:server')
    .description('Đo máy chủ của Workspace tại chỗ: tốc độ, bộ nhớ, một tuần học')
    .option('--json', 'in một đối tượng JSON')
    .parse();
  await buildAll(process.cwd());
  const bar = progressBar(SIZES.length + 2);
  bar.step('HTTP');
  const speeds = await served(16, ({ url, places }) => speedsOf(url, places));
  const memory = await memories(bar.step);
  bar.step('một tuần học');
  const week = await schoolWeek();
  bar.end();
  const figures: ServerFigures = { speeds, memory, week };
  console.log(program.opts<{ json?: boolean }>().json ? JSON.stringify(figures) : serverTable(figures));
}

async function speedsOf(url: string, places: Ready['places']): Promise<Speed[]> {
  const speeds: Speed[] = [];
  for (const { name, make } of await timedRequests(url, SCHOOL_ACCOUNT, places)) {
    speeds.push(await speedOf(url, SCHOOL_ACCOUNT, name, make));
  }
  return speeds;
}

/** The first size is set up by the product; the bigger ones are grown by copying classes. */
async function memories(step: (text: string) => void): Promise<ServerFigures['memory']> {
  const [first = 0] = SIZES;
  return served(first, async (_ready, ask) => {
    const all: (Memory & { classes: number })[] = [];
    let size = first;
    for (const classes of SIZES) {
      step(`${classes} lớp`);
      all.push({ classes, ...(await ask<Memory>({ kind: 'grow', classes: classes - size })) });
      size = classes;
    }
    return all;
  });
}

type Ask = <T extends Ready | Memory>(order: Order) => Promise<T>;

async function served<T>(classes: number, use: (ready: Ready, ask: Ask) => Promise<T>): Promise<T> {
  const execArgv = [...process.execArgv, '--expose-gc', '--max-old-space-size=8192'];
  const child: ChildProcess = fork(join(__dirname, 'bench-server/child.ts'), { execArgv });
  const ask: Ask = async (order) => {
    child.send(order);
    return (await once(child, 'message'))[0];
  };
  try {
    return await use(await ask<Ready>({ kind: 'serve', classes }), ask);
  } finally {
    child.kill();
  }
}

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(closeConnections);
