import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chance } from '../../scripts/bench/words.ts';
import { makeTriedArchive } from '../../scripts/force/archive.ts';
import { flipBytes, mustNotice, type Flip } from '../../scripts/force/flips.ts';
import { judge, tryFault, type Fault, type TriedWork } from '../../scripts/force/trials.ts';
import { works, type Work } from '../../scripts/force/works.ts';

const scratch = mkdtempSync(join(tmpdir(), 'forced-'));
const content = join(scratch, 'content');
const judged = new Map<Work, TriedWork>();

beforeAll(async () => {
  await makeTriedArchive(content);
  for (const work of [works.normalise, works.permalinks, works.takeOne]) judged.set(work, await judge(work, content));
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** The number of the first step of a name, or of the last. */
function stepOf({ steps }: TriedWork, name: string, which: 'first' | 'last' = 'first'): number {
  const found =
    which === 'first' ? steps.find((step) => step.name === name) : steps.findLast((step) => step.name === name);
  expect(found, `a step "${name}"`).toBeDefined();
  return found?.number ?? 0;
}

const trials: [string, Work, (judged: TriedWork) => Fault][] = [
  ['normalise is killed half way through a file', works.normalise, (of) => ({ do: 'half', at: stepOf(of, 'write') })],
  [
    'normalise is killed between two renames',
    works.normalise,
    (of) => ({ do: 'kill', at: stepOf(of, 'rename', 'last') }),
  ],
  ['normalise may write no large file', works.normalise, () => ({ do: 'limit', kilobytes: 1 })],
  ['normalise has no right to write', works.normalise, () => ({ do: 'rights', path: 'content/provenance' })],
  [
    'permalinks is killed half way through a ledger',
    works.permalinks,
    (of) => ({ do: 'half', at: stepOf(of, 'write', 'last') }),
  ],
  [
    'permalinks is killed between two renames',
    works.permalinks,
    (of) => ({ do: 'kill', at: stepOf(of, 'rename', 'last') }),
  ],
  ['permalinks may write no large file', works.permalinks, () => ({ do: 'limit', kilobytes: 1 })],
  [
    'permalinks is begun twice',
    works.permalinks,
    (of) => ({ do: 'two', at: stepOf(of, 'rename'), other: works.permalinks }),
  ],
  [
    'import is killed half way through a file',
    works.takeOne,
    (of) => ({ do: 'half', at: stepOf(of, 'writeFile', 'last') }),
  ],
  ['permalinks has no right to write', works.permalinks, () => ({ do: 'rights', path: 'content/permalinks/reports' })],
];

for (const [name, work, faultIn] of trials) {
  test(`nothing is lost or half written, and the next run gives the bytes of a clean one, when ${name}`, async () => {
    const of = judged.get(work) as TriedWork; // judged before
    const { shown, wrong } = await tryFault(of, faultIn(of));
    expect(shown, 'what shows that the fault happened').toBeDefined();
    expect(wrong).toBeUndefined();
  });
}

test('a flipped byte of what is received, made, sealed, quoted, named or typed is noticed, and one that breaks the syntax', async () => {
  const flips: Flip[] = [];
  await flipBytes(content, { each: 1, chance: new Chance(7) }, (flip) => flips.push(flip));
  for (const kind of mustNotice) {
    const of = flips.filter((flip) => flip.kind === kind);
    expect(of.length, kind).toBeGreaterThan(1);
    expect(
      of.filter(({ noticed }) => !noticed),
      kind,
    ).toEqual([]);
  }
});
