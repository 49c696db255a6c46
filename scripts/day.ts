/** `npm run day`: one school day of the sample school on the local Workspace, as a report or (`--json`) as one JSON object. */
import { Command, InvalidArgumentError } from 'commander';
import { buildAll } from './build';
import { dayReport } from './day/report';
import { runDay } from './day/scenario';
import { progressBar } from './progress-bar';

async function main(): Promise<void> {
  const program = new Command('day')
    .description('Một ngày ở trường mẫu, chạy từ đúng gói mã sẽ đưa lên Google')
    .option('--json', 'in một đối tượng JSON')
    .option('--seed <n>', 'hạt giống: số trẻ, lớp trễ, lớp không báo, thứ tự việc', wholeNumber, 1)
    .parse();
  const { json, seed } = program.opts<{ json?: boolean; seed: number }>();
  await buildAll(process.cwd());
  const progress = progressBar(STEPS);
  const facts = runDay({ seed, onProgress: progress.step });
  progress.end();
  process.stdout.write(`${json ? JSON.stringify(facts) : dayReport(facts)}\n`);
}

/** How often the scenario tells its progress. */
const STEPS = 6;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('cần một số nguyên từ 0.');
  return Number(text);
}

void main();
