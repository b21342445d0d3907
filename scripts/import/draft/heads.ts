import { datesIn } from '../../../src/records/dates-in-text.ts';
import type { AccountEntry } from '../../../src/records/provenance.ts';
import type { SourceText } from '../../normalise/source-text.ts';
import type { Doubt, Head } from './guess.ts';
import { likeSymbol } from '../../language/dates-and-symbols.ts';

/** The heads of pages that a normalised text leaves out, as its account says. */
export function headsIn({ text, lines }: SourceText, account: readonly AccountEntry[]): Head[] {
  const omitted = account.filter((entry) => entry.fate === 'omitted' && entry.reason === 'page-head');
  return lines
    .filter(({ start, end }) => omitted.some((entry) => entry.start <= start && start < end && end <= entry.end))
    .map(({ number, start, end }) => ({ line: number, text: text.slice(start, end) }));
}

/** What heads print and the text does not: a letterhead may be set as one, with the day and the symbol of the text. */
export function headDoubts(heads: readonly Head[], missing: { date: boolean; symbol: boolean }): Doubt[] {
  const prints = {
    date: ({ text }: Head) => datesIn(text).some(({ start, end }) => start === end && start.length === 10),
    symbol: ({ text }: Head) => text.search(likeSymbol) !== -1,
  };
  return (['date', 'symbol'] as const).flatMap((topic): Doubt[] => {
    const head = missing[topic] ? heads.find(prints[topic]) : undefined;
    if (head === undefined) return [];
    const words = JSON.stringify(head.text);
    const decision = `{ do: "keep", lines: [${head.line}, ${head.line}], begins: ${words}, ends: ${words}, reason: "…" }`;
    return [{ topic, says: `The head of a page, which is left out, prints ${words}. To use it, decide ${decision}.` }];
  });
}
