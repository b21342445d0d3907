/**
 * `npm run force`: ends commands by force at each kind of step of their writing, fills the disk under them, lets no file
 * grow, takes from them the right to write, and runs two at once; then looks whether a file is half written or lost, and
 * whether the next run gives the bytes of a clean one. Prints what was tried, what showed that it happened, and what
 * survived. Exit code 1 when a fault did not happen, or left something behind.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readParameters, runCommand } from './command.ts';
import { makeTriedArchive } from './force/archive.ts';
import { faultsOf } from './force/plan.ts';
import { begin } from './force/run.ts';
import { canMount, judge, tryFault, type Outcome } from './force/trials.ts';
import { buildOver, works, type Work } from './force/works.ts';
import { outcomeLine, sumLines } from './reporters/force.ts';

await runCommand(async () => {
  readParameters({});
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
  const outcomes: Outcome[] = [];
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
});
