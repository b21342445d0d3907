import { excerptOf, textDirective } from './search-excerpt.ts';
import type { Block, RankedPage } from './search-rank.ts';

/** How many passages of a record are shown before the others, or one more where it is the last; those with less of the search are never among them. */
const shown = 3;

/** One record of the results: its title, what it is, and the passages that match. */
export function resultElement({ page, blocks, full }: RankedPage): HTMLLIElement {
  const about = [page.filters['kind']?.[0] ?? page.filters['collection']?.[0], page.meta['byline']].filter(Boolean);
  const title = element('h2', link(page.url, page.meta['title'] ?? page.url));
  const parts: Node[] = [title, withClass(element('p', about.join(' · ')), 'aside')];
  const first = blocks.slice(0, full <= shown + 1 ? full : shown);
  const rest = blocks.slice(first.length).filter(({ anchor }) => anchor !== undefined);
  if (first.length > 0) parts.push(hits(page.url, first));
  if (rest.length > 0) {
    const summary = `${rest.length} more ${rest.length === 1 ? 'passage' : 'passages'} of this record`;
    parts.push(element('details', element('summary', summary), hits(page.url, rest)));
  }
  return element('li', ...parts);
}

function hits(url: string, blocks: readonly Block[]): HTMLElement {
  return withClass(element('ul', ...blocks.map((block) => element('li', ...hit(url, block)))), 'hits');
}

function hit(url: string, block: Block): Node[] {
  const runs = excerptOf(block);
  const words = runs.flatMap(({ text, isFound }, at) => [at > 0 ? ' ' : '', isFound ? element('mark', text) : text]);
  const excerpt = element('span', ...words);
  if (block.anchor === undefined) return [excerpt];
  return [link(`${url}#${block.anchor}${textDirective(runs)}`, block.title), element('br'), excerpt];
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
