/**
 * `npm run bench -- --records 2000`: makes a whole archive, builds it with the project's own code and prints the seconds
 * of each stage and the memory it held. `--corpus <folder>` makes it of real texts (see `bench/corpus.ts` for what the
 * folder holds) instead of made-up words. `--only-make` builds nothing: the archive is left for other commands, which
 * take its folder in `CONTENT_DIR`. `--no-index` leaves the search index out; `--linear` measures a quarter of the
 * records too and compares. Times depend on the machine: compare them with another run on the same one.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeArchive } from './bench/archive.ts';
import { measureBuild } from './bench/measure.ts';
import { readParameters, runCommand } from './command.ts';
import { buildLines, growthLines, madeLines, type Measured } from './reporters/measurements.ts';

interface Wanted {
  records: number;
  corpus?: string | undefined;
  onlyMake: boolean;
  index: boolean;
  linear: boolean;
}

/** What is asked for on the command line. Throws an error whose message is a sentence. */
function wanted(): Wanted {
  const { values } = readParameters({
    options: {
      records: { type: 'string', default: '2000' },
      corpus: { type: 'string' },
      'only-make': { type: 'boolean', default: false },
      'no-index': { type: 'boolean', default: false },
      linear: { type: 'boolean', default: false },
    },
  });
  const records = Number(values.records);
  if (!Number.isInteger(records) || records < 1) {
    throw new Error(`--records is "${values.records}": give a whole number of at least 1, such as --records 2000.`);
  }
  const { corpus, linear } = values;
  return { records, corpus, onlyMake: values['only-make'], index: !values['no-index'], linear };
}

/** Makes an archive in a folder of its own, emptied first; says which. */
async function make(records: number, corpus: string | undefined): Promise<string> {
  const folder = `.scratch/bench-${records}`;
  const path = join(import.meta.dirname, '..', folder);
  rmSync(path, { recursive: true, force: true });
  const start = performance.now();
  const made = await makeArchive(join(path, 'content'), records, corpus);
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  print(madeLines(made, { folder: `${folder}/content`, seconds, peak }));
  return folder;
}

async function bench({ records, corpus, onlyMake, index, linear }: Wanted): Promise<void> {
  const measured: Measured[] = [];
  for (const count of linear ? [Math.max(1, Math.floor(records / 4)), records] : [records]) {
    const folder = await make(count, corpus);
    if (onlyMake) continue;
    const built = await measureBuild(folder, index);
    print(buildLines(count, built));
    measured.push({ records: count, built });
  }
  const [few, many] = measured;
  if (few !== undefined && many !== undefined) print(growthLines(few, many));
}

function print(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}

await runCommand(() => bench(wanted()));
