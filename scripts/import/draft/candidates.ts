import type { ArchiveFiles } from '../../archive/archive-files.ts';
import { slug } from '../../normalise/mint.ts';
import { toYaml } from '../../normalise/serialise.ts';
import type { Guesses } from './guesses.ts';
import { figureEntries } from './figures.ts';
import type { CandidateFact, CandidateEntry, NewText } from './guess.ts';
import { meetingEntries } from './meetings.ts';
import { evidenceFrom } from './quotes.ts';

/** Facts of a text that other records could take: its own symbol, meetings for the calendars, figures for the budgets. */
export function findCandidates(text: NewText, guesses: Guesses): CandidateFact[] {
  const entries = [...meetingEntries(text, guesses.date?.quotes ?? []), ...figureEntries(text)];
  const groups = Map.groupBy(entries, ({ kind, year }) => `${kind} ${year}`);
  return [
    ...documentCandidate(text, guesses),
    ...[...groups.values()].flatMap((group) => written(group, text.archive)),
  ];
}

const homes = {
  meeting: { collection: 'calendars', list: 'meetings' },
  figure: { collection: 'budgets', list: 'figures' },
} as const;

/** The entries of one year: each apart where the archive has its file, else the whole file. */
function written(entries: readonly CandidateEntry[], archive: ArchiveFiles): CandidateFact[] {
  return entries.flatMap(({ kind, year, quote, entry }, index): CandidateFact[] => {
    const { collection, list } = homes[kind];
    const file = `content/${collection}/${year}.mdx`;
    if (archive.identifiers[collection].has(year)) return [{ kind, file, list, quote, yaml: indented([entry]) }];
    if (index > 0) return [];
    const all = indented(entries.map((each) => each.entry));
    return [{ kind, file, quote, yaml: `---\nyear: ${year}\n${list}:\n${all}---\n` }];
  });
}

function indented(entries: readonly object[]): string {
  return toYaml(entries).replaceAll(/^(?=.)/gm, '  ');
}

/** The document itself, for the register of documents, where its symbol follows a known pattern. */
function documentCandidate({ id, blocks }: NewText, { symbol: { own }, date }: Guesses): CandidateFact[] {
  const title = blocks.find(({ kind }) => kind === 'title');
  if (own?.block === undefined || !own.known || own.registered || title === undefined) return [];
  const quote = { paragraph: own.block.anchor, quote: own.block.text };
  const quotes = [quote, { paragraph: title.anchor, quote: title.text }, ...(date?.quotes ?? [])];
  const entry = {
    symbol: own.symbol,
    title: title.text,
    ...(date !== undefined && { date: date.value }),
    basis: 'stated',
    evidence: quotes.map((each) => evidenceFrom(id, each)),
  };
  return [
    {
      kind: 'document',
      file: 'content/registers/documents.yaml',
      quote,
      yaml: toYaml({ [slug(own.symbol)]: entry }),
    },
  ];
}
