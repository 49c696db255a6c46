/** The command line of `npm start`. */
import { Command, CommanderError, Option } from 'commander';
import type { Edition } from '../../src/simulator/kernel/accounts';
import { StartError } from './start-error';

/** What a new world is made from; kept with its state. */
export interface NewWorldOptions {
  school: 'sample' | 'empty';
  classes: number;
  edition: Edition;
  /** ISO 8601 with a zone. */
  now: string;
  seed: number;
}

export interface StartOptions {
  port: number;
  stateFile: string;
  isReset: boolean;
  isLenient: boolean;
  isClockRunning: boolean;
  newWorld: NewWorldOptions;
  /** Options of a new world that were named on the command line. */
  named: (keyof NewWorldOptions)[];
}

const DEFAULTS: NewWorldOptions = {
  school: 'sample',
  classes: 16,
  edition: 'gmail',
  now: '2026-11-23T06:30+07:00',
  seed: 1,
};
const MOST_CLASSES = 400;

/** @throws StartError for a wrong option; ends the process for `--help` */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): StartOptions {
  const program = newProgram();
  parse(program, args);
  const { port, state, reset, lenient, clock, ...given } = program.opts<Texts>();
  const newWorld = newWorldOf({ ...given });
  return {
    port: portOf(port ?? env.PORT ?? '8080'),
    stateFile: state,
    isReset: reset === true,
    isLenient: lenient === true,
    isClockRunning: oneOf('--clock', clock, ['running', 'frozen']) === 'running',
    newWorld,
    named: (Object.keys(DEFAULTS) as (keyof NewWorldOptions)[]).filter((name) => given[name] !== undefined),
  };
}

interface Texts extends Partial<Record<keyof NewWorldOptions, string>> {
  port?: string;
  state: string;
  reset?: boolean;
  lenient?: boolean;
  clock: string;
}

function newProgram(): Command {
  return new Command('start')
    .description('Workspace tại chỗ với một trường mẫu (a local Workspace with a sample school)')
    .addOption(new Option('--port <n>', 'cổng; hoặc biến PORT; không nói thì 8080 (port)'))
    .addOption(new Option('--school <kind>', 'sample: trường mẫu; empty: chưa cài gì (what is there)'))
    .addOption(new Option('--classes <n>', 'số lớp của trường mẫu; không nói thì 16 (classes)'))
    .addOption(new Option('--edition <name>', 'gmail hoặc education: loại tài khoản (kind of accounts)'))
    .addOption(new Option('--now <time>', 'giờ bắt đầu, như 2026-11-23T06:30 (time to begin at)'))
    .addOption(new Option('--seed <n>', 'hạt giống của ngẫu nhiên (seed of chance)'))
    .addOption(new Option('--state <file>', 'tệp giữ trạng thái (file that keeps the state)').default(STATE_FILE))
    .addOption(new Option('--reset', 'bỏ trạng thái cũ, làm lại từ đầu (begin anew)'))
    .addOption(new Option('--lenient', 'bỏ qua tham số lạ như Google (ignore unknown parameters, as Google does)'))
    .addOption(new Option('--clock <how>', 'running: đồng hồ chạy; frozen: đứng yên (clock)').default('running'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
}

const STATE_FILE = '.local/workspace.json';

function parse(program: Command, args: readonly string[]): void {
  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) process.exit(0);
    throw new StartError(
      `Dòng lệnh không hợp lệ; xem npm start -- --help.`,
      error.message.replace(/^error: (.)/, (_all, first: string) => `The command line is wrong: ${first}`),
    );
  }
}

function newWorldOf(given: Partial<Record<keyof NewWorldOptions, string>>): NewWorldOptions {
  return {
    school: oneOf('--school', given.school ?? DEFAULTS.school, ['sample', 'empty']),
    classes: wholeNumber('--classes', given.classes ?? String(DEFAULTS.classes), 1, MOST_CLASSES),
    edition: oneOf('--edition', given.edition ?? DEFAULTS.edition, ['gmail', 'education']),
    now: timeOf(given.now ?? DEFAULTS.now),
    seed: wholeNumber('--seed', given.seed ?? String(DEFAULTS.seed), 0, 999_999_999),
  };
}

function portOf(text: string): number {
  return wholeNumber('--port', text, 0, 65_535);
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new StartError(
    `${name} cần một số nguyên từ ${least} đến ${most}, không phải “${text}”.`,
    `${name} needs a whole number from ${least} to ${most}, not "${text}".`,
  );
}

function oneOf<T extends string>(name: string, text: string, values: readonly T[]): T {
  const value = values.find((each) => each === text);
  if (value !== undefined) return value;
  throw new StartError(
    `${name} cần là ${values.join(' hoặc ')}, không phải “${text}”.`,
    `${name} is ${values.join(' or ')}, not "${text}".`,
  );
}

/** A time without a zone is that of Việt Nam. */
function timeOf(text: string): string {
  const [, time, zone = '+07:00'] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  if (time !== undefined && !Number.isNaN(Date.parse(time + zone))) return time + zone;
  throw new StartError(
    `--now cần một giờ như 2026-11-23T06:30, không phải “${text}”.`,
    `--now needs a time such as 2026-11-23T06:30, not "${text}".`,
  );
}
