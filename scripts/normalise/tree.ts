import type { List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Draft, DraftBlock, Mark, Piece } from './draft.ts';

/** Builds the tree of the record: the closed vocabulary, from blocks and marks. */
export function buildTree(draft: Draft): Root {
  const front = draft.blocks.filter((block) => block.front);
  const rest = draft.blocks.filter((block) => !block.front);
  return { type: 'root', children: [flow('TitlePage', {}, build(front, draft)), ...build(rest, draft)] };
}

function build(blocks: readonly DraftBlock[], draft: Draft): RootContent[] {
  const nodes: RootContent[] = [];
  for (const block of blocks) {
    const { kind } = block;
    if (kind.type === 'item') addItem(nodes, kind, inline(block, draft));
    else nodes.push(blockNode(block, kind, draft));
  }
  return nodes;
}

function blockNode(block: DraftBlock, kind: Exclude<DraftBlock['kind'], { type: 'item' }>, draft: Draft): RootContent {
  switch (kind.type) {
    case 'title':
      return { type: 'heading', depth: 1, children: inline(block, draft) };
    case 'heading':
      return { type: 'heading', depth: depth(kind.level), children: inline(block, draft) };
    case 'supplied-heading':
      return {
        type: 'heading',
        depth: depth(kind.level),
        children: [
          phrase('Supplied', { reason: kind.reason }, [{ type: 'text', value: kind.text }]),
          { type: 'text', value: ' ' },
          phrase('Gap', { reason: kind.lost }, []),
        ],
      };
    case 'gap':
      return flow('Gap', { reason: kind.reason }, []);
    case 'note':
      return flow('Note', { n: kind.n }, [{ type: 'paragraph', children: inline(block, draft) }]);
    case 'paragraph':
      return { type: 'paragraph', children: inline(block, draft) };
  }
}

function depth(level: number): 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(2, level)) as 2 | 3 | 4 | 5 | 6; // clamped to the union
}

/** Adds an item to the list it goes on with, or begins a new list: numbers must follow each other. */
function addItem(nodes: RootContent[], kind: { level: number; ordinal?: number }, children: PhrasingContent[]): void {
  const item: ListItem = { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
  let siblings = nodes;
  for (let level = 1; level < kind.level; level += 1) {
    const list = siblings.at(-1);
    const parent = list?.type === 'list' ? list.children.at(-1) : undefined;
    if (parent === undefined) break;
    siblings = parent.children as RootContent[]; // list items hold flow content
  }
  const list = siblings.at(-1);
  if (list?.type === 'list' && continues(list, kind.ordinal)) list.children.push(item);
  else
    siblings.push({
      type: 'list',
      ordered: kind.ordinal !== undefined,
      start: kind.ordinal ?? null,
      spread: false,
      children: [item],
    });
}

function continues(list: List, ordinal: number | undefined): boolean {
  if (ordinal === undefined) return list.ordered !== true;
  return list.ordered === true && (list.start ?? 1) + list.children.length === ordinal;
}

/** The words of a block with its marks, as phrasing content. */
function inline({ pieces }: DraftBlock, { source: { text }, marks }: Draft): PhrasingContent[] {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? 0;
  const within = marks
    .filter((mark) => mark.start >= start && mark.end <= end && pieces.some((piece) => overlaps(piece, mark)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return phrases(start, end, within);

  function phrases(from: number, to: number, inside: readonly Mark[]): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    let cursor = from;
    for (const [index, mark] of inside.entries()) {
      if (mark.start < cursor) continue; // nested: written with the mark around it
      push(cursor, mark.start);
      const nested = inside.slice(index + 1).filter((each) => each.start < mark.end && each.end <= mark.end);
      nodes.push(markNode(mark, phrases(mark.start, mark.end, nested)));
      cursor = mark.end;
    }
    push(cursor, to);
    return nodes;

    function push(a: number, b: number): void {
      const value = pieces.map((piece) => cut(piece, a, b, text)).join('');
      if (value !== '') nodes.push({ type: 'text', value });
    }
  }
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
      return { type: 'emphasis', children };
    case 'link':
      return { type: 'link', url: mark.url, children };
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

function phrase(name: string, attributes: Record<string, string>, children: PhrasingContent[]): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: literals(attributes), children };
}

function flow(name: string, attributes: Record<string, string>, children: RootContent[]): MdxJsxFlowElement {
  const blocks = children as MdxJsxFlowElement['children']; // title pages and notes hold flow content alone
  return { type: 'mdxJsxFlowElement', name, attributes: literals(attributes), children: blocks };
}

function literals(attributes: Record<string, string>): MdxJsxTextElement['attributes'] {
  return Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));
}
