/**
 * `npm run force`: ends commands by force at each kind of step of their writing, fills the disk under them, lets no file
 * grow, takes from them the right to write, and runs two at once; then looks whether a file is half written or lost, and
 * whether the next run gives the bytes of a clean one. Prints what was tried, what showed that it happened, and what
 * survived. Then flips a byte of each file of a copy of the archive in turn, and prints what the check did not notice:
 * `--flips 3` flips three of each file and kind, `--flips 0` none; `--seed 7` gives other bytes. Exit code 1 when a fault
 * did not happen, or left something behind, or a byte was not noticed of what is received, made or sealed.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentDir } from '../src/settings.ts';
import { Chance } from './bench/words.ts';
import { readParameters, runCommand } from './command.ts';
import { makeTriedArchive } from './force/archive.ts';
import { flipBytes, mustNotice, type Flip } from './force/flips.ts';
import { faultsOf } from './force/plan.ts';
import { begin } from './force/run.ts';
import { canMount, judge, tryFault, type TrialOutcome } from './force/trials.ts';
import { buildOver, works, type Work } from './force/works.ts';
import { flipLines, outcomeLine, sumLines } from './reporters/force.ts';

await runCommand(async () => {
  const { values } = readParameters({ options: { flips: { type: 'string' }, seed: { type: 'string' } } });
  const [each, seed] = [numberOf('flips', values.flips, 1), numberOf('seed', values.seed, 1)];
  const scratch = mkdtempSync(join(tmpdir(), 'force-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const content = join(scratch, 'content');
  await makeTriedArchive(content);
  const built = { ...buildOver(''), prepare() {} };
  const { status, said } = await begin(built, scratch, {}).ended;
  if (status !== 0) throw new Error(`The site could not be built undisturbed: ${said}`);
  const all: Work[] = [works.normalise, works.permalinks, works.take, buildOver(join(scratch, 'dist'))];
  const disk = canMount();
  if (!disk) console.log('No disk can be mounted here, so that none is filled: that takes the rights of root.');
  const outcomes: TrialOutcome[] = [];
  for (const work of all) {
    const judged = await judge(work, content);
    for (const fault of faultsOf(judged, { disk })) {
      const outcome = await tryFault(judged, fault);
      console.log(outcomeLine(outcome));
      outcomes.push(outcome);
    }
  }
  console.log(sumLines(outcomes).join('\n'));
  if (outcomes.some(({ shown, wrong }) => shown === undefined || wrong !== undefined)) process.exitCode = 1;
  if (each === 0) return;
  const copy = join(scratch, 'flipped');
  cpSync(contentDir(), copy, { recursive: true });
  const flips: Flip[] = [];
  await flipBytes(copy, { each, chance: new Chance(seed) }, (flip) => flips.push(flip));
  console.log(flipLines(flips).join('\n'));
  if (flips.some(({ kind, noticed }) => !noticed && mustNotice.includes(kind))) process.exitCode = 1;
});

function numberOf(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (/^\d{1,6}$/.test(given)) return Number(given);
  throw new Error(`--${name} is "${given}". Expected a whole number, such as "3".`);
}
