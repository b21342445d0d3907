import { ordinalsIn, type OrdinalSpan } from '../records/in-text/ordinals.ts';
import { withoutOverlap } from '../records/symbols.ts';
import { isMeant } from './bodies.ts';
import type { Gatherings } from './gatherings.ts';
import { ownerOf, type FindBodies } from './owner.ts';
import type { Gathering, Reference, TextSetting, Span } from './referable.ts';
import { sessionForms, type Written } from './session-forms.ts';
import { yearBeside } from './years.ts';

/** A word that names a session by its place in time: "the recent session". */
interface Relative extends Span {
  when: 'before' | 'after';
}

/** A session found, with what is needed for those listed before it. */
interface Found extends Reference {
  body: string;
  written: Written;
}

const relative =
  /(?:(?<over>(?:most\s+)?recent|last|latest|previous|derni[èÈe]re|[úÚ]ltim[ao])|next|forthcoming|upcoming|prochaine|pr[óÓ]xim[ao])(?=\s)/gi;
/** What every form has but those that name a body alone. */
const noun = /session|meeting|s[ée]ance|r[ée]uni|sesi[óo]n/i;

/** Finds the sessions and meetings that a text names by number, or by their place in time (policy 1.5). */
export function sessionFinder(gatherings: Gatherings, findBodies: FindBodies) {
  const read = sessionForms(gatherings.bodies);
  return (text: string, setting: TextSetting): Reference[] => {
    const named = noun.test(text) || findBodies(text).some(({ counted }) => counted);
    const tokens = named && gatherings.bodies.length > 0 ? tokensIn(text) : [];
    const found: Found[] = [];
    // From the end, so that "the 96th and 97th Sessions of the Council" are both of the Council.
    for (const token of tokens.toReversed()) {
      const listed = 'value' in token ? listedBefore(found[0], token, text) : undefined;
      const written = listed ?? read(text, token);
      const body = written && (listed ? found[0]?.body : bodyOf(written, { text, token, setting, findBodies }));
      const gathering = written && body && gatheringOf(gatherings, { token, body, written, text }, setting);
      if (gathering) found.unshift({ start: written.start, end: written.end, href: gathering.href, body, written });
    }
    return found.map(({ start, end, href }) => ({ start, end, href }));
  };
}

function tokensIn(text: string): (OrdinalSpan | Relative)[] {
  const relatives = [...text.matchAll(relative)]
    .filter(({ index }) => !/[\p{L}-]$/u.test(text.slice(Math.max(0, index - 2), index)))
    .map(({ 0: word, index, groups }): Relative => {
      return { start: index, end: index + word.length, when: groups?.['over'] === undefined ? 'after' : 'before' };
    });
  return withoutOverlap([...ordinalsIn(text), ...relatives]);
}

/** A number in a list that goes on to a plural: "96th" of "the 96th and 97th Sessions of the Council". */
function listedBefore(next: Found | undefined, token: OrdinalSpan, text: string): Written | undefined {
  if (next?.written.plural !== true) return undefined;
  if (!/^(?:,|,?\s+(?:and|et|y)|\s*&)\s+(?:(?:the|la|el)\s+)?$/.test(text.slice(token.end, next.start)))
    return undefined;
  return { ...next.written, start: token.start, end: token.end };
}

interface Place {
  text: string;
  token: Span;
  setting: TextSetting;
  findBodies: FindBodies;
}

/** The body named beside a session, or the one whose it can only be. */
function bodyOf(written: Written, { text, token, setting, findBodies }: Place): string | undefined {
  if (written.stranger !== undefined && written.stranger.start >= written.start) return undefined;
  if (written.body === undefined || written.body.apart) return ownerOf(text, token, { setting, findBodies });
  const { named, span } = written.body;
  // "the 96th and 106th Sessions of the Council and the Executive Committee": which is whose cannot be told.
  const shared =
    written.plural &&
    /^\s*(?:,|(?:and|et|y)(?!\p{L}))\s*(?:(?:the|du|de\s+la|del)\s+)?\p{Lu}/u.test(text.slice(span.end));
  const words = span.end < written.end ? text.slice(0, span.end) : text;
  return !shared && isMeant(named, words, span, setting) ? named.id : undefined;
}

interface Asked {
  token: OrdinalSpan | Relative;
  body: string;
  written: Written;
  text: string;
}

function gatheringOf(gatherings: Gatherings, { token, body, written, text }: Asked, setting: TextSetting) {
  const isNamed = written.body !== undefined && !written.body.apart;
  if (!('value' in token)) {
    const wanted = written.kinds[0] === 'session' && !written.special && !written.plural && isNamed;
    return wanted ? gatherings.around(body, token.when, setting) : undefined;
  }
  const { kinds, special } = written;
  const found = gatherings.numbered(body, { kinds, special, number: token.value }, setting);
  if (found === undefined || isOfAnotherYear(found, text.slice(written.end), setting)) return undefined;
  return !isNamed && isLaterThanNext(found, setting) ? undefined : found;
}

/** Whether the words after it name a year in which it did not meet: "the third session of the Committee this year". */
function isOfAnotherYear({ dates }: Gathering, after: string, { date }: TextSetting): boolean {
  const year = yearBeside(after, date);
  return (
    year !== undefined &&
    dates.length > 0 &&
    !dates.some(({ start, end }) => [start, end].some((each) => each?.startsWith(year)))
  );
}

/** A text names by number alone no session of its own body that comes after the next. */
function isLaterThanNext({ body, number = 0 }: Gathering, { session }: TextSetting): boolean {
  return session?.body === body && session.number !== undefined && number > session.number + 1;
}
