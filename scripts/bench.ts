/**
 * `npm run bench -- --records 2000`: makes an archive of records, builds it with the project's own code and prints
 * the seconds of each stage and the memory it held. `--no-index` leaves the search index out; `--linear` measures a
 * quarter of the records too and compares. Times depend on the machine: compare them with another run on the same one.
 */
import { fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeArchive } from './bench/archive.ts';
import type { Message, BuildOutcome } from './bench/build.ts';
import { memoryOf } from './bench/memory.ts';
import { phaseOf, stageNames, type BuildTimes, type Phase } from './reporters/build-stages.ts';

const root = join(import.meta.dirname, '..');

interface Measurement extends BuildTimes, Omit<BuildOutcome, 'times'> {
  records: number;
  /** The most memory, in bytes, that the build and what it started held during each phase. */
  memory: Record<Phase, number>;
}

type Built = Omit<Measurement, 'records'>;

async function measure(records: number, index: boolean): Promise<Measurement> {
  const folder = `.scratch/bench-${records}`;
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  await makeArchive(join(root, folder, 'content'), records);
  return { records, ...(await buildIn(folder, index)) };
}

/** Builds the archive of a folder in a process of its own. */
function buildIn(folder: string, index: boolean): Promise<Built> {
  const child = fork(join(import.meta.dirname, 'bench/build.ts'), {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CONTENT_DIR: `${folder}/content`,
      CACHE_DIR: `${folder}/cache`,
      OUT_DIR: `${folder}/dist`,
      BENCH_INDEX: index ? 'yes' : 'no',
    },
  });
  const memory = { load: 0, bundle: 0, gather: 0, pages: 0, index: 0 };
  let phase: Phase = 'load';
  const sample = setInterval(() => {
    memory[phase] = Math.max(memory[phase], memoryOf(child.pid ?? 0));
  }, 50);
  return new Promise((resolve, reject) => {
    let result: BuildOutcome | undefined;
    child.on('message', (message: Message) => {
      if ('phase' in message) phase = message.phase;
      else result = message;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(sample);
      if (result === undefined) reject(new Error(`The build of ${folder} ended with code ${String(code)}.`));
      else resolve({ ...result.times, memory, peak: result.peak, processor: result.processor });
    });
  });
}

function print({ records, seconds, memory, peak, processor, routes }: Measurement): void {
  const total = totalOf(seconds);
  console.log(`\n${records} records\n`);
  console.log('stage       seconds   memory');
  for (const stage of stageNames) {
    const held = stage === 'write' ? '(with render)' : megabytes(memory[phaseOf(stage)]);
    console.log(`${stage.padEnd(10)}${seconds[stage].toFixed(2).padStart(9)}   ${held}`);
  }
  console.log(
    `${'total'.padEnd(10)}${total.toFixed(2).padStart(9)}   ${megabytes(peak)} at most in the build's own process`,
  );
  console.log(`${processor.toFixed(1)} seconds of processor time in it\n`);
  console.log('route                                   pages  seconds  pages a second');
  for (const route of [...routes].sort((a, b) => b.seconds - a.seconds)) {
    const rate = (route.pages / route.seconds).toFixed(0);
    console.log(
      `${route.route.padEnd(38)}${String(route.pages).padStart(7)}${route.seconds.toFixed(2).padStart(9)}${rate.padStart(16)}`,
    );
  }
  const pages = routes.reduce((sum, each) => sum + each.pages, 0);
  const rate = (pages / (seconds.render + seconds.write)).toFixed(0);
  console.log(
    `${'every page, rendered and written'.padEnd(38)}${String(pages).padStart(7)}${(seconds.render + seconds.write).toFixed(2).padStart(9)}${rate.padStart(16)}`,
  );
}

/** How much longer one record takes among many than among few: 1 is linear. */
function compare(few: Measurement, many: Measurement): void {
  const growth = (time: (measurement: Measurement) => number) => {
    const ratio = (time(many) * few.records) / (time(few) * many.records);
    return ratio.toFixed(2).padStart(9);
  };
  console.log(`\nTime for one record, ${many.records} records against ${few.records} (1 is linear)\n`);
  for (const stage of stageNames.filter((each) => few.seconds[each] > 0.2)) {
    console.log(`${stage.padEnd(10)}${growth(({ seconds }) => seconds[stage])}`);
  }
  console.log(`${'total'.padEnd(10)}${growth(({ seconds }) => totalOf(seconds))}`);
  console.log(`${'processor'.padEnd(10)}${growth(({ processor }) => processor)}`);
}

function totalOf(seconds: BuildTimes['seconds']): number {
  return Object.values(seconds).reduce((sum, each) => sum + each, 0);
}

function megabytes(bytes: number): string {
  return bytes === 0 ? 'not known' : `${(bytes / 2 ** 20).toFixed(0).padStart(5)} MB`;
}

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '2000' },
    'no-index': { type: 'boolean', default: false },
    linear: { type: 'boolean', default: false },
  },
});
const records = Number(values.records);
if (!Number.isInteger(records) || records < 1) {
  console.error(`--records is "${values.records}": give a whole number of at least 1, such as --records 2000.`);
  process.exit(1);
}
const index = !values['no-index'];
const few = values.linear ? await measure(Math.max(1, Math.floor(records / 4)), index) : undefined;
if (few !== undefined) print(few);
const many = await measure(records, index);
print(many);
if (few !== undefined) compare(few, many);
