import type { Element } from 'xast';
import type { Part } from '../../../src/records/transcript.ts';
import { relationsOf } from '../office/relations.ts';
import type { Package } from '../office/unpack.ts';
import { parseXml, valueOf, within } from '../office/xml.ts';
import { clean } from './clean.ts';
import type { Book } from './paragraphs.ts';

/** The lines at the head or foot of a document's pages, as one omitted part for each text that is printed there. */
export function listPageHeads(
  kind: 'header' | 'footer',
  document: Element,
  { files, path, book }: { files: Package; path: string; book: Book },
): Part[] {
  const targets = new Map(relationsOf(files, path).map(({ id, target }) => [id, target]));
  const paths = [...within(document, `w:${kind}Reference`)].map((reference) =>
    targets.get(valueOf(reference, 'r:id') ?? ''),
  );
  const texts = [...new Set(paths)].map((target) => {
    const bytes = target === undefined ? undefined : files.get(target);
    return bytes === undefined ? [] : linesOf(clean(parseXml(bytes, target ?? ''), book));
  });
  const note = kind === 'header' ? 'The head of the pages.' : 'The foot of the pages.';
  const distinct = new Map(texts.filter((lines) => lines.length > 0).map((lines) => [lines.join('\n'), lines]));
  return [...distinct.values()].map((lines) => ({ kind: 'omitted', lines, why: 'page-head', note }));
}

function linesOf(root: Element): string[] {
  return [...within(root, 'w:p')]
    .flatMap((paragraph) =>
      [...within(paragraph, 'w:t', 'w:tab', 'w:br', 'w:noBreakHyphen')]
        .map(({ name, children }) =>
          name === 'w:t'
            ? children.map((node) => (node.type === 'text' ? node.value : '')).join('')
            : name === 'w:br'
              ? '\n'
              : name === 'w:tab'
                ? ' '
                : '\u2011',
        )
        .join('')
        .split('\n'),
    )
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
