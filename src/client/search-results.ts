import type { FoundBlock } from './pagefind.ts';
import type { RankedPage } from './search-rank.ts';

/** How many passages of a record are shown before the others; those with less of the search are never among them. */
const shown = 3;

/** One record of the results: its title, what it is, and the blocks that match. */
export function resultElement({ page, blocks, full }: RankedPage): HTMLLIElement {
  const first = Math.min(shown, full);
  const about = [page.filters['kind']?.[0] ?? page.filters['collection']?.[0], page.meta['byline']].filter(Boolean);
  const title = element('h2', link(page.url, page.meta['title'] ?? page.url));
  const parts: Node[] = [title, withClass(element('p', about.join(' · ')), 'aside')];
  if (blocks.length > 0) parts.push(hits(blocks.slice(0, first)));
  else parts.push(withClass(element('p', 'Found in what is said about it, not in its words.'), 'aside'));
  const rest = blocks.slice(first);
  if (rest.length > 0) {
    const summary = element(
      'summary',
      `${rest.length} more ${rest.length === 1 ? 'passage' : 'passages'} of this record`,
    );
    parts.push(element('details', summary, hits(rest)));
  }
  return element('li', ...parts);
}

function hits(blocks: readonly FoundBlock[]): HTMLElement {
  return withClass(element('ul', ...blocks.map((block) => element('li', ...hit(block)))), 'hits');
}

function hit(block: FoundBlock): Node[] {
  const excerpt = excerptOf(block.excerpt);
  if (block.anchor === undefined) return [excerpt];
  return [link(block.url + textDirective(excerpt), block.title), element('br'), excerpt];
}

/** Copies text and marked words out of an excerpt; nothing else of its HTML reaches the page. */
function excerptOf(html: string): HTMLSpanElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const copies = [...body.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? element('mark', node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
  return element('span', ...copies);
}

/**
 * The fragment directive that makes the browser mark the first run of found words: `:~:text=of-,return,-migration`.
 * A word before and after keeps it from an earlier place in the text.
 */
function textDirective(excerpt: HTMLSpanElement): string {
  const nodes = [...excerpt.childNodes];
  const first = nodes.findIndex(({ nodeName }) => nodeName === 'MARK');
  if (first === -1) return '';
  let last = first;
  while (nodes[last + 2]?.nodeName === 'MARK' && nodes[last + 1]?.textContent?.trim() === '') last += 2;
  const run = nodes.slice(first, last + 1).map(({ textContent }) => textContent ?? '');
  const before = words(nodes[first - 1])
    .slice(-3)
    .join(' ');
  const after = words(nodes[last + 1])
    .slice(0, 3)
    .join(' ');
  const parts = [before && `${encode(before)}-`, encode(run.join('').trim()), after && `-${encode(after)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

function words(node: Node | undefined): string[] {
  return node?.textContent?.split(/\s+/).filter(Boolean) ?? [];
}

/** Hyphens and commas separate the parts of a directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', text);
  made.href = href;
  return made;
}

/** A new element with these children; strings become text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function withClass<Made extends Element>(made: Made, name: string): Made {
  made.className = name;
  return made;
}
