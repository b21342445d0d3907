import { mentionFinder, type Mentionable } from '../references/mentions.ts';
import { abbreviationFinder } from '../references/abbreviations.ts';
import { referenceFinder } from '../references/find.ts';
import { pageReader, type Seen } from '../references/page.ts';
import type { TextSetting } from '../references/referable.ts';
import { resolutionAnchor } from '../words/session-title.ts';
import type { FindMentions } from '../markup/html.ts';
import { addresses } from './addresses.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { documentsBySymbol, symbolPatterns } from './documents.ts';
import { bodiesNamed, gatherings, peopleNamed } from './referable.ts';
import { follow } from './references.ts';
import { bodyOf } from './sessions.ts';

const mentionable = (archive: Archive): Mentionable => ({
  patterns: symbolPatterns(archive),
  bodies: bodiesNamed(archive),
  documents: new Map(
    [...documentsBySymbol(archive)].map(([symbol, { id, record }]) => [
      symbol,
      { href: addresses.document(id), date: record.date },
    ]),
  ),
  resolutions: [...archive.sessions.values()].flatMap((session) => {
    const { id, record } = session;
    const body = bodyOf(archive, session).record.name;
    return record.resolutions.map(({ number, date }) => ({
      body,
      number,
      date,
      href: addresses.record('sessions', id, resolutionAnchor(number)),
    }));
  }),
});

/** Finds in words of the editor’s the documents and resolutions that the archive knows. */
export const mentionsIn = perArchive((archive) => mentionFinder(mentionable(archive)));

/** Finds in a run of a text what it refers to, by rule and register. */
export const referencesIn = perArchive((archive) =>
  referenceFinder({
    ...mentionable(archive),
    gatherings: gatherings(archive),
    people: peopleNamed(archive),
  }),
);

/** What the record of a text says of it that a reference may leave unsaid. */
export function settingOf(archive: Archive, { record }: Entry<'reports'>): TextSetting {
  const session = record.session && follow(archive, ['sessions', record.session.value]).record;
  const author = session?.body ?? record.corporateAuthor?.value;
  const body = bodiesNamed(archive).find(({ id }) => id === author);
  return {
    date: record.date?.value,
    session: session && { body: session.body, number: session.series === 'continuous' ? session.number : undefined },
    organization: body?.parents.at(-1) ?? body?.id,
  };
}

/** What each abbreviation of the register stands for: in its own words, or as the name of its body. */
export const expansions = perArchive((archive): ReadonlyMap<string, string> => {
  const found = [...archive.terms.values()].map(({ id, record }) => {
    const body = record.body && follow(archive, ['bodies', record.body]).record.name;
    return [id, { term: record.term, words: record.expansion ?? body ?? record.term }] as const;
  });
  // A term of several words is an expression, which stands for itself.
  return new Map(found.flatMap(([id, { term, words }]) => (term.includes(' ') || words === term ? [] : [[id, words]])));
});

/** Finds the abbreviations of the register that stand for something. */
const abbreviationsIn = perArchive((archive) =>
  abbreviationFinder(
    new Map([...expansions(archive).keys()].map((id) => [id, follow(archive, ['terms', id]).record.term])),
  ),
);

/** The reader of a text for a page; `seen` is what other texts of the page have linked and expanded. */
export function readerOf(archive: Archive, report: Entry<'reports'>, seen: Seen = new Set()): FindMentions {
  const setting = settingOf(archive, report);
  const references = referencesIn(archive);
  return pageReader(
    {
      references: (text) => references(text, setting),
      abbreviations: abbreviationsIn(archive),
      expansions: expansions(archive),
    },
    seen,
  );
}
