/**
 * `npm run oracle -- --searches 2000 --seed 7`: draws searches from the texts of an archive and compares what the built
 * search answers with what an oracle reads in the sources, by word rules of its own: the same texts and the same counts,
 * or every difference, and then an error. `CONTENT_DIR` and `OUT_DIR` are those of the build.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir, outDir } from '../src/settings.ts';
import { readParameters, runCommand } from './command.ts';
import { openSearch } from './oracle/ask.ts';
import { drawSearches } from './oracle/draw.ts';
import { Holdings } from './oracle/holdings.ts';
import { isSame, judge, type Judged } from './oracle/judge.ts';
import { readTexts } from './oracle/texts.ts';
import { oracleLines } from './reporters/oracle.ts';
import { progress } from './reporters/progress.ts';

/** What is asked for on the command line. Throws an error whose message is a sentence. */
function wanted(): { count: number; seed: number } {
  const { values } = readParameters({
    options: { searches: { type: 'string', default: '2000' }, seed: { type: 'string', default: '20261130' } },
  });
  const [count, seed] = [Number(values.searches), Number(values.seed)];
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`--searches is "${values.searches}": give a whole number of at least 1, such as --searches 2000.`);
  }
  if (!Number.isInteger(seed)) throw new Error(`--seed is "${values.seed}": give a whole number, such as --seed 7.`);
  return { count, seed };
}

/** Says whether all searches had the same answers. */
async function compare(content: string, site: string): Promise<boolean> {
  const { count, seed } = wanted();
  if (!existsSync(join(site, 'pagefind')))
    throw new Error(`There is no search in ${site}/ to ask: run npm run build first.`);
  const { ask, lists } = await openSearch(site);
  const holdings = new Holdings(await readTexts(content), lists);
  const searches = drawSearches(holdings, lists, { count, seed });
  const judged: Judged[] = [];
  const shown = progress('Asking', searches.length);
  for (const search of searches) {
    judged.push(await judge(holdings, ask, search));
    shown.tick();
  }
  shown.done();
  console.log([`${holdings.texts.length} texts, seed ${seed}\n`, ...oracleLines(judged)].join('\n'));
  return judged.length === count && judged.every((each) => isSame(each).counts);
}

await runCommand(async () => {
  if (!(await compare(contentDir(), outDir()))) process.exitCode = 1;
});
