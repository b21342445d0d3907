import type { MarkKind, PartMark } from '../../src/records/transcript.ts';

/** Words with marks on them, by offsets in UTF-16 code units; marks do not cross. */
export interface MarkedWords {
  text: string;
  marks: PartMark[];
}

/** Words that bear the same marks. */
export interface MarkedRun {
  text: string;
  marks: readonly MarkKind[];
}

/** Of marks on the same words, which stands about the others. */
const order: readonly MarkKind['type'][] = ['link', 'delete', 'add', 'strong', 'emphasis', 'sup', 'sub'];

/**
 * Writes runs as one text. A mark goes on over neighbouring runs that bear it, and begins and ends with words: white
 * space is printed alike with it and without.
 */
export function markWords(runs: readonly MarkedRun[]): MarkedWords {
  const marks: PartMark[] = [];
  let open: { kind: MarkKind; start: number }[] = [];
  let text = '';
  for (const run of [...runs, { text: '', marks: [] }]) {
    const kinds = run.marks.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
    const isOpen = kinds.findIndex((kind, at) => !isSame(kind, open[at]?.kind));
    const kept = isOpen === -1 ? kinds.length : isOpen;
    for (const { kind, start } of open.slice(kept)) marks.push({ ...kind, start, end: text.length });
    open = [...open.slice(0, kept), ...kinds.slice(kept).map((kind) => ({ kind, start: text.length }))];
    text += run.text;
  }
  return tidied({ text, marks });
}

function isSame(a: MarkKind, b: MarkKind | undefined): boolean {
  return a.type === b?.type && (a.type !== 'link' || b.type !== 'link' || a.url === b.url);
}

/** Replaces what a pattern finds, and moves the marks with the words. The pattern has the flag `g`. */
export function replaceIn({ text, marks }: MarkedWords, pattern: RegExp, to: string): MarkedWords {
  if (marks.length === 0) return { text: text.replaceAll(pattern, to), marks };
  const places = Array.from({ length: text.length + 1 }, (_, at) => at);
  let written = '';
  let from = 0;
  const copy = (end: number) => {
    for (let at = from; at < end; at += 1) places[at] = written.length + at - from;
    written += text.slice(from, end);
    from = end;
  };
  for (const match of text.matchAll(pattern)) {
    copy(match.index);
    const put = to.replaceAll(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    const end = match.index + match[0].length;
    for (let at = from; at < end; at += 1) places[at] = written.length + Math.min(at - from, put.length);
    written += put;
    from = end;
  }
  copy(text.length);
  places[text.length] = written.length;
  const moved = marks.map((mark) => ({
    ...mark,
    start: places[mark.start] ?? 0,
    end: places[mark.end] ?? written.length,
  }));
  return tidied({ text: written, marks: moved });
}

/** Words on one line: white space is one space, and none at either end. */
export function onOneLine(words: MarkedWords): MarkedWords {
  return replaceIn(replaceIn(words, /\s+/g, ' '), /^ | $/g, '');
}

/** Words on as many lines as they have: white space within a line is one space; none at either end, and no line is blank. */
export function onOwnLines(words: MarkedWords): MarkedWords {
  const pattern = /[^\S\n]*\n\s*/g;
  return replaceIn(replaceIn(replaceIn(words, pattern, '\n'), /[^\S\n]+/g, ' '), /^\s|\s$/g, '');
}

/** What stands between words and those after them: a sign, or what the two texts ask for. */
type Joint = string | ((before: string, after: string) => string);

/**
 * Puts words one after another, with a joint between two. A mark with which one ends and the next begins goes on over a
 * space or the end of a line, and not from cell to cell over a tab; letters that are raised or lowered stand for themselves.
 */
export function joinMarked(pieces: readonly MarkedWords[], joint: Joint): MarkedWords {
  const marks: PartMark[] = [];
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    const sign = typeof joint === 'string' ? joint : joint(text, piece.text);
    const open = marks.filter(({ end }) => index > 0 && sign !== '\t' && end === text.length).sort(outerFirst);
    if (index > 0) text += sign;
    const by = text.length;
    const moved = piece.marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
    const opening = moved.filter(({ start }) => start === by).sort(outerFirst);
    const ends = opening.findIndex((mark, at) => isOfLetters(mark) || !isSame(mark, open[at]));
    const going = opening.slice(0, ends === -1 ? opening.length : ends);
    for (const [at, { end }] of going.entries()) (open[at] as PartMark).end = end; // the same marks, as was asked
    marks.push(...moved.filter((mark) => !going.includes(mark)));
    text += piece.text;
  }
  return { text, marks };
}

function isOfLetters({ type }: MarkKind): boolean {
  return type === 'sup' || type === 'sub';
}

function outerFirst(a: PartMark, b: PartMark): number {
  return a.start - b.start || b.end - a.end;
}

/** The marks of a part of a transcript, which has no field for them where there are none. */
export function marksOfPart(marks: PartMark[]): { marks?: PartMark[] } {
  return marks.length === 0 ? {} : { marks };
}

/** Marks in the order of the words, an outer one first; each begins and ends with words, and none is without. */
function tidied({ text, marks }: MarkedWords): MarkedWords {
  const tidy = marks
    .map((mark) => {
      const words = text.slice(mark.start, mark.end);
      return { ...mark, start: mark.end - words.trimStart().length, end: mark.start + words.trimEnd().length };
    })
    .filter(({ start, end }) => start < end);
  return { text, marks: tidy.sort(outerFirst) };
}
