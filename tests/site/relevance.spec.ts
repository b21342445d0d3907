import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from './site.ts';

/** What a reader would type, and the addresses that answer it, relative to the home page. */
interface Query {
  query: string;
  kind: string;
  answers: string[];
}

const queries = parse(readFileSync('tests/search/queries.yaml', 'utf8')) as Query[];

/**
 * How early the first answer comes among the passages, in the order of the page, and how many of the answers are to be
 * seen among the first five records without unfolding anything.
 */
interface Score extends Query {
  reciprocalRank: number;
  recall: number;
  /** The same among the first five passages, which one record may fill. */
  recallOfPassages: number;
}

test('readers find what they ask for among the first passages', async ({ page, baseURL }) => {
  const home = new URL(baseURL ?? '').pathname;
  const scores: Score[] = [];
  await page.goto('search/');
  await expect(page.locator('#status')).toContainText('Type words');
  for (const each of queries) {
    await page.locator('#q').fill(each.query);
    await expect(page).toHaveTitle(new RegExp(`^${RegExp.escape(`${each.query} – `)}`));
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    const records = await page.locator('#results > li, #fewer-results > li').evaluateAll((records) =>
      records.map((record) => {
        const links = [...record.querySelectorAll<HTMLAnchorElement>(':scope > .hits a')];
        const [title] = record.querySelectorAll<HTMLAnchorElement>('h2 a');
        return (links.length > 0 || title === undefined ? links : [title]).map(
          (link) => link.pathname + link.hash.replace(/:~:.*$/, ''),
        );
      }),
    );
    scores.push({
      ...each,
      ...scoreOf(
        records,
        each.answers.map((answer) => home + answer),
      ),
    });
  }
  console.log(tableOf(scores));
  expect(queries.length).toBeGreaterThanOrEqual(110);
  expect(mean(scores.map(({ reciprocalRank }) => reciprocalRank))).toBeGreaterThanOrEqual(0.95);
  expect(mean(scores.map(({ recall }) => recall))).toBeGreaterThanOrEqual(0.98);
  expect(mean(scores.map(({ recallOfPassages }) => recallOfPassages))).toBeGreaterThanOrEqual(0.94);
});

/** An answer that is a page is given by any place on it. */
function scoreOf(records: readonly string[][], answers: readonly string[]): Omit<Score, keyof Query> {
  const isAnswer = (address: string, answer: string) =>
    address === answer || (!answer.includes('#') && address.startsWith(`${answer}#`));
  const rank = records.flat().findIndex((address) => answers.some((answer) => isAnswer(address, answer)));
  const share = (first: readonly string[]) =>
    answers.filter((answer) => first.some((address) => isAnswer(address, answer))).length / answers.length;
  return {
    reciprocalRank: rank === -1 ? 0 : 1 / (rank + 1),
    recall: share(records.slice(0, 5).flat()),
    recallOfPassages: share(records.flat().slice(0, 5)),
  };
}

function tableOf(scores: readonly Score[]): string {
  const kinds = [...Map.groupBy(scores, ({ kind }) => kind), ['all', scores] as const];
  const lines = kinds.map(([kind, some]) =>
    [
      kind.padEnd(16),
      String(some.length).padStart(3),
      ...(['reciprocalRank', 'recall', 'recallOfPassages'] as const).map((measure) =>
        mean(some.map((score) => score[measure]))
          .toFixed(3)
          .padStart(8),
      ),
    ].join(' '),
  );
  const missed = scores
    .filter(({ reciprocalRank, recall }) => reciprocalRank < 1 || recall < 1)
    .map(({ query, reciprocalRank, recall }) => `  ${query}: ${reciprocalRank.toFixed(2)}, ${recall.toFixed(2)}`);
  return [
    'kind           queries    rank  recall at five records, and at five passages',
    ...lines,
    'not first, or not all:',
    ...missed,
  ].join('\n');
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
