import type { Element } from 'xast';
import { relationsOf } from '../office/relations.ts';
import type { Package } from '../office/unpack.ts';
import { childrenOf, textOf, valueOf, within } from '../office/xml.ts';
import { readSheet, type Sheet } from './slides.ts';

/** A comment on a slide, or an answer to one. */
export interface SlideComment {
  /** `''` where nothing names the author. */
  author: string;
  lines: string[];
}

/** What tells the comments of the slides of a presentation, each with its answers. */
export function readComments(files: Package): (slide: Sheet) => SlideComment[] {
  const authors = readAuthors(files);
  return ({ relations }) =>
    relations
      .filter(({ type }) => type === 'comments')
      .flatMap(({ target }) => readSheet(files, target) ?? [])
      .flatMap(({ root }) => commentsIn(root, authors));
}

/** The names of authors by their identifiers. */
function readAuthors(files: Package): ReadonlyMap<string, string> {
  const presentation = relationsOf(files, '').find(({ type }) => type === 'officeDocument')?.target;
  const lists = relationsOf(files, presentation ?? 'ppt/presentation.xml')
    .filter(({ type }) => /^(?:commentAuthors|authors)$/.test(type))
    .flatMap(({ target }) => readSheet(files, target) ?? []);
  const authors = lists.flatMap(({ root }) => childrenOf(root));
  return new Map(authors.map((author) => [valueOf(author, 'id') ?? '', valueOf(author, 'name')?.trim() ?? '']));
}

/** Comments as presentations of any age write them: `cm` with its text or paragraphs, and `reply`. */
function commentsIn(element: Element, authors: ReadonlyMap<string, string>): SlideComment[] {
  return childrenOf(element).flatMap((each) => {
    const inner = commentsIn(each, authors);
    if (!/:(?:cm|reply)$/.test(each.name)) return inner;
    return [{ author: authors.get(valueOf(each, 'authorId') ?? '') ?? '', lines: linesOf(each) }, ...inner];
  });
}

function linesOf(comment: Element): string[] {
  const own = childrenOf(comment).filter(({ name }) => /:(?:text|txBody)$/.test(name));
  const paragraphs = own.flatMap((each) => [...within(each, 'a:p')]);
  const lines =
    paragraphs.length > 0 ? paragraphs.map((each) => [...within(each, 'a:t')].map(textOf).join('')) : own.map(textOf);
  return lines.filter((line) => line.trim() !== '');
}
