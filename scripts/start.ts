/** `npm start`: builds, makes or loads a school, and serves it with its page until it is stopped. */
import { type RunningServer, startServer } from '../src/simulator/server';
import { buildAll } from './build';
import { BuildError } from './bundle';
import { guideOf } from './start/guide';
import { readOptions, type StartOptions } from './start/options';
import { listenError, requireFreePort } from './start/port';
import { requireSameOptions } from './start/same-options';
import { newSaver, type Saver } from './start/saver';
import { newSchool, refreshScripts, type School } from './start/school';
import { StartError } from './start/start-error';
import { loadSchool, saveSchool } from './start/state-file';
import { welcome } from './start/welcome';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  await requireFreePort(options.port);
  const left = options.isReset ? undefined : loadSchool(options.stateFile);
  if (left) requireSameOptions(options, left);
  say('Dựng mã (build)');
  await buildAll(process.cwd());
  const school = left ?? newSchool(options.newWorld, say);
  if (left && refreshScripts(left)) say('Đã đưa bản mã mới vào trường (pushed the new build)');
  school.world.state.rest.isLenient = options.isLenient;
  await serve(school, options);
}

async function serve(school: School, options: StartOptions): Promise<void> {
  saveSchool(options.stateFile, school);
  const saver = newSaver(() => saveSchool(options.stateFile, school), report);
  const server = await startServer(school.world, {
    port: options.port,
    pageFolder: 'dist/simulator/page',
    guide: () => guideOf(school),
    isClockRunning: options.isClockRunning,
    onChange: saver.schedule,
  }).catch((error: unknown) => {
    throw listenError(error, options.port);
  });
  console.log(welcome(server.url, school, options));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server, saver));
}

async function stop(server: RunningServer, saver: Saver): Promise<void> {
  await server.close();
  saver.finish();
  console.log('\nĐã lưu và dừng.\nSaved and stopped.');
}

function say(text: string): void {
  console.log(`… ${text}`);
}

function report(error: unknown): void {
  const isPlain = error instanceof StartError || error instanceof BuildError;
  console.error(isPlain ? error.message : error);
}

main().catch((error: unknown) => {
  report(error);
  process.exitCode = error instanceof StartError ? 2 : 1;
});
