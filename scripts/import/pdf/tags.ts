import type { Tag } from './page.ts';

/** A node of the tree by which a PDF names its blocks, as PDF.js gives it for a page. */
export interface TreeNode {
  role?: string;
  type?: string;
  id?: string;
  children?: readonly TreeNode[];
}

/** Where in the tree words stand: they join the block that is open here, or open one. */
interface Place extends Tag {
  block?: number | undefined;
  /** Whether an item of a list has its first paragraph, which belongs with its marker. */
  bodied?: boolean;
  table?: { number: number; rows: number };
  row?: { number: number; columns: number };
  /** Whether it only gathers blocks. */
  gathers: boolean;
}

/** Roles of words within a block (ISO 32000-1, 14.8.4.4). */
const within =
  /^(?:Span|Link|Em|Strong|Annot|Quote|Reference|BibEntry|Code|Lbl|LBody|Sub|NonStruct|Private|Ruby|R[BTP]|W[TP]|Warichu|Form|Formula|Artifact)$/;

/** Roles of what only gathers blocks. */
const gathers = /^(?:Root|Document(?:Fragment)?|Part|Art|Sect|Div|Aside|Index|TOC|THead|TBody|TFoot|BlockQuote|L)$/;

/**
 * The blocks that the tree of a page names, in its order, and to which of them each marked stretch of the page belongs:
 * `tagOf.get('p4R_mc0')` is the place of its block in `tags`.
 */
export function readTags(root: TreeNode | null): { tags: Tag[]; tagOf: ReadonlyMap<string, number> } {
  const tags: Tag[] = [];
  const tagOf = new Map<string, number>();
  let tables = 0;

  function walk(node: TreeNode, place: Place): void {
    if (node.type === 'content' && node.id !== undefined) {
      if (place.block === undefined) {
        const { role, depth, quoted, cell } = place;
        place.block = tags.push({ role, depth, quoted, ...(cell ? { cell } : {}) }) - 1;
      }
      tagOf.set(node.id, place.block);
    }
    for (const child of node.children ?? []) {
      if (child.role === 'Table') tables += 1;
      walk(child, enter(child, place, tables));
    }
  }

  if (root !== null) walk(root, { role: 'P', depth: 0, quoted: false, gathers: true });
  return { tags, tagOf };
}

/** The place of what stands in a child: its parent's own, where it adds words to the parent's block. */
function enter(node: TreeNode, place: Place, tables: number): Place {
  const { role } = node;
  if (role === 'NonStruct' && place.gathers && isDivision(node))
    return { ...place, block: undefined, gathers: holdsDivision(node) };
  if (role === undefined || within.test(role)) return place;
  if (role === 'Table') return { ...place, role: 'P', block: undefined, table: { number: tables, rows: 0 } };
  if (role === 'TR' && place.table) {
    place.table.rows += 1;
    return { ...place, block: undefined, row: { number: place.table.rows, columns: 0 } };
  }
  if ((role === 'TD' || role === 'TH') && place.table && place.row) {
    place.row.columns += 1;
    const cell = { table: place.table.number, row: place.row.number, column: place.row.columns };
    return { ...place, role, block: undefined, cell };
  }
  if (place.cell !== undefined) return place;
  if (place.role === 'LI' && place.bodied !== true && (role === 'P' || gathers.test(role)) && role !== 'L') {
    place.bodied = true;
    return place;
  }
  const quoted = place.quoted || role === 'BlockQuote';
  const depth = place.depth + (role === 'L' ? 1 : 0);
  const own = { gathers: gathers.test(role), role: gathers.test(role) ? 'P' : role };
  return { ...place, ...own, depth, quoted, block: undefined, bodied: false };
}

/** Whether a node that has no role holds others, as a division of a page does that a browser prints; words are within. */
function isDivision({ children = [] }: TreeNode): boolean {
  return children.some(({ role }) => role !== undefined);
}

function holdsDivision({ children = [] }: TreeNode): boolean {
  return children.some((child) =>
    child.role === 'NonStruct' ? isDivision(child) : child.role !== undefined && !within.test(child.role),
  );
}
