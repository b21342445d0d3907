import type { Element, Root } from 'hast';
import { languageSchema } from '../../../src/records/language.ts';
import type { Transcript } from '../../../src/records/transcript.ts';
import { attribute, descendants, textContent } from './elements.ts';
import { withoutArchive } from './links.ts';

const authors = ['author', 'dc.creator', 'dcterms.creator', 'citation_author', 'article:author'];
const dates = [
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'citation_publication_date',
  'citation_date',
  'article:published_time',
  'date',
  'pubdate',
  'publishdate',
];
const languages = ['dc.language', 'dcterms.language', 'content-language'];

/** What a page says of itself in its head: title, author, date, language and address. */
export function readDeclared(root: Root): Transcript['declared'] {
  const elements = [...descendants(root)];
  const metas = new Map<string, string>();
  for (const element of elements) {
    const name = attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'httpEquiv');
    const content = attribute(element, 'content')?.trim();
    if (element.tagName === 'meta' && name !== undefined && content && !metas.has(name.toLowerCase()))
      metas.set(name.toLowerCase(), content);
  }
  const meta = (names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const title = elements.find(({ tagName }) => tagName === 'title');
  const html = elements.find(({ tagName }) => tagName === 'html');
  const time = elements.find((element) => element.tagName === 'time' && attribute(element, 'dateTime') !== undefined);
  const declared = {
    title: title === undefined ? undefined : textContent(title).replaceAll(/\s+/g, ' ').trim() || undefined,
    author: meta(authors),
    date: meta(dates) ?? (time === undefined ? undefined : attribute(time, 'dateTime')),
    language: languageTag(html === undefined ? undefined : attribute(html, 'lang')) ?? languageTag(meta(languages)),
    url: addressOf(root, elements, metas),
  };
  return Object.fromEntries(Object.entries(declared).filter(([, value]) => value !== undefined));
}

/** `EN-us` → `en-us`; `undefined` for what is no tag of a language. */
function languageTag(value: string | undefined): string | undefined {
  const tag = value?.trim().replace(/^[A-Za-z]+/, (primary) => primary.toLowerCase());
  return languageSchema.safeParse(tag).success ? tag : undefined;
}

/** The address a page was saved from: a browser's comment, or its canonical link. */
function addressOf(root: Root, elements: readonly Element[], metas: ReadonlyMap<string, string>): string | undefined {
  const canonical = elements.find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
  const address =
    savedFrom(root) ?? (canonical === undefined ? undefined : attribute(canonical, 'href')) ?? metas.get('og:url');
  const original = address === undefined ? undefined : withoutArchive(address);
  return original !== undefined && /^https?:\/\/\S+$/.test(original) ? original : undefined;
}

/** `<!-- saved from url=(0021)http://example.org/a -->`, which browsers write above a page they save. */
function savedFrom(root: Root): string | undefined {
  for (const node of root.children) {
    const [, address] = node.type === 'comment' ? (/saved from url=\(\d+\)(\S+)/.exec(node.value) ?? []) : [];
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Whether an archive of the web saved the page, and gave its links addresses of its own. */
export function isArchived(root: Root): boolean {
  return [...descendants(root)].some((element) => /^wm-ipp/.test(attribute(element, 'id') ?? ''));
}
