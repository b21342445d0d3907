import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, List, Nodes, Parents, Root, RootContent, Table } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import type { Anchor } from '../records/identifiers.ts';
import { attributeOf } from './element.ts';
import { isElement, listBlocks } from './blocks.ts';
import { textOf } from './text.ts';

/** How a text is written as HTML. */
export interface HtmlOptions {
  /** The anchor of every block, in document order. */
  anchors: readonly Anchor[];
  /** Address of the page that explains the editor's marks. */
  policy: string;
  /** Address of the record, for a passage shown on another page: its blocks then link there and bear no id. */
  address?: string;
}

/** A heading of a text, for its table of contents. */
export interface Contents {
  anchor: Anchor;
  depth: number;
  text: string;
}

/** A text as HTML: its title page, the rest, and its headings below the title. */
export interface RenderedText {
  front: string;
  body: string;
  contents: Contents[];
}

/** Writes a guarded tree as HTML. Only tags named here can come out, whatever the text holds. */
export function renderText(tree: Root, options: HtmlOptions): RenderedText {
  const writer = new Writer(tree, options);
  const isFront = (node: RootContent) => isElement(node, 'TitlePage');
  return {
    front: writer.html(tree.children.filter(isFront)),
    body: writer.html(tree.children.filter((node) => !isFront(node))),
    contents: writer.contents(),
  };
}

/**
 * Writes one passage: the section under a heading without the heading itself, or a single block.
 * Returns `undefined` when the text has no such anchor.
 */
export function renderPassage(tree: Root, anchor: Anchor, options: HtmlOptions): string | undefined {
  const block = listBlocks(tree)[options.anchors.indexOf(anchor)];
  if (block === undefined) return undefined;
  const writer = new Writer(tree, options);
  if (block.type === 'heading') return writer.html(sectionUnder(tree, block));
  if (block.type === 'listItem')
    return writer.html([{ type: 'list', ordered: false, spread: false, children: [block] }]);
  return writer.html([block as RootContent]); // paragraphs, tables and notes may stand at the root
}

function sectionUnder(tree: Root, heading: Heading): RootContent[] {
  const start = tree.children.indexOf(heading) + 1;
  const length = tree.children.slice(start).findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return tree.children.slice(start, length === -1 ? undefined : start + length);
}

const marks = {
  Sic: ['[sic]', 'sic'],
  Unclear: ['[?]', 'unclear'],
} as const;

class Writer {
  private readonly anchors: ReadonlyMap<Nodes, Anchor>;
  /** The heading each block stands under, for the titles of search results. */
  private readonly headings = new Map<Nodes, string>();
  private readonly notes: ReadonlySet<string>;
  private readonly referred = new Set<string>();
  private readonly options: HtmlOptions;

  constructor(tree: Root, options: HtmlOptions) {
    this.options = options;
    const blocks = listBlocks(tree);
    this.anchors = new Map(
      blocks.flatMap((block, index) => {
        const anchor = options.anchors[index];
        return anchor === undefined ? [] : [[block, anchor] as const];
      }),
    );
    this.notes = new Set(blocks.flatMap((block) => (isElement(block, 'Note') ? [attributeOf(block, 'n')] : [])));
    let heading = '';
    for (const block of blocks) {
      if (block.type === 'heading') heading = textOf(block, { supplied: true });
      this.headings.set(block, heading);
    }
  }

  html(nodes: readonly RootContent[]): string {
    const children = nodes.flatMap((node) => [...this.node(node), text('\n')]);
    return toHtml({ type: 'root', children }, { closeSelfClosing: false });
  }

  contents(): Contents[] {
    return [...this.anchors].flatMap(([node, anchor]) =>
      node.type === 'heading' && node.depth > 1
        ? [{ anchor, depth: node.depth, text: textOf(node, { supplied: true }) }]
        : [],
    );
  }

  private children(node: Parents): ElementContent[] {
    return node.children.flatMap((child) => this.node(child));
  }

  private node(node: Nodes): ElementContent[] {
    switch (node.type) {
      case 'text':
        return [text(node.value)];
      case 'heading':
        return [this.block(`h${node.depth}`, node, this.children(node))];
      case 'paragraph':
        return [this.block('p', node, this.children(node))];
      case 'list':
        return [this.list(node)];
      case 'blockquote':
        return [element('blockquote', {}, this.children(node))];
      case 'thematicBreak':
        return [element('hr', {}, [])];
      case 'break':
        return [element('br', {}, [])];
      case 'table':
        return [this.table(node)];
      case 'emphasis':
        return [element('em', {}, this.children(node))];
      case 'strong':
        return [element('strong', {}, this.children(node))];
      case 'delete':
        return [element('s', {}, this.children(node))];
      case 'inlineCode':
        return [element('code', {}, [text(node.value)])];
      case 'code':
        return [element('pre', {}, [element('code', {}, [text(node.value)])])];
      case 'link':
        return [element('a', { href: node.url, rel: ['external'] }, this.children(node))];
      case 'mdxJsxFlowElement':
        return this.flowElement(node);
      case 'mdxJsxTextElement':
        return this.textElement(node);
      default:
        throw new Error(`The vocabulary has no HTML for "${node.type}": the guard should have refused it.`);
    }
  }

  /** An element that bears the anchor of its block and a link to itself. */
  private block(tagName: string, node: Nodes, children: ElementContent[], extra: Properties = {}): Element {
    const anchor = this.anchors.get(node);
    if (anchor === undefined) return element(tagName, extra, children);
    const { address } = this.options;
    const properties: Properties = address === undefined ? { id: anchor } : {};
    const link = this.selfLink(anchor, `${address ?? ''}#${anchor}`);
    if (node.type === 'heading') return element(tagName, { ...properties, ...extra }, [...children, link]);
    if (address === undefined) properties['dataPagefindTitle'] = this.hitTitle(node, anchor);
    return element(tagName, { ...properties, ...extra }, [link, ...children]);
  }

  private selfLink(anchor: Anchor, href: string): Element {
    const number = paragraphNumber(anchor);
    return number === undefined
      ? element('a', { className: ['self'], href, ariaLabel: 'Link to this heading' }, [])
      : element('a', { className: ['n'], href, dataN: number, ariaLabel: `Paragraph ${number}` }, []);
  }

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

  private table(node: Table): Element {
    const rows = node.children.map((row, rowIndex) =>
      element(
        'tr',
        {},
        row.children.map((cell, column) => {
          const align = node.align?.[column];
          const properties: Properties = align == null ? {} : { className: [`align-${align}`] };
          return rowIndex === 0
            ? element('th', { ...properties, scope: 'col' }, this.children(cell))
            : element('td', properties, this.children(cell));
        }),
      ),
    );
    const [head, ...body] = rows;
    const parts = [element('thead', {}, head === undefined ? [] : [head]), element('tbody', {}, body)];
    return this.block('div', node, [element('table', {}, parts)], { className: ['table'] });
  }

  private flowElement(node: Extract<Nodes, { type: 'mdxJsxFlowElement' }>): ElementContent[] {
    switch (node.name) {
      case 'TitlePage':
        return this.children(node);
      case 'Gap':
        return [
          element('p', { className: ['gap'], dataPagefindIgnore: 'all' }, [
            this.mark('The source breaks off here.', 'gap', attributeOf(node, 'reason')),
            text(` ${attributeOf(node, 'reason')}`),
          ]),
        ];
      default: // Note, the only other element that stands between blocks
        return [this.note(node)];
    }
  }

  private note(node: Extract<Nodes, { type: 'mdxJsxFlowElement' }>): Element {
    const n = attributeOf(node, 'n');
    const children = node.children.flatMap((child, index) => this.inBlock(child, index));
    const back = this.referred.has(n)
      ? [
          text(' '),
          element('a', { href: `#ref-${n}`, ariaLabel: `Back to the mark of note ${n}`, className: ['back'] }, [
            text('↩'),
          ]),
        ]
      : [];
    return this.block('div', node, [...children, ...back], { className: ['note'], role: 'note' });
  }

  private textElement(node: MdxJsxTextElement): ElementContent[] {
    const reason = attributeOf(node, 'reason');
    const children = this.children(node);
    switch (node.name) {
      case 'Gap':
        return [this.mark('[…]', 'gap', `The source breaks off here. ${reason}`)];
      case 'Supplied':
        return [
          element(
            'span',
            { className: ['supplied'], title: `Supplied by the editor. ${reason}`, dataPagefindIgnore: 'all' },
            [text('['), ...children, text(']')],
          ),
        ];
      case 'NoteRef':
        return [this.noteRef(attributeOf(node, 'n'), children)];
      case 'Sic':
      case 'Unclear': {
        const [sign, rule] = marks[node.name];
        return [element('span', { className: [rule] }, children), this.mark(sign, rule, reason)];
      }
      default:
        throw new Error(`The vocabulary has no HTML for <${node.name ?? ''}>: the guard should have refused it.`);
    }
  }

  private noteRef(n: string, children: ElementContent[]): Element {
    if (!this.notes.has(n)) {
      return element('span', { className: ['noteref'] }, [
        ...children,
        this.mark('[note lost]', 'notes', `Note ${n} is not in the source`),
      ]);
    }
    const own = this.referred.has(n) || this.options.address !== undefined ? {} : { id: `ref-${n}` };
    this.referred.add(n);
    return element('a', { ...own, className: ['noteref'], href: `${this.options.address ?? ''}#note-${n}` }, children);
  }

  /** A sign of the editor's, linked to the rule that explains it and kept out of the search index. */
  private mark(sign: string, rule: string, explanation: string): Element {
    const href = `${this.options.policy}#${rule}`;
    return element('a', { className: ['mark'], href, title: explanation, dataPagefindIgnore: 'all' }, [text(sign)]);
  }
}

/** The number a reader sees: `p7a` → `7a`, `note-1` → none. */
export function paragraphNumber(anchor: string): string | undefined {
  return /^p(\d+[a-z]*)$/.exec(anchor)?.[1];
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
