import type { List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { BlockKind, WorkingText, WorkingBlock } from './working-text.ts';
import { flow, inline, orderMarks, phrase, type Marked } from './inline-tree.ts';
import { cellWriter, tableNode } from './table-tree.ts';

/** Builds the tree of the record: the closed vocabulary, from blocks and marks. */
export function buildTree(working: WorkingText): Root {
  const marked = orderMarks(working);
  const front = working.blocks.filter((block) => block.front);
  const rest = working.blocks.filter((block) => !block.front);
  return { type: 'root', children: [flow('TitlePage', {}, build(front, marked)), ...build(rest, marked)] };
}

function build(blocks: readonly WorkingBlock[], marked: Marked): RootContent[] {
  const nodes: RootContent[] = [];
  let open: number[] = [];
  for (const { kind, pieces } of blocks) {
    open = kind.type === 'item' ? [...open.filter((level) => level < kind.level), kind.level] : [];
    if (kind.type === 'item') addItem(nodes, { ...kind, depth: open.length }, inline(pieces, marked));
    else if (kind.type === 'table') nodes.push(tableNode(kind, cellWriter(pieces, marked)));
    else if (kind.type === 'paragraph' && kind.quote === true) addQuoted(nodes, inline(pieces, marked));
    else nodes.push(blockNode(kind, inline(pieces, marked)));
  }
  return nodes;
}

function blockNode(kind: Exclude<BlockKind, { type: 'item' | 'table' }>, children: PhrasingContent[]): RootContent {
  switch (kind.type) {
    case 'title':
      return { type: 'heading', depth: 1, children };
    case 'heading':
      return { type: 'heading', depth: depth(kind.level), children };
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
      return flow('Gap', { reason: kind.reason, ...(kind.unit !== undefined && { unit: kind.unit }) }, []);
    case 'note':
      return flow('Note', { n: kind.n }, [{ type: 'paragraph', children }]);
    case 'paragraph':
      return { type: 'paragraph', children };
  }
}

function depth(level: number): 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(2, level)) as 2 | 3 | 4 | 5 | 6; // clamped to the union
}

/**
 * Adds an item to the list it goes on with, or begins a new list: numbers must follow each other. Its depth counts the
 * items that are open around it, whatever their levels: a list may begin at any level, as below a numbered paragraph.
 */
function addItem(nodes: RootContent[], kind: { depth: number; ordinal?: number }, children: PhrasingContent[]): void {
  const item: ListItem = { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
  let siblings = nodes;
  for (let depth = 1; depth < kind.depth; depth += 1) {
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

/** Adds a paragraph to the quotation before it, or begins one. */
function addQuoted(nodes: RootContent[], children: PhrasingContent[]): void {
  const last = nodes.at(-1);
  const quoted = { type: 'paragraph', children } as const;
  if (last?.type === 'blockquote') last.children.push(quoted);
  else nodes.push({ type: 'blockquote', children: [quoted] });
}
