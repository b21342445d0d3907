import type { FilterCounts, SearchAnswer, Index } from './pagefind.ts';

/** Asks several indexes, one a language, as one. Of results in the order of their dates, those of each index follow each other. */
export function joinIndexes(indexes: readonly Index[]): Index {
  return {
    size: sum(indexes.map(({ size }) => size)),
    async search(word, query) {
      const found = await Promise.all(indexes.map((index) => index.search(word, query)));
      return {
        results: found.flatMap(({ results }, of) => results.map((result) => ({ ...result, of }))),
        unfilteredResultCount: sum(found.map(({ unfilteredResultCount }) => unfilteredResultCount)),
        filters: combineCounts(found, (a, b) => a + b),
      };
    },
  };
}

/** The counts of several answers as one: for each value of a filter what becomes of two counts, as their sum. */
export function combineCounts(
  answers: readonly Pick<SearchAnswer, 'filters'>[],
  combine: (a: number, b: number) => number,
): FilterCounts {
  const combined: FilterCounts = {};
  for (const [name, values] of answers.flatMap(({ filters }) => Object.entries(filters))) {
    const counts = (combined[name] ??= {});
    for (const [value, count] of Object.entries(values)) counts[value] = combine(counts[value] ?? 0, count);
  }
  return combined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
