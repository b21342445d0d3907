import type { List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { listBlocks } from '../../src/markup/blocks.ts';
import { textOf } from '../../src/markup/text.ts';
import { sentence, title, words, type Chance } from './words.ts';

/** Words of a text of natural length: the mean of the archive's genre. */
const naturalLength = 1480;

/** A made text as a tree of the vocabulary: about 1,480 words, in sections, with what real texts have. */
export function makeText(chance: Chance, heading: string): Root {
  const children: RootContent[] = [
    element('TitlePage', {}, [{ type: 'heading', depth: 1, children: [{ type: 'text', value: heading }] }]),
  ];
  const length = naturalLength * (0.6 + 0.8 * chance.next());
  let written = 0;
  const add = (block: RootContent) => {
    children.push(block);
    written += wordsIn(block);
  };
  for (let section = 0; written < length; section += 1) {
    add({ type: 'heading', depth: section % 3 === 2 ? 3 : 2, children: [text(title(chance))] });
    for (let n = chance.between(2, 5); n > 0 && written < length; n -= 1) {
      add({ type: 'paragraph', children: prose(chance) });
    }
    if (chance.next() < 0.4 && written < length) add(list(chance));
  }
  if (chance.next() < 0.15) children.push(table(chance));
  if (chance.next() < 0.2) children.push(...note(chance));
  if (chance.next() < 0.1) children.push(element('Gap', { reason: 'The text ends here.' }, []));
  return { type: 'root', children };
}

function wordsIn(block: RootContent): number {
  const texts = listBlocks({ type: 'root', children: [block] }).map((each) => textOf(each));
  return texts.join(' ').split(' ').length;
}

/** Four sentences; now and then a link, or a word marked as printed so. */
function prose(chance: Chance): PhrasingContent[] {
  const before = `${sentence(chance)} ${sentence(chance)}`;
  const after = `${sentence(chance)} ${sentence(chance)}`;
  const [marked = ''] = words(chance, 1);
  const kind = chance.next();
  if (kind < 0.05) return [text(`${before} `), mark('Sic', [text(marked)]), text(` ${after}`)];
  if (kind < 0.1) {
    const link = { type: 'link', url: `https://example.org/${marked}`, children: [text(marked)] } as const;
    return [text(`${before} `), { ...link, children: [...link.children] }, text(` ${after}`)];
  }
  return [text(`${before} ${after}`)];
}

function list(chance: Chance): List {
  const items = Array.from({ length: chance.between(3, 6) }, () => sentence(chance));
  return {
    type: 'list',
    ordered: chance.next() < 0.3,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [text(item)] }],
    })),
  };
}

function table(chance: Chance): Table {
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
  });
  const rows = Array.from({ length: chance.between(4, 9) }, () => [
    title(chance),
    String(chance.between(100, 99_999)),
    String(chance.between(100, 99_999)),
  ]);
  return { type: 'table', align: ['left', 'right', 'right'], children: [['Part', '2018', '2019'], ...rows].map(row) };
}

/** A paragraph with the mark of a note, and the note. */
function note(chance: Chance): RootContent[] {
  const marked: PhrasingContent[] = [text(sentence(chance)), mark('NoteRef', [text('1')], { n: '1' })];
  const body = element('Note', { n: '1' }, [{ type: 'paragraph', children: [text(sentence(chance))] }]);
  return [{ type: 'paragraph', children: marked }, body];
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}

type Attributes = Readonly<Record<string, string>>;

function mark(name: string, children: PhrasingContent[], given: Attributes = { reason: 'Printed so.' }) {
  return { type: 'mdxJsxTextElement', name, attributes: attributes(given), children } satisfies MdxJsxTextElement;
}

function element(name: string, given: Attributes, children: MdxJsxFlowElement['children']): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: attributes(given), children };
}

function attributes(given: Attributes) {
  return Object.entries(given).map(([name, value]) => ({ type: 'mdxJsxAttribute' as const, name, value }));
}
