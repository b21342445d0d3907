import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, List, Nodes, Parents, Root, RootContent, Table, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { Anchor } from '../records/identifiers.ts';
import { signOfName } from '../records/signs.ts';
import { directionOf, ofLanguage, siteLanguage, type Direction } from '../records/site-language.ts';
import { widthOfGrid, type PlacedCell } from '../records/table-grid.ts';
import { isElement, listBlocks } from './blocks.ts';
import { directionIn, isolate } from './direction.ts';
import { attributeOf } from './element.ts';
import { element, text } from './hast.ts';
import { backToMark, inlineMark, lostPassage, tombstone, type MarkContext } from './marks.ts';
import { expansionsOf, linkMentions, type Expansion, type FindMentions, type Mention } from './mentions.ts';
import { gridOf, wordsOfCell, type TextCell } from './grid.ts';
import { hasLongWord, placeTable } from './on-paper.ts';
import { placeMentions, runsIn } from './runs.ts';
import { textOf } from './text.ts';

/** How a text is written as HTML. */
export interface HtmlOptions {
  /** The anchor of every block, in document order. */
  anchors: readonly Anchor[];
  /** Address of the page that explains the editor's marks. */
  policy: string;
  /** The language of the text, where it is not the site's own: a block that runs another way says so. */
  language?: string;
  /** Addresses of the agenda items whose text stands under a heading. */
  items?: ReadonlyMap<string, string>;
  /** Anchors of blocks that were joined to another: each still leads to that one. */
  aliases?: readonly { anchor: string; of: string }[];
  /** Anchors of blocks that are gone: each leads to a line that says so, after the nearest block that remained. */
  tombstones?: readonly { anchor: string; near: string; reason: string }[];
  /** What running text mentions, run by run in the order of the text. Links, headings and code are left as they are. */
  mentions?: FindMentions;
  /** Address of the record, for a passage shown on another page: its blocks then link there and bear no id. */
  address?: string;
  /** Level of the text's title, where it stands beneath headings of a page that has a title of its own; otherwise 1. */
  titleLevel?: Heading['depth'];
  /** Whether blocks bear their names for search results, as on the page that is searched for them; `false` on another. */
  titled?: boolean;
}

/** Writes the blocks of one text. Only tags named here and in `marks.ts` can come out, whatever the text holds. */
export class Writer {
  private readonly anchors: ReadonlyMap<Nodes, Anchor>;
  /** The heading each block stands under, for the titles of search results. */
  private readonly headings = new Map<Nodes, string>();
  private readonly options: HtmlOptions;
  private readonly marks: MarkContext;
  /** Which way the block that is being written runs. */
  private direction: Direction;
  /** The abbreviations explained so far, in the order of the text. */
  readonly expansions: Expansion[] = [];
  /** The mentions of the texts that are being written. */
  private mentions: ReadonlyMap<Nodes, Mention[]> = new Map();

  constructor(tree: Root, options: HtmlOptions) {
    this.options = options;
    const { policy, address, language = siteLanguage } = options;
    this.direction = directionOf(language);
    const blocks = listBlocks(tree);
    this.anchors = new Map(
      blocks.flatMap((block, index) => {
        const anchor = options.anchors[index];
        return anchor === undefined ? [] : [[block, anchor] as const];
      }),
    );
    const notes = blocks.flatMap((block) => (isElement(block, 'Note') ? [attributeOf(block, 'n')] : []));
    const spoken = language === siteLanguage ? {} : ofLanguage(siteLanguage);
    this.marks = { policy, spoken, address, notes: new Set(notes), referred: new Set() };
    let heading = '';
    for (const block of blocks) {
      if (block.type === 'heading') heading = block.depth === 1 ? '' : headingText(block);
      this.headings.set(block, heading);
    }
  }

  /** The HTML of some blocks of the text. */
  html(nodes: readonly RootContent[]): string {
    this.mentions = this.mentionsIn(nodes);
    const children = nodes.flatMap((node) => [...this.node(node), text('\n'), ...this.tombstones(node)]);
    return toHtml({ type: 'root', children }, { closeSelfClosing: false });
  }

  private children(node: Parents): ElementContent[] {
    return node.children.flatMap((child) => this.node(child));
  }

  private mentionsIn(nodes: readonly RootContent[]): ReadonlyMap<Nodes, Mention[]> {
    const { mentions } = this.options;
    if (mentions === undefined) return new Map();
    const found = new Map<Text, Mention[]>();
    for (const run of runsIn(nodes, this.anchors)) {
      for (const { node, mention } of placeMentions(run, mentions(run.text))) {
        found.set(node, [...(found.get(node) ?? []), mention]);
        this.expansions.push(...expansionsOf(mention));
      }
    }
    return found;
  }

  /** An element that says which way it runs, where most letters of its node run another way than what is around it. */
  private inDirection(node: Nodes, write: () => Element): Element {
    const outer = this.direction;
    this.direction = directionIn(textOf(node), outer);
    const made = write();
    if (this.direction !== outer) made.properties['dir'] = this.direction;
    this.direction = outer;
    return made;
  }

  private node(node: Nodes): ElementContent[] {
    switch (node.type) {
      case 'text':
        return linkMentions(node.value, this.mentions.get(node) ?? [], this.direction);
      case 'heading':
        return [this.inDirection(node, () => this.block(`h${this.levelOf(node)}`, node, this.children(node)))];
      case 'paragraph':
        return [this.inDirection(node, () => this.block('p', node, this.children(node)))];
      case 'list':
        return [this.inDirection(node, () => this.list(node))];
      case 'table':
        return [this.inDirection(node, () => this.table(node))];
      case 'blockquote':
        return [element('blockquote', {}, this.children(node))];
      case 'thematicBreak':
        return [element('hr', {}, [])];
      case 'break':
        return [element('br', {}, [])];
      case 'emphasis':
        return [element('em', {}, this.children(node))];
      case 'strong':
        return [element('strong', {}, this.children(node))];
      case 'delete':
        return [element('del', {}, this.children(node))];
      case 'inlineCode':
        return [element('code', {}, isolate(node.value, this.direction))];
      case 'code':
        return [element('pre', {}, [element('code', {}, [text(node.value)])])];
      case 'link':
        return [element('a', { href: node.url, rel: ['external'] }, this.children(node))];
      case 'mdxJsxTextElement':
        return inlineMark(node, this.children(node), this.marks);
      case 'mdxJsxFlowElement':
        return this.flowElement(node);
      default:
        throw new Error(`The vocabulary has no HTML for "${node.type}": the guard should have refused it.`);
    }
  }

  private levelOf({ depth }: Heading): number {
    return depth === 1 ? (this.options.titleLevel ?? 1) : depth;
  }

  /** An element that bears the anchor of its block and a link to itself. */
  private block(tagName: string, node: Nodes, children: ElementContent[], extra: Properties = {}): Element {
    const anchor = this.anchors.get(node);
    if (anchor === undefined) return element(tagName, extra, children);
    const { address, titled = address === undefined } = this.options;
    const properties: Properties = address === undefined ? { id: anchor } : {};
    const link = selfLink(anchor, `${address ?? ''}#${anchor}`);
    const aliases = this.aliasesOf(anchor);
    if (node.type === 'heading') {
      const parts = [...aliases, ...children, link, ...this.itemLink(anchor)];
      return element(tagName, { ...properties, ...extra }, parts);
    }
    if (titled) properties['dataSearchTitle'] = this.hitTitle(node, anchor);
    return element(tagName, { ...properties, ...extra }, [...aliases, link, ...children]);
  }

  private itemLink(anchor: Anchor): Element[] {
    const href = this.options.items?.get(anchor);
    if (href === undefined) return [];
    return [element('a', { className: ['item'], href, dataSearchIgnore: 'all' }, [text('Item of the session')])];
  }

  /** Places in a block to which the anchors of blocks joined to it lead. */
  private aliasesOf(anchor: Anchor): Element[] {
    const { aliases = [], address } = this.options;
    if (address !== undefined) return [];
    return aliases.filter(({ of }) => of === anchor).map((alias) => element('span', { id: alias.anchor }, []));
  }

  /** What stands where blocks near this one were withdrawn. Only the page of the record shows it. */
  private tombstones(node: RootContent): ElementContent[] {
    const { tombstones = [], address } = this.options;
    if (tombstones.length === 0 || address !== undefined) return [];
    const within = new Set<string>(this.anchorsWithin(node));
    return tombstones
      .filter(({ near }) => within.has(near))
      .flatMap((gone) => [tombstone(gone, this.marks), text('\n')]);
  }

  private anchorsWithin(node: Nodes): Anchor[] {
    const own = this.anchors.get(node);
    const nested = 'children' in node ? node.children.flatMap((child) => this.anchorsWithin(child)) : [];
    return own === undefined ? nested : [own, ...nested];
  }

  /** What a search result calls a block: `Paragraph 7, Emergency response`. */
  private hitTitle(node: Nodes, anchor: Anchor): string {
    const number = paragraphNumber(anchor);
    const place = number === undefined ? anchor.replace('-', ' ') : `Paragraph ${number}`;
    const heading = this.headings.get(node);
    return heading ? `${place}, ${heading}` : place;
  }

  private list(node: List): Element {
    const start = node.ordered === true && node.start != null && node.start !== 1 ? { start: node.start } : {};
    const items = node.children.map((item) =>
      this.block(
        'li',
        item,
        item.children.flatMap((child, index) => this.inBlock(child, index)),
      ),
    );
    return element(node.ordered === true ? 'ol' : 'ul', start, items);
  }

  /** The first paragraph of an item or note is its text; later ones keep their own element. */
  private inBlock(child: RootContent, index: number): ElementContent[] {
    if (child.type !== 'paragraph') return this.node(child);
    return index === 0 ? this.children(child) : [element('p', {}, this.children(child))];
  }

  private table(node: Table | MdxJsxFlowElement): Element {
    const rows = this.rowsOf(node);
    const { classes, parts } = placeTable(rows.flat());
    return this.block('div', node, [tableOf(rows), ...parts.map((columns) => partOnPaper(rows, columns))], {
      className: ['table', ...classes, ...(parts.length > 0 ? ['parted'] : [])],
    });
  }

  /** The cells of a table as they are written, row by row. The head that Markdown cannot do without is none where it is empty. */
  private rowsOf(node: Table | MdxJsxFlowElement): WrittenCell[][] {
    const placed = gridOf(node);
    const rows: WrittenCell[][] = node.children.map(() => []);
    const heads = countHeads(rows.length, placed);
    for (const each of placed) rows[each.row]?.push({ ...each, written: this.cell(each, each.row < heads) });
    const isBlank = node.type === 'table' && rows[0]?.every(({ cell }) => cell.children.length === 0) === true;
    return isBlank ? rows.slice(1) : rows;
  }

  private cell({ cell, cols, rows }: PlacedCell<TextCell>, isHead: boolean): Element {
    const { align, label, children } = cell;
    const isLong = hasLongWord(wordsOfCell(cell));
    const className = [...(align == null ? [] : [`align-${align}`]), ...(isLong ? ['long-word'] : [])];
    const properties: Properties = {
      ...(className.length > 0 && { className }),
      ...(cols > 1 && { colSpan: cols }),
      ...(rows > 1 && { rowSpan: rows }),
      ...(label && { scope: isHead ? 'col' : 'row' }),
    };
    const content = children.flatMap((child, index) => this.inCell(child, children[index - 1]));
    // An empty cell over a column, as in the corner above the names of rows, heads nothing.
    return element(label ? 'th' : 'td', properties, content);
  }

  /** Words and tables of a cell; a paragraph that follows another begins a line. */
  private inCell(child: RootContent, before: RootContent | undefined): ElementContent[] {
    if (isElement(child, 'Table')) return [tableOf(this.rowsOf(child))];
    if (child.type !== 'paragraph') return this.node(child);
    return [...(before?.type === 'paragraph' ? [element('br', {}, [])] : []), ...this.children(child)];
  }

  private flowElement(node: Extract<Nodes, { type: 'mdxJsxFlowElement' }>): ElementContent[] {
    if (node.name === 'TitlePage') return this.children(node);
    if (node.name === 'Gap') return [lostPassage(node, this.marks)];
    if (node.name === 'Table') return [this.inDirection(node, () => this.table(node))];
    return [
      this.inDirection(node, () => {
        const children = node.children.flatMap((child, index) => this.inBlock(child, index));
        const back = backToMark(attributeOf(node, 'n'), this.marks);
        return this.block('div', node, [...children, ...back], { className: ['note'], role: 'note' });
      }),
    ];
  }
}

/** A cell of a table with its HTML. */
interface WrittenCell extends PlacedCell<TextCell> {
  written: Element;
}

/** How many rows at the beginning hold labels alone, and empty cells. */
function countHeads(rows: number, placed: readonly PlacedCell<TextCell>[]): number {
  const first = placed.find(({ cell }) => !cell.label && cell.children.length > 0)?.row ?? rows;
  return placed.reduce((end, { cell, row }) => (cell.label && row < first ? row + 1 : end), 0);
}

/** A table of rows of cells. Those that name columns are its head, unless a cell of them reaches into the rows below. */
function tableOf(rows: readonly (readonly WrittenCell[])[], properties: Properties = {}): Element {
  const heads = rows.findLastIndex((cells) => cells.some(({ written }) => written.properties['scope'] === 'col')) + 1;
  const isWhole = !rows.slice(0, heads).some((cells) => cells.some((cell) => cell.row + cell.rows > heads));
  const written = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((cell) => cell.written),
    ),
  );
  if (heads === 0 || !isWhole) return element('table', properties, [element('tbody', {}, written)]);
  const [head, body] = [written.slice(0, heads), written.slice(heads)];
  return element('table', properties, [element('thead', {}, head), element('tbody', {}, body)]);
}

/** Some columns of a table that is too wide for a page: on paper alone, so that nothing else reads it twice. */
function partOnPaper(rows: readonly (readonly WrittenCell[])[], columns: readonly number[]): Element {
  const cells = rows.map((row) =>
    row.flatMap(({ written, ...cell }) => {
      const covered = columns.filter((column) => column >= cell.column && column < cell.column + cell.cols).length;
      if (covered === 0) return [];
      const { colSpan: _, ...properties } = written.properties;
      const spanned = { ...written, properties: { ...properties, ...(covered > 1 && { colSpan: covered }) } };
      return [{ ...cell, written: withoutId(spanned) }];
    }),
  );
  const part = tableOf(cells, { className: ['part'], hidden: true, dataSearchIgnore: 'all' });
  const [, from = 0] = columns;
  const which = `Columns ${from + 1} to ${(columns.at(-1) ?? 0) + 1} of ${widthOfGrid(rows.flat())}, beside the first`;
  return { ...part, children: [element('caption', {}, [text(which)]), ...part.children] };
}

function withoutId<Node extends ElementContent>(node: Node): Node {
  if (node.type !== 'element') return node;
  const { id: _, ...properties } = node.properties;
  return { ...node, properties, children: node.children.map(withoutId) };
}

function selfLink(anchor: Anchor, href: string): Element {
  const number = paragraphNumber(anchor);
  const note = /^note-(.+)$/.exec(anchor)?.[1];
  if (number === undefined && note === undefined) {
    return element('a', { className: ['self'], href, ariaLabel: 'Link to this heading' }, []);
  }
  const ariaLabel = number === undefined ? `Note ${note}` : `Paragraph ${number}`;
  const dataN = number ?? signOfName(note ?? '');
  return element('a', { className: ['n'], href, dataN, ariaLabel }, []);
}

/** The number a reader sees: `p7a` → `7a`; none for headings and notes. */
export function paragraphNumber(anchor: string): string | undefined {
  return /^p(\d+[a-z]*)$/.exec(anchor)?.[1];
}

/** A heading with what the editor supplied; an ellipsis where words of it are lost. */
export function headingText(heading: Heading): string {
  const lost = heading.children.some((child) => child.type === 'mdxJsxTextElement' && child.name === 'Gap');
  return `${textOf(heading, { supplied: true, signed: true })}${lost ? ' […]' : ''}`;
}
