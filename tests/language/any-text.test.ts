import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as contents from '../../src/records/in-text/contents-names.ts';
import * as lines from '../../scripts/language/dates-and-symbols.ts';
import * as labels from '../../scripts/language/labels.ts';
import * as notes from '../../scripts/language/note-signs.ts';
import * as pages from '../../src/records/in-text/page-numbers.ts';
import * as phrases from '../../scripts/language/phrases.ts';
import * as titles from '../../scripts/language/title-words.ts';
import * as websites from '../../scripts/language/website-words.ts';
import { amountsIn, percentagesIn } from '../../src/records/in-text/amounts.ts';
import { dateSpansIn } from '../../src/records/dates-in-text.ts';
import { ordinalsIn } from '../../src/records/in-text/ordinals.ts';
import { weekdaysIn } from '../../src/records/in-text/weekdays.ts';
import { referenceFinder } from '../../src/references/find.ts';
import { register } from '../references/register.ts';

interface Place {
  start: number;
  end: number;
}

const find = referenceFinder(register);
const at109 = { date: '2018-11-27', session: { body: 'council', number: 109 }, organization: 'iom' };

/** What gives places in a text. */
const placed: Readonly<Record<string, (text: string) => Place[]>> = {
  ordinals: ordinalsIn,
  dates: dateSpansIn,
  references: (text) => find(text, at109),
  marks: (text) =>
    notes
      .noteMarksIn(text, 'raised', 'letter', 'sign', 'figure', 'bracket')
      .map(({ start, sign }) => ({ start, end: text.startsWith(sign, start) ? start + sign.length : -1 })),
};

/** Every other reader of one text. */
const others: Readonly<Record<string, (text: string) => unknown>> = {
  ...{ amountsIn, percentagesIn, weekdaysIn, noteNumberOf: notes.noteNumberOf, noteStart: notes.noteStart },
  ...{ withoutEndMark: notes.withoutEndMark, unbracketRaised: notes.unbracketRaised, noteName: notes.noteName },
  ...{ isDateLine: lines.isDateLine, isSymbol: lines.isSymbol, readMarker: labels.readMarker, partOf: labels.partOf },
  ...{ headingLabelOf: labels.headingLabelOf, kindOfLabel: labels.kindOfLabel, shapeOf: labels.shapeOf },
  ...{
    readPageNumber: pages.readPageNumber,
    beforePageNumber: pages.beforePageNumber,
    withoutNumberOfPage: pages.withoutNumberOfPage,
  },
  ...{ namesDocument: titles.namesDocument, saysRelease: titles.saysRelease, isChrome: websites.isChrome },
  ...{ isContentsName: contents.isContentsName, endsAsEntry: contents.endsAsEntry },
  ...{ isAddress: phrases.isAddress, isAside: phrases.isAside, isHeadingLike: phrases.isHeadingLike },
  ...{ isCapitals: phrases.isCapitals, endsClause: phrases.endsClause, dangles: phrases.dangles },
};

/** What the rules look for, to be set between any characters, half of a pair included. */
const words =
  '96th|ninety-|one hundred and |deux cent |centésima |session |of the |Council|Conseil |Security |Mr. |Garcia|4|May |2009|, |and |-|d’|¹|ᵉʳ|*|[1]|Rev.|1.2 |(a) |IV. |Annex |Page |A/1/|CHF |5 | |\n|.|1,000|2009-05-'.split(
    '|',
  );
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }), fc.constantFrom('\ud83d', '\ude00')))
  .map((parts) => parts.join(''));

describe('any text', () => {
  test.each(Object.entries(placed))('has %s within it, in its order', (_, read) => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { start, end } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });

  test.each(Object.entries(others))('is read by %s', (_, read) => {
    fc.assert(fc.property(anyText, (text) => void read(text)));
  });

  // What takes the square of its length takes four times as long for twice the text, on a busy machine too.
  test.each(['ninety-', 'one hundred and ', 'deux cent ', '96th session ', 'its 96th session; ', ' ', 'the Council '])(
    'of 100,000 characters of %j takes no second of any reader, or no more than its length asks for',
    (element) => {
      const half = element.repeat(50_000 / element.length);
      for (const read of [...Object.values(placed), ...Object.values(others)]) {
        const whole = secondsOf(() => read(half + half));
        expect(whole < 1 || whole < 3 * secondsOf(() => read(half)), `${whole} seconds`).toBe(true);
      }
    },
  );
});

/** The time that the processor works. */
function secondsOf(work: () => unknown): number {
  const { user } = process.cpuUsage();
  work();
  return (process.cpuUsage().user - user) / 1e6;
}
