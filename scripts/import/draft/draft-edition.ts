import { findCandidates } from './candidates.ts';
import { guessDate } from './date.ts';
import { guessCorporateAuthor, guessEvent, guessPlace } from './event.ts';
import { guessKind } from './kind.ts';
import { guessLanguage } from './language.ts';
import { lookOver } from './look-over.ts';
import { guessSession } from './session.ts';
import { guessSpeaker } from './speaker.ts';
import { findSymbol } from './symbol.ts';
import { sortDoubts, type Doubt, type DraftEdition, type Guessed, type NewText } from './guess.ts';
import type { Guesses } from './guesses.ts';
import { writeEdition } from './write-edition.ts';
import { zonesOf } from './zones.ts';

/**
 * Reads a draft edition off a normalised text: its kind, date, session, speaker and the rest, each with the words that
 * prove it; what is not certain is left out, and stands among the gaps or the doubts. Pure: the same text and registers
 * give the same draft. Nothing of it is published before the archivist has looked at it.
 */
export function draftEdition(text: NewText): DraftEdition {
  const { guesses, doubts } = guessAll(text);
  const sorted = sortDoubts([...doubts, ...(text.doubts ?? [])]);
  return { edition: writeEdition(text, guesses, sorted), doubts: sorted, candidates: findCandidates(text, guesses) };
}

/** The values of a draft, before they are written. */
export function guessAll(text: Omit<NewText, 'id'>): {
  guesses: Guesses;
  doubts: Doubt[];
} {
  const { blocks, source, declared, archive } = text;
  const zones = zonesOf(blocks);
  const language = guessLanguage(blocks, declared.language);
  const { kind, doubts: kindDoubts } = guessKind(zones, blocks, source.layout);
  const date = guessDate(zones, kind);
  const session = guessSession(zones, blocks, { kind, archive });
  const [day, at] = [date.guess?.value, session.guess?.value];
  const speaker = guessSpeaker(zones, kind, { date: day, session: at, archive });
  const corporateAuthor = speaker.guess === undefined ? guessCorporateAuthor(zones, archive) : nothing;
  const event = at === undefined ? guessEvent(zones, archive) : nothing;
  const place = guessPlace(zones, blocks, archive);
  const symbol = findSymbol(zones, text);
  const found = [language, date, session, speaker, corporateAuthor, event, place, symbol];
  return {
    guesses: {
      kind,
      language: language.tag,
      date: date.guess,
      session: session.guess,
      speaker: speaker.guess,
      corporateAuthor: corporateAuthor.guess,
      event: event.guess,
      place: place.guess,
      symbol: symbol.found,
    },
    doubts: [...found.flatMap(({ doubts }) => doubts), ...kindDoubts, ...lookOver(blocks, declared.title, archive)],
  };
}

const nothing: Guessed<never> = { doubts: [] };
