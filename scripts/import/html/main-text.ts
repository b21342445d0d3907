import type { Element, Root } from 'hast';
import { isChrome } from '../../language/website-words.ts';
import { attribute, childElements, descendants, namesOf, textContent } from './elements.ts';
import { hasFields } from './controls.ts';
import type { Weight } from './weigh.ts';

export type Weights = ReadonlyMap<Root | Element, Weight>;

/** An element beside the main text has at most so much of the text that stands in no link, or so many letters of it. */
const mostBeside = 0.1;
const fewBeside = 80;

/** Elements that only set the page out: what stands beside the main text is one of them. */
const containers = /^(?:div|td|tr|tbody|table|section|form|center|font|span|header|footer|nav|aside|ul|p|a)$/;

/**
 * The element that holds the main text: `main`, or the only `article` with most of the text; else the innermost
 * container beside which there are menus, links and lines such as "© 2009" alone. `isMarked` says whether the page does.
 */
export function findMain(root: Root, weights: Weights): { main: Root | Element; isMarked: boolean } {
  const total = plain(root, weights);
  const marked = [...descendants(root)].filter(
    (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
  );
  const [main] = marked.filter((element) => plain(element, weights) >= total * 0.3);
  if (main !== undefined && marked.length === 1) return { main, isMarked: true };
  const [article, ...others] = [...descendants(root)].filter(
    (element) => element.tagName === 'article' && plain(element, weights) >= total * 0.2,
  );
  if (article !== undefined && others.length === 0 && plain(article, weights) >= total * 0.5)
    return { main: article, isMarked: true };
  return { main: descend(root, weights, total), isMarked: false };
}

function descend(node: Root | Element, weights: Weights, total: number): Root | Element {
  const children = childElements(node);
  const [heaviest] = [...children].sort((a, b) => plain(b, weights) - plain(a, weights));
  if (
    heaviest === undefined ||
    (!containers.test(heaviest.tagName) && !/^(?:html|body|article)$/.test(heaviest.tagName))
  )
    return node;
  if (/^(?:p|ul|a|span|font)$/.test(heaviest.tagName) || plain(heaviest, weights) < total * 0.4) return node;
  const words = node.children.some((child) => child.type === 'text' && /[\p{L}\p{N}]/u.test(child.value));
  const isAlone = children.every((child) => child === heaviest || isBeside(child, weights, total));
  return words || !isAlone ? node : descend(heaviest, weights, total);
}

/** Whether an element may stand beside the main text: it has no words, or few beside its links, or names itself a part of the frame. */
function isBeside(element: Element, weights: Weights, total: number): boolean {
  const { plain: words, linked } = weights.get(element) ?? { plain: 0, linked: 0 };
  if (words + linked === 0) return true;
  if (!containers.test(element.tagName) || words > Math.max(total * mostBeside, fewBeside)) return false;
  if (isFrame(element)) return true;
  if (/^(?:p|ul|a|font|span)$/.test(element.tagName) && words > linked) return isChrome(textContent(element).trim());
  return (linked > 0 && words < 200) || linked > words || hasFields(element) || isChrome(textContent(element).trim());
}

function plain(node: Root | Element, weights: Weights): number {
  return weights.get(node)?.plain ?? 0;
}

const frameTags = /^(?:nav|header|footer|aside|menu|search)$/;
const frameRoles = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar|dialog|alertdialog)$/;
const frameNames = new Set(
  (
    'nav navbar navigation menu cssmenu submenu breadcrumb breadcrumbs sidebar header footer masthead banner cookie cookies ' +
    'consent gdpr share sharing social addthis sharethis skip skiplink skiplinks pager pagination toolbar widget advert ' +
    'advertisement ads newsletter subscribe login topbar entete pied ariane bandeau cabecera pie migas buscador lateral'
  ).split(' '),
);

/** Whether an element says, by its tag or role, that it is a part of the frame of a website. */
export function isMarkedFrame(element: Element): boolean {
  return frameTags.test(element.tagName) || frameRoles.test(attribute(element, 'role') ?? '');
}

/** Whether an element says, by its tag, role or names, that it is a part of the frame of a website. */
export function isFrame(element: Element): boolean {
  return isMarkedFrame(element) || namesOf(element).some((name) => frameNames.has(name) || /menu$/.test(name));
}
