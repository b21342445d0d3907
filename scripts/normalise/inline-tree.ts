import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { WorkingText, Mark, Piece } from './working-text.ts';

/** A text whose marks stand in order. */
export interface Marked {
  text: string;
  marks: readonly Mark[];
}

/** Puts the marks of a text in order: an outer mark before those within it. */
export function orderMarks({ source: { text }, marks }: WorkingText): Marked {
  return { text, marks: [...marks].sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** The words of some pieces with their marks, as phrasing content. */
export function inline(pieces: readonly Piece[], { text, marks }: Marked): PhrasingContent[] {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? 0;
  const within: Mark[] = [];
  for (let at = firstOf(marks, (mark) => mark.start >= start); (marks[at]?.start ?? Infinity) <= end; at += 1) {
    const mark = marks[at];
    if (mark === undefined || mark.end > end) continue;
    const piece = pieces[firstOf(pieces, (each) => each.end >= mark.start)];
    if (piece !== undefined && overlaps(piece, mark)) within.push(mark);
  }
  return phrases(start, end, within);

  function phrases(from: number, to: number, inside: readonly Mark[]): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    let cursor = from;
    for (const [index, mark] of inside.entries()) {
      if (mark.start < cursor) continue; // nested: written with the mark around it
      push(cursor, mark.start);
      const after = firstOf(inside, (each) => each.start >= mark.end);
      const nested = inside.slice(index + 1, after).filter((each) => each.end <= mark.end);
      nodes.push(markNode(mark, phrases(mark.start, mark.end, nested)));
      cursor = mark.end;
    }
    push(cursor, to);
    return nodes;

    function push(a: number, b: number): void {
      let value = '';
      for (let at = firstOf(pieces, (piece) => piece.end > a); (pieces[at]?.start ?? Infinity) < b; at += 1) {
        value += cut(pieces[at] as Piece, a, b, text); // given by the condition
      }
      if (value !== '') nodes.push({ type: 'text', value });
    }
  }
}

/** Where the first entry stands that `isReached` holds of, in a list in which it holds of all that follow. */
export function firstOf<Entry>(list: readonly Entry[], isReached: (entry: Entry) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(list[middle] as Entry))
      high = middle; // within the list
    else low = middle + 1;
  }
  return low;
}

function overlaps(piece: Piece, mark: Mark): boolean {
  return mark.start < piece.end ? mark.end >= piece.start : mark.start === piece.end;
}

/** What a piece prints between two offsets. A replacement prints where it begins. */
function cut(piece: Piece, from: number, to: number, text: string): string {
  if (piece.fate === 'kept') return text.slice(Math.max(from, piece.start), Math.min(to, piece.end));
  return piece.start >= from && piece.start < to ? piece.to : '';
}

function markNode(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
      return { type: mark.type, children };
    case 'link':
      return { type: 'link', url: mark.url, children };
    case 'add':
      return phrase('Add', {}, children);
    case 'sup':
    case 'sub':
      return phrase('Hi', { rend: mark.type }, children);
    case 'noteRef':
      return phrase('NoteRef', { n: mark.n }, children);
    case 'gap':
      return phrase('Gap', { reason: mark.reason }, []);
    case 'sic':
      return phrase('Sic', { reason: mark.reason }, children);
    case 'unclear':
      return phrase('Unclear', { reason: mark.reason }, children);
  }
}

/** An element within a line. */
export function phrase(
  name: string,
  attributes: Record<string, string>,
  children: PhrasingContent[],
): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: literals(attributes), children };
}

/** Attributes whose values are literal. */
export function literals(attributes: Record<string, string>): MdxJsxTextElement['attributes'] {
  return Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));
}

/** An element between blocks. */
export function flow(name: string, attributes: Record<string, string>, children: RootContent[]): MdxJsxFlowElement {
  const blocks = children as MdxJsxFlowElement['children']; // what stands between blocks holds flow content alone
  return { type: 'mdxJsxFlowElement', name, attributes: literals(attributes), children: blocks };
}
