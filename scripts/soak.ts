/**
 * `npm run soak`: every fault at every service call of every job, then the long tests and those of many cases with all of them. `--seeds N`
 * worlds, `--job NAME` one job, `--wide PATTERN` only these tests; `--seed S --kind K --call N` replays one fault. `--switched`: the jobs
 * alone, with what is only assumed of Google the other way, `--switched NAME,NAME` these rules. Prints counts; exits 1 if anything did not hold.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { allJobs } from '../test/e2e/faults/all-jobs';
import { problemsOfTurning, SWITCH_NAMES, type SwitchName, turned, turnedWorld } from '../test/e2e/faults/turned';
import { CALL_FAULTS, type Fault, failureText, replayed, SERVER_FAULTS, sweep } from '../test/support/fault-sweep';
import { sourceFiles } from './project-files';

type AnyJob = ReturnType<(typeof allJobs)[string]>;

interface Options {
  seeds: string;
  seed: string;
  job?: string;
  kind?: string;
  call?: string;
  stride: string;
  wide: string;
  switched?: string | true;
}

const options = new Command()
  .option('--seeds <n>', 'how many worlds', '1')
  .option('--seed <s>', 'seed of the first world', '1')
  .option('--job <name>', 'only jobs whose name contains this')
  .option('--kind <kind>', 'only this kind of fault')
  .option('--call <k>', 'replay the fault of --kind at this call of --job')
  .option('--stride <n>', 'every n-th call', '1')
  .option('--wide <pattern>', 'of the tests of many cases only those whose path matches', '')
  .option('--switched [names]', 'the jobs in worlds whose assumed rules are the other way: these, or some in turn')
  .parse()
  .opts<Options>();

const kinds = [...CALL_FAULTS, ...SERVER_FAULTS].filter((kind) => !options.kind || kind === options.kind);
const total = { jobs: 0, calls: 0, faults: 0, failures: 0 };
for (let i = 0; i < Number(options.seeds); i++) soak(Number(options.seed) + i);
console.log(`${total.jobs} jobs, ${total.calls} calls, ${total.faults} faults injected, ${total.failures} failures`);
const isAllWell = total.failures === 0 && (options.job !== undefined || options.switched !== undefined || otherTests());
process.exitCode = isAllWell ? 0 : 1;

function soak(seed: number): void {
  for (const [n, [name, make]] of Object.entries(allJobs).entries()) {
    if (options.job && !name.includes(options.job)) continue;
    const names = switchedNames(seed, n);
    const usual = make({ seed });
    const job = turned(usual, names);
    if (options.call) replay(job, { kind: options.kind, call: Number(options.call) } as Fault);
    else sweepAll(name, seed, job, names);
    if (names.length > 0 && !options.call) compare(name, usual, names);
  }
}

function switchedNames(seed: number, job: number): readonly SwitchName[] {
  const { switched } = options;
  if (switched === undefined) return [];
  if (switched === true) return turnedWorld(seed, job);
  const names = switched.split(',');
  const unknown = names.find((name) => !(SWITCH_NAMES as string[]).includes(name));
  if (unknown) throw new Error(`There is no assumed rule ${unknown}; there are ${SWITCH_NAMES.join()}`);
  return names as SwitchName[];
}

/** Without any fault the turned world has to end as the usual one. */
function compare(name: string, usual: AnyJob, names: readonly SwitchName[]): void {
  const problems = problemsOfTurning(usual, name, names);
  for (const problem of problems) console.log(`    with ${names.join()} turned: ${problem}`);
  total.failures += problems.length > 0 ? 1 : 0;
}

function sweepAll(name: string, seed: number, job: AnyJob, names: readonly SwitchName[]): void {
  const started = performance.now();
  const { calls, injected, failures } = sweep(job, { kinds, stride: Number(options.stride), onFault: showFault });
  process.stderr.write('\r\u001b[K');
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`seed ${seed}  ${name}: ${calls} calls, ${injected} faults, ${failures.length} failures, ${seconds} s`);
  for (const failure of failures) {
    console.log(failureText(failure));
    const { kind, call } = failure.fault;
    const switched = names.length > 0 ? ` --switched ${names.join()}` : '';
    console.log(`    replay: npm run soak -- --seed ${seed} --job "${name}" --kind ${kind} --call ${call}${switched}`);
  }
  total.jobs += 1;
  total.calls += calls;
  total.faults += injected;
  total.failures += failures.length;
}

function replay(job: AnyJob, fault: Fault): void {
  const problems = replayed(job, fault) ?? ['the job never comes to that call'];
  console.log(problems.length === 0 ? 'holds' : failureText({ job: job.name, fault, problems }));
  total.jobs += 1;
  total.faults += 1;
  total.failures += problems.length > 0 ? 1 : 0;
}

/** The test files that `npm test` leaves out, then those it takes only some cases of: they ask for their width (test/support/width.ts). */
function otherTests(): boolean {
  const files = sourceFiles(process.cwd(), ['test']).filter((file) => file.endsWith('.test.ts'));
  const chosen = new RegExp(options.wide);
  const wide = files.filter((file) => chosen.test(file) && readFileSync(file, 'utf8').includes('support/width'));
  const long = files.filter((file) => file.endsWith('.long.test.ts') && !wide.includes(file));
  return [passes(long, {}), passes(wide, { WIDE: '1' })].every(Boolean);
}

function passes(files: readonly string[], more: Record<string, string>): boolean {
  const env = { ...process.env, LONG: '1', ...more };
  return spawnSync('npx', ['jest', '--testTimeout=600000', ...files], { env, stdio: 'inherit' }).status === 0;
}

/** Where the sweep is, on one line of the terminal. */
function showFault({ kind, call }: Fault): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${kind} ${call}`);
}
