import { dateSpansIn } from '../../src/records/dates-in-text.ts';
import type { Decision } from '../../src/records/edition.ts';
import { ordinalsIn } from '../../src/records/in-text/ordinals.ts';
import type { Doubt } from './draft/guess.ts';

/** Lines that are the frame of a text rather than the text: so many, with so many words. */
const fewestLines = 4;
const fewestWords = 20;
/** Where more of the words than this stand in another source too, the text is that source again. */
const mostShared = 0.5;

type Omit = Extract<Decision, { do: 'omit' }>;

/** What the lines that a text shares with others are taken for. */
export interface Boilerplate {
  decisions: Omit[];
  doubts: Doubt[];
}

/**
 * Finds the frame that a text has in common with other sources: the lines with which both begin, or both end, such as
 * the menu and the footer of a website. They are offered as omissions. A line with a date or an ordinal tells one text
 * from another and ends the frame; a text that is in another as a whole is a doubt, and nothing is taken from it.
 * @param lines of the new text, as its source has them
 * @param others the lines of the sources already held, by identifier
 */
export function findBoilerplate(lines: readonly string[], others: ReadonlyMap<string, readonly string[]>): Boilerplate {
  const own = printedLines(lines);
  const sources = [...others].map(([id, text]) => ({ id, lines: printedLines(text) }));
  const copy = sources.find((source) => sharedWords(own, source.lines) > mostShared * wordsIn(own));
  if (copy !== undefined) {
    const says = `More than half of its words stand in ${copy.id} too: it may be the same text, or another version of it.`;
    return { decisions: [], doubts: [{ topic: 'repeats', says }] };
  }
  const decisions = [
    ...frame(own, sources, 'begin'),
    ...frame(
      own.toReversed(),
      sources.map(({ id, lines: text }) => ({ id, lines: text.toReversed() })),
      'end',
    ),
  ];
  const doubts = decisions.map(({ lines: [first, last], reason }): Doubt => {
    const says = `Lines ${first} to ${last} are left out: ${reason} Take the decision out if they are of the text.`;
    return { topic: 'repeats', says };
  });
  return { decisions, doubts };
}

/** A line that is not blank: its words as they are compared, and where it stands. */
interface Printed {
  number: number;
  text: string;
  plain: string;
}

interface Source {
  id: string;
  lines: readonly Printed[];
}

function printedLines(lines: readonly string[]): Printed[] {
  return lines.flatMap((line, index) => {
    const text = line.trim();
    return text === '' ? [] : [{ number: index + 1, text, plain: text.toLowerCase().replaceAll(/\s+/g, ' ') }];
  });
}

/** The longest run with which the text and another source begin alike; both read backwards for the end. */
function frame(own: readonly Printed[], sources: readonly Source[], where: 'begin' | 'end'): Omit[] {
  const runs = sources.map(({ id, lines }) => {
    const differs = own.findIndex(({ plain }, index) => plain !== lines[index]?.plain || tellsApart(plain));
    return { id, length: differs === -1 ? own.length : differs };
  });
  const length = Math.max(0, ...runs.map((run) => run.length));
  const run = own.slice(0, length);
  const ends = [run[0], run.at(-1)];
  const [first, last] = where === 'begin' ? ends : ends.toReversed();
  if (first === undefined || last === undefined || length < fewestLines || wordsIn(run) < fewestWords) return [];
  const holders = runs.filter((each) => each.length === length).map(({ id }) => id);
  const named =
    holders.length > 3 ? `${holders.slice(0, 3).join(', ')} and ${holders.length - 3} more` : holders.join(', ');
  const reason = `The same lines stand at the ${where === 'begin' ? 'beginning' : 'end'} of ${named}.`;
  const words = { begins: openingOf(first.text), ends: last.text.slice(-40).trimStart() };
  return [{ do: 'omit', lines: [first.number, last.number], ...words, why: 'navigation', reason }];
}

/** A day, month or session: what the cover of a document says of that document alone. */
function tellsApart(line: string): boolean {
  return ordinalsIn(line).length > 0 || dateSpansIn(line).some(({ precision }) => precision !== 'year');
}

function openingOf(line: string): string {
  return line.slice(0, 40).trimEnd();
}

function sharedWords(own: readonly Printed[], other: readonly Printed[]): number {
  const known = new Set(other.map(({ plain }) => plain));
  return wordsIn(own.filter(({ plain }) => known.has(plain)));
}

function wordsIn(lines: readonly Printed[]): number {
  return lines.reduce((sum, { plain }) => sum + plain.split(' ').length, 0);
}
