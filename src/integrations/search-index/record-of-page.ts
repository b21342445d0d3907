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

interface Open {
  /** Whether its text belongs to the record. */
  isRead: boolean;
  block: BlockOfText | undefined;
  /** Whether blocks within it that have no name are a part of it. */
  isNamed: boolean;
}

/**
 * Reads a built page; `undefined` where it gives nothing to the search. A block is what stands in an element with
 * `data-search-title`, which names it, or `data-search-says`, which names it with words that are found as well; a
 * heading; and otherwise a paragraph, item, row or the like, with the address and name of the heading above it.
 */
export function recordOfPage(html: string): RecordOfPage | undefined {
  const about: Record<string, string> = {};
  const blocks: BlockOfText[] = [];
  const open: Open[] = [];
  let above: { anchor?: string; block?: BlockOfText } = {};
  const begin = (block: BlockOfText) => {
    blocks.push(block);
    return block;
  };
  const underHeading = (): BlockOfText => ({
    ...(above.anchor !== undefined && { anchor: above.anchor }),
    ...(above.block && { name: tidy(above.block.text).replaceAll('\n', ' ') }),
    text: '',
  });
  const parser = new Parser({
    onopentag(name, attributes) {
      const { name: meta, content } = attributes;
      if (name === 'meta' && meta?.startsWith('record-') && content !== undefined)
        about[meta.slice('record-'.length)] = content;
      const parent = open.at(-1);
      const isBody = 'data-search-body' in attributes;
      const isRead = (isBody || parent?.isRead === true) && !('data-search-ignore' in attributes) && !silent.has(name);
      const [title, says, id] = [attributes['data-search-title'], attributes['data-search-says'], attributes['id']];
      let block = parent?.block;
      let isNamed = parent?.isNamed ?? false;
      if (isRead && (title !== undefined || says !== undefined)) {
        const anchor = id ?? above.anchor;
        block = begin({
          ...(anchor !== undefined && { anchor }),
          name: says ?? title ?? '',
          text: '',
          ...(says !== undefined && { isSaid: true }),
        });
        isNamed = true;
      } else if (heading.test(name) && (isRead || parent?.isRead)) {
        block = { ...(id !== undefined && { anchor: id }), text: '' };
        if (isRead) begin(block);
        above = { ...(id !== undefined && { anchor: id }), block };
        isNamed = true;
      } else if (isRead && !isNamed && blockElements.has(name)) {
        block = begin(underHeading());
      }
      if (block && parted.has(name)) block.text += '\n';
      open.push({ isRead: isRead || (heading.test(name) && parent?.isRead === true), block, isNamed });
    },
    ontext(text) {
      const within = open.at(-1);
      if (within?.isRead && within.block) within.block.text += text.replaceAll(/[ \t\r\n\f]+/g, ' ');
    },
    onclosetag(name) {
      const closed = open.pop();
      if (closed?.isRead && closed.block && parted.has(name)) closed.block.text += '\n';
    },
  });
  parser.end(html);
  const kept = blocks
    .map((block) => ({ ...block, text: tidy(block.text) }))
    .filter(({ text, isSaid }) => text !== '' || isSaid);
  return kept.length === 0 ? undefined : { about, blocks: kept };
}

/** A text as a browser shows it, with a line end between cells and the like: the digits of two are no number. */
function tidy(text: string): string {
  return text
    .replaceAll(/ *\n[ \n]*/g, '\n')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/^[ \n]+|[ \n]+$/g, '');
}
