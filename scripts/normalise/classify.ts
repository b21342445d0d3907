import { noteMarker } from '../../src/records/signs.ts';
import { unprinted } from '../../src/records/provenance.ts';
import type { WorkingText, Segment } from './working-text.ts';
import { decisionsTo, NoTitleError, wordsOf } from './working-text.ts';
import { blocksOf } from './classified-blocks.ts';
import { decidedKinds, suppliedHeadings } from './decided-kinds.ts';
import { frontSegments } from './front.ts';
import { setLevels } from './layouts/levels.ts';
import type { Classified, Context } from './layouts/layout.ts';
import { layoutRules } from './layouts/layouts.ts';
import { titleAmong } from './letterhead.ts';
import { columnsOf } from '../language/columns.ts';
import { readMarker, withoutInitials } from '../language/labels.ts';
import { nestItems } from './nest.ts';
import { numberParagraphs } from './numbered.ts';
import { headsNotes, isAside, isCapitals } from '../language/phrases.ts';
import { noteName, noteStart } from '../language/note-signs.ts';
import { tableOf } from './table-kind.ts';

/** Says of each segment what it is, and what becomes of each of its characters. */
export function classify(working: WorkingText): WorkingText {
  const { segments, source } = working;
  const texts = segments.map((segment) => wordsOf(segment, source.text));
  const context = contextOf(segments, texts);
  const decided = decidedKinds(working);
  context.seen.title = decisionsTo(working.decisions, 'title').length > 0;
  let kinds: Classified[] = [];
  for (const [index, text] of texts.entries()) {
    const kind =
      decided.get(index)?.(text) ??
      setApart(index, context, source.text) ??
      layoutRules[working.layout].classify(index, context);
    const read =
      kind.kind.type === 'title' && unprinted.test(text.slice(kind.marker)) ? { ...kind, ...wordless } : kind;
    kinds.push(read);
    note(index, read, context);
  }
  const title = kinds.findIndex(({ kind }) => kind.type === 'title');
  const titled = title === -1 ? findTitle(working, context) : title;
  if (kinds[titled] !== undefined && title === -1) {
    kinds[titled] = { kind: { type: 'title' }, marker: context.markers[titled]?.bullet ?? 0 };
  }
  const front = frontSegments(working, texts, titled);
  kinds = kinds.map((each, index) => (front.has(index) && !decided.has(index) ? onFront(each) : each));
  kinds = setLevels(numberParagraphs(kinds, context, decided), texts, suppliedHeadings(working));
  if (working.layout !== 'transcript') kinds = nestItems(kinds, context);
  return { ...working, ...blocksOf(working, kinds, front) };
}

/** A cover has at most so many lines, and text begins with the first of so many characters. */
const coverLines = 20;
const textLength = 160;

/** A line marked as a title that prints nothing. */
const wordless = { kind: { type: 'heading', level: 2 } } as const;

const paragraph: Classified = { kind: { type: 'paragraph' }, marker: 0 };

/** The lines of a title page are no headings, and no points of a slide. */
function onFront(each: Classified): Classified {
  const { kind, marker } = each;
  return marker === 0 && (kind.type === 'heading' || kind.type === 'item') ? paragraph : each;
}

function contextOf(segments: readonly Segment[], texts: readonly string[]): Context {
  const places = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    const same = places.get(text);
    if (same === undefined) places.set(text, [index]);
    else same.push(index);
  }
  const markers = withoutInitials(texts.map((text, index) => readMarker(text, segments[index]?.stretches[0]?.loose)));
  const outlined = markers.some(({ kind }) => kind === 'roman');
  return { segments, texts, markers, places, outlined, seen: { title: false, heading: undefined, notes: false } };
}

/** Keeps in mind what has come before. */
function note(index: number, { kind }: Classified, { seen, texts }: Context): void {
  if (kind.type === 'title') seen.title = true;
  if (kind.type !== 'heading') return;
  seen.heading = index;
  seen.notes = headsNotes(texts[index] ?? '');
}

/** Notes and tables, which are found before lines are joined, and lines that nothing proves to be none of the text. */
function setApart(index: number, { segments, texts }: Context, source: string): Classified | undefined {
  const stretches = segments[index]?.stretches ?? [];
  const [first] = stretches;
  if (first?.note !== undefined) {
    const text = texts[index] ?? '';
    const [word = ''] = /^\S+\s*/.exec(text) ?? [];
    const marker = noteStart(text)?.length ?? (noteMarker.test(word) ? word.length : 0);
    return { kind: { type: 'note', n: noteName(first.note) }, marker };
  }
  if (first?.aside === true) return paragraph;
  const table = segments[index] === undefined ? undefined : tableOf(segments[index], source);
  return table === undefined ? undefined : { kind: table, marker: 0 };
}

/**
 * The segment that is the title where nothing says so: in a PDF the longest line in capitals before the text begins,
 * else the first segment that has words and is no table, note, date or symbol; a letterhead is the title of nothing.
 */
function findTitle({ layout }: WorkingText, { texts, segments, markers }: Context): number {
  const text = texts.findIndex((each) => columnsOf(each) >= textLength);
  const cover = texts.slice(0, text === -1 ? coverLines : Math.min(text, coverLines));
  const capitals = cover.map((each, index) => (isCapitals(each) && markers[index]?.label === 0 ? columnsOf(each) : 0));
  const longest = Math.max(0, ...capitals);
  if (layout === 'pdf-text' && longest > 0) return capitals.indexOf(longest);
  const lines = [...segments.keys()].filter((index) => {
    const first = segments[index]?.stretches[0];
    return first?.row === undefined && first?.note === undefined && first?.aside === undefined;
  });
  const sentence = lines.find((index) => /[.:;]$/.test(texts[index] ?? ''));
  const plain = lines.find((index) => index <= (sentence ?? index) && isTitleLike(texts[index] ?? ''));
  const any = lines.find((index) => !unprinted.test((texts[index] ?? '').slice(markers[index]?.bullet)));
  const found = plain ?? any;
  if (found === undefined) throw new NoTitleError();
  const from = lines.filter((index) => index >= found);
  return from[titleAmong(from.map((index) => texts[index] ?? ''))] ?? found;
}

function isTitleLike(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !isAside(text) && !/[.:;]$/.test(text);
}
