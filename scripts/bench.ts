/** `npm run bench`: requests, changes and modelled time of the main jobs, through the bundles that are pushed. */
import { Command, InvalidArgumentError } from 'commander';
import { benchBundles } from './bench/bundle-cases';
import { benchDay } from './bench/day-cases';
import { benchPlans } from './bench/plan-cases';
import { benchSchool, SCHOOL_CASES } from './bench/school-cases';
import { bundleTable, dayTable, planTable, schoolTable } from './bench/table';
import { buildAll } from './build';
import { progressBar } from './progress-bar';

interface Options {
  json: boolean;
  sizes: number[];
}

async function main(): Promise<void> {
  const command = new Command('bench')
    .description('Đo số yêu cầu, số thay đổi và thời gian của các việc chính')
    .option('--json', 'in một mảng JSON', false)
    .option('--sizes <classes>', 'số lớp, cách nhau bằng dấu phẩy', readSizes, [16, 40])
    .parse();
  const { json, sizes } = command.opts<Options>();
  await buildAll(process.cwd());
  const bar = progressBar(sizes.length * (SCHOOL_CASES.length + 2) + 1);
  const schools = sizes.flatMap((size) => benchSchool(size, (name) => bar.step(`${name}, ${size} lớp`)));
  const days = sizes.map((size) => {
    bar.step(`school-day, ${size} lớp`);
    return benchDay(size);
  });
  const plans = sizes.flatMap((size) => {
    bar.step(`dispatcher-plans, ${size} lớp`);
    return benchPlans(size);
  });
  bar.step('bundle');
  const bundles = benchBundles();
  bar.end();
  const tables = [schoolTable(schools), dayTable(days), planTable(plans), bundleTable(bundles)];
  console.log(json ? JSON.stringify([...schools, ...days, ...plans, ...bundles], null, 2) : tables.join('\n\n'));
}

function readSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 4)) return sizes;
  throw new InvalidArgumentError('cần các số lớp từ 4 trở lên, ví dụ 16,40');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
