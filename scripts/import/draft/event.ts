import { nameSource } from '../../../src/references/names.ts';
import { standsIn } from '../../../src/records/in-text/words.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';
import { bodyForms } from '../../facts/fact.ts';
import { ordinalsIn } from '../../../src/records/in-text/ordinals.ts';
import type { Guessed, TextBlock } from './guess.ts';
import { knownPlaces } from './known-places.ts';
import { quoteFor, sentencesOf } from './quotes.ts';
import { wordCount, type Zones } from './zones.ts';

/** What titles call an event, at their beginning. */
const eventTitle =
  /^(?:(?:the|high-level|international|intersessional|inter-sessional|regional|global|youth)\s+)*(?:conference|forum|workshop|seminar|symposium|dialogue|round ?table|summit|conférence|colloque|séminaire|conferencia|foro|taller|seminario|cumbre)(?!\p{L})/iu;

/**
 * The event at which a text was delivered: a title that is the name of one, or a numbered meeting of a forum of the
 * register ("to the Seventh Coordination Meeting"). The sessions of governing bodies are not events.
 */
export function guessEvent({ title, cover }: Zones, archive: ArchiveFiles): Guessed<string> {
  if (title !== undefined && eventTitle.test(withoutOrdinals(title.text))) {
    const quotes = [{ paragraph: title.anchor, quote: title.text }];
    const says = 'The title is the name of an event; it is taken as the event too.';
    return {
      guess: { value: title.text, confidence: 'likely', basis: 'stated', quotes },
      doubts: [{ topic: 'event', says, anchor: title.anchor }],
    };
  }
  for (const block of cover) {
    const event = meetingIn(block, archive);
    const quote = event === undefined ? undefined : quoteFor(block, { kind: 'words', forms: [event] });
    if (event !== undefined && quote !== undefined) {
      return { guess: { value: event, confidence: 'likely', basis: 'stated', quotes: [quote] }, doubts: [] };
    }
  }
  return { doubts: [] };
}

function withoutOrdinals(text: string): string {
  return ordinalsIn(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end).trimStart(),
    text,
  );
}

/** A name of a forum with an ordinal, as the register spells it. */
function meetingIn({ text }: TextBlock, archive: ArchiveFiles): string | undefined {
  const forms = Object.entries(archive.registers.bodies.entries)
    .filter(([, { kind }]) => kind === 'forum')
    .flatMap(([id]) => bodyForms(archive, id));
  const numbered = forms.filter((form) => ordinalsIn(form).length > 0 && standsIn(form, text));
  return numbered.toSorted((a, b) => b.length - a.length)[0];
}

/** The body that signs a text: "Contribution of the International Organization for Migration to …". */
export function guessCorporateAuthor({ title }: Zones, archive: ArchiveFiles): Guessed<string> {
  const found = Object.keys(archive.registers.bodies.entries).find((id) =>
    bodyForms(archive, id).some((form) => title !== undefined && isSignedBy(title.text, form)),
  );
  if (title === undefined || found === undefined) return { doubts: [] };
  const quotes = [{ paragraph: title.anchor, quote: title.text }];
  return { guess: { value: found, confidence: 'sure', basis: 'stated', quotes }, doubts: [] };
}

function isSignedBy(title: string, form: string): boolean {
  const paper = '(?:contribution|paper|submission|note|contribución)';
  return new RegExp(
    String.raw`^${paper}\s+(?:of|by|from|de la|del|de)\s+(?:the\s+)?${nameSource(form)}(?![\p{L}\p{N}])`,
    'iu',
  ).test(title);
}

/**
 * The place: a known one that stands on the cover beside the date or alone, or "here in Geneva" in the text. Another
 * place may be where something else happened.
 */
export function guessPlace(
  { cover, close }: Zones,
  blocks: readonly TextBlock[],
  archive: ArchiveFiles,
): Guessed<string> {
  const places = knownPlaces(archive);
  const lines = [...cover, ...close].filter(({ text, kind }) => kind !== 'title' && wordCount(text) <= 12);
  const printed = lines.flatMap((block) =>
    places.filter((place) => beginsOrEnds(block.text, place)).map((place) => ({ place, block })),
  );
  const here = blocks.flatMap((block) =>
    places
      .filter((place) =>
        new RegExp(String.raw`(?<!\p{L})(?:here|ici|aquí)(?: (?:in|à|en)) ${place}(?!\p{L})`, 'u').test(block.text),
      )
      .map((place) => ({ place, block })),
  );
  const found = printed.length > 0 ? printed : here;
  const [first] = found;
  if (first === undefined || new Set(found.map(({ place }) => place)).size > 1) return { doubts: [] };
  const paragraph = first.block.anchor;
  const sentence = sentencesOf(first.block.text).find((each) => standsIn(first.place, each)) ?? first.block.text;
  const quote =
    wordCount(sentence) <= 30
      ? sentence
      : (/(?:\S+\s+){0,6}(?:here|ici|aquí) (?:in|à|en) [\p{L} ]+?(?=[^\p{L} ]|$)/u.exec(sentence)?.[0] ?? first.place);
  return {
    guess: {
      value: first.place,
      confidence: printed.length > 0 ? 'sure' : 'likely',
      basis: 'stated',
      quotes: [{ paragraph, quote }],
    },
    doubts: [],
  };
}

/** "Geneva, 27 November 2018", "5 December 2008, Geneva" or "Geneva" alone. */
function beginsOrEnds(text: string, place: string): boolean {
  return text === place || text.startsWith(`${place}, `) || text.endsWith(`, ${place}`);
}
