import { isSame, type Judged } from '../oracle/judge.ts';

/** How many searches of each kind were judged alike, and everything in which the others differ. */
export function oracleLines(judged: readonly Judged[]): string[] {
  const kinds = [...Map.groupBy(judged, ({ search }) => search.kind)];
  return [
    `${'kind'.padEnd(28)}${['searches', 'found', 'same texts', 'and counts'].map((head) => head.padStart(12)).join('')}`,
    ...kinds.map(([kind, searches]) => kindLine(kind, searches)),
    kindLine('all', judged),
    ...judged.filter((each) => !isSame(each).counts).flatMap(differenceLines),
  ];
}

function kindLine(kind: string, judged: readonly Judged[]): string {
  const same = judged.map(isSame);
  const numbers = [
    judged.length,
    judged.filter(({ found }) => found > 0).length,
    same.filter(({ texts }) => texts).length,
    same.filter(({ counts }) => counts).length,
  ];
  return `${kind.padEnd(28)}${numbers.map((number) => String(number).padStart(12)).join('')}`;
}

function differenceLines({ search, found, onlyOracle, onlySearch, failure, counts }: Judged): string[] {
  const filters = Object.entries(search.filters).map(([name, values]) => `${name}: ${values.join(' or ')}`);
  const lines = [
    failure,
    onlyOracle.length > 0 && `only the oracle: ${few(onlyOracle)}`,
    onlySearch.length > 0 && `only the search: ${few(onlySearch)}`,
    counts.length > 0 &&
      `counts: ${few(counts.map(({ filter, value, oracle, search: own }) => `${filter} ${value} ${oracle}, not ${own}`))}`,
  ];
  const told = lines.filter((line) => line !== false && line !== undefined).map((line) => `  ${line}`);
  return [`\n${search.text}   [${[search.kind, ...filters].join('; ')}], ${found} texts`, ...told];
}

function few(names: readonly string[]): string {
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return `${names.slice(0, 5).join(', ')}${more}`;
}
