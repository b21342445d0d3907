import { termsByName } from './bodies.ts';
import { perArchive } from './archive.ts';

/** Two ways to say one thing, for the search: an abbreviation, and what a register says that it stands for. */
export const pairsOf = perArchive((archive): [string, string][] => {
  const terms = termsByName(archive).flatMap(({ record: { term, expansion } }): [string, string][] =>
    expansion === undefined ? [] : [[term, expansion]],
  );
  const bodies = [...archive.bodies.values()].flatMap(({ record: { name, abbreviation, otherNames } }) =>
    [abbreviation, ...otherNames].flatMap((other): [string, string][] => (other === undefined ? [] : [[other, name]])),
  );
  const key = (pair: readonly string[]) => pair.join('\n').toLowerCase();
  return [...new Map([...terms, ...bodies].filter(([a, b]) => a !== b).map((pair) => [key(pair), pair])).values()];
});
