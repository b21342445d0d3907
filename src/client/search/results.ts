import { excerptOf, textDirective } from './excerpt.ts';
import type { FoundPage } from './pagefind.ts';
import type { Passage, RankedPage } from './rank.ts';

/** How many passages of a record are shown before the others, or one more where it is the last; those with less of the search are never among them. */
const shown = 3;

/** One record of the results: its title, what it is, and the passages that match. */
export function resultElement({ page, blocks, full }: RankedPage): HTMLLIElement {
  const about = [page.filters['kind']?.[0] ?? page.filters['collection']?.[0], page.meta['byline']].filter(Boolean);
  const title = element('h2', inLanguage(page, link(page.url, page.meta['title'] ?? page.url)));
  const parts: Node[] = [title, withClass(element('p', about.join(' · ')), 'aside')];
  const first = blocks.slice(0, full <= shown + 1 ? full : shown);
  const rest = blocks.slice(first.length).filter(({ anchor }) => anchor !== undefined);
  if (first.length > 0) parts.push(hits(page, first));
  if (rest.length > 0) {
    const summary = `${rest.length} more ${rest.length === 1 ? 'passage' : 'passages'} of this record`;
    parts.push(element('details', element('summary', summary), hits(page, rest)));
  }
  return element('li', ...parts);
}

/** Says in which language the words of a page are, where they are in another than the site's own. */
function inLanguage<Made extends HTMLElement>({ meta }: FoundPage, made: Made): Made {
  if (meta['lang'] !== undefined) made.lang = meta['lang'];
  return made;
}

function hits(page: FoundPage, blocks: readonly Passage[]): HTMLElement {
  return withClass(element('ul', ...blocks.map((block) => element('li', ...hit(page, block)))), 'hits');
}

/** The title of a block is its number, and the heading above it: `Paragraph 7, Réponse d’urgence`. */
function hit(page: FoundPage, block: Passage): Node[] {
  const runs = excerptOf(block);
  const words = runs.flatMap(({ text, isFound }, at) => [at > 0 ? ' ' : '', isFound ? element('mark', text) : text]);
  const excerpt = inLanguage(page, element('span', ...words));
  if (block.anchor === undefined) return [excerpt];
  const [, place = '', heading = ''] = /^((?:Paragraph|note) [a-z\d]+(?:, |$)|)(.*)$/s.exec(block.title) ?? [];
  const to = link(`${page.url}#${block.anchor}${textDirective(runs)}`, place);
  to.append(inLanguage(page, element('span', heading)));
  return [to, element('br'), excerpt];
}

/** A new link. */
export function link(href: string, text: string): HTMLAnchorElement {
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
