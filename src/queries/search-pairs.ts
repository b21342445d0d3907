import { ordinal } from '../words/ordinal.ts';
import { spellings } from '../words/spellings.ts';
import { spelledOrdinal } from '../records/in-text/english-ordinals.ts';
import { perArchive } from './archive.ts';
import { termsByName } from './bodies.ts';
import { gatherings } from './referable.ts';

/**
 * Two ways to say one thing, for the search: an abbreviation, and what a register says that it stands for; the number
 * of a session or meeting in words and in digits; a word in two spellings.
 */
export const pairsOf = perArchive((archive): (readonly [string, string])[] => {
  const terms = termsByName(archive).flatMap(({ record: { term, expansion } }): [string, string][] =>
    expansion === undefined ? [] : [[term, expansion]],
  );
  const bodies = [...archive.bodies.values()].flatMap(({ record: { name, abbreviation, otherNames } }) =>
    [abbreviation, ...otherNames].flatMap((other): [string, string][] => (other === undefined ? [] : [[other, name]])),
  );
  const counted = new Set(gatherings(archive).flatMap(({ number }) => number ?? []));
  const numbers = [...counted]
    .sort((a, b) => a - b)
    .flatMap((number): [string, string][] => (number < 1000 ? [[spelledOrdinal(number), ordinal(number)]] : []));
  const key = (pair: readonly string[]) => pair.join('\n').toLowerCase();
  return [
    ...new Map(
      [...terms, ...bodies, ...numbers, ...spellings].filter(([a, b]) => a !== b).map((pair) => [key(pair), pair]),
    ).values(),
  ];
});
