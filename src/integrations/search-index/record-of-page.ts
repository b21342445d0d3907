import { Parser } from 'htmlparser2';
import type { BlockOfText } from '../../search/files.ts';

/** What a built page gives to the search: nothing but what it marks with `data-search-body`. */
export interface RecordOfPage {
  /** What `components/search/Meta.astro` says of the record: `title`, `date`, `year`, … */
  about: Record<string, string>;
  blocks: BlockOfText[];
}

/** Elements whose text is a block of its own, unless they stand within one that has a name. */
const blockElements = new Set([
  'p',
  'li',
  'tr',
  'dt',
  'dd',
  'caption',
  'figcaption',
  'blockquote',
  'pre',
  'summary',
  'div',
  'section',
  'article',
  'header',
  'table',
  'ul',
  'ol',
  'dl',
]);
/** Elements between whose texts there is a line end. */
const parted = new Set([...blockElements, 'td', 'th', 'br', 'tbody', 'thead', 'hr']);
/** Elements that hold no text of the record. */
const silent = new Set(['script', 'style', 'template', 'svg', 'form', 'button', 'select', 'noscript']);
const heading = /^h[1-6]$/;

/** What an open element gives its text to. */
interface Open {
  /** Whether its text belongs to the record, or to the name of what stands below a heading. */
  isRead: boolean;
  block?: BlockOfText;
  /** Whether blocks within it that have no name are a part of it. */
  isNamed: boolean;
}

const outside: Open = { isRead: false, isNamed: false };

/**
 * Reads a built page; `undefined` where it gives nothing to the search. A block is what stands in an element with
 * `data-search-title`, which names it, or `data-search-says`, which names it with words that are found as well; a
 * heading; and otherwise a paragraph, item, row or the like, with the address and name of the heading above it.
 */
export function recordOfPage(html: string): RecordOfPage | undefined {
  const about: Record<string, string> = {};
  const blocks: BlockOfText[] = [];
  const open: Open[] = [];
  let above: BlockOfText | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { name: meta, content } = attributes;
      if (name === 'meta' && meta?.startsWith('record-') && content !== undefined)
        about[meta.slice('record-'.length)] = content;
      const parent = open.at(-1) ?? outside;
      const opened = openedBy({ name, attributes }, parent, above);
      const { block } = opened;
      open.push(opened);
      if (!block) return;
      if (block !== parent.block && !('data-search-ignore' in attributes)) blocks.push(block);
      if (block !== parent.block && heading.test(name) && block.name === undefined) above = block;
      if (parted.has(name)) block.text += '\n';
    },
    ontext(text) {
      const { isRead, block } = open.at(-1) ?? outside;
      if (isRead && block) block.text += text.replaceAll(/[ \t\r\n\f]+/g, ' ');
    },
    onclosetag(name) {
      const { isRead, block } = open.pop() ?? outside;
      if (isRead && block && parted.has(name)) block.text += '\n';
    },
  });
  parser.end(html);
  const kept = blocks
    .map((block) => ({ ...block, text: tidy(block.text) }))
    .filter(({ text, isSaid }) => text !== '' || isSaid);
  return kept.length === 0 ? undefined : { about, blocks: kept };
}
interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** What an element opens within another, below the heading `above`; one that is a block has another than that. */
function openedBy({ name, attributes }: Element, parent: Open, above: BlockOfText | undefined): Open {
  const { id, 'data-search-title': title, 'data-search-says': says } = attributes;
  const isWithin = parent.isRead || 'data-search-body' in attributes;
  const isRead = isWithin && !('data-search-ignore' in attributes) && !silent.has(name);
  const named = says ?? title;
  if (isRead && named !== undefined) {
    const block = {
      ...at(id ?? above?.anchor),
      name: named,
      text: '',
      ...(says !== undefined && { isSaid: true as const }),
    };
    return { isRead, block, isNamed: true };
  }
  if (heading.test(name) && (isRead || parent.isRead)) {
    return { isRead: true, block: { ...at(id), text: '' }, isNamed: true };
  }
  if (isRead && !parent.isNamed && blockElements.has(name)) {
    const name = above && { name: tidy(above.text).replaceAll('\n', ' ') };
    return { isRead, block: { ...at(above?.anchor), ...name, text: '' }, isNamed: false };
  }
  return { ...parent, isRead };
}

function at(anchor: string | undefined): Pick<BlockOfText, 'anchor'> {
  return anchor === undefined ? {} : { anchor };
}

/** A text as a browser shows it, with a line end between cells and the like: the digits of two are no number. */
function tidy(text: string): string {
  return text
    .replaceAll(/ *\n[ \n]*/g, '\n')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/^[ \n]+|[ \n]+$/g, '');
}
