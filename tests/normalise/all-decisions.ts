import type { z } from 'zod';
import { textOfPart, type partSchema } from '../../src/records/transcript.ts';
import type { layouts } from '../../src/records/edition.ts';
import type { Decided } from './edition.ts';

const reason = 'A test.';

/** A text as it is received: a plain one with its layout, or the parts of a document. */
export type Sample =
  | { name: string; text: string; layout: (typeof layouts)[number] }
  | { name: string; parts: z.input<typeof partSchema>[] };

const prose =
  'The **Council of the *many* ports** met, [as its rules ask](https://example.org/rules), in Lima.¹ It rose_late_ that day.';
const after = 'Members thanked *the Chair* and “the crew”, see https://example.org/a and note 2.² They went home.';

/** Texts of every layout and kind of part, with emphasis, links, marks of notes, tables and what is left out. */
export const samples: readonly Sample[] = [
  {
    name: 'web page',
    layout: 'web-page',
    text: [
      '-',
      'Who we are',
      '- Our work',
      'The title of the page',
      '',
      'I. A heading',
      prose,
      '- One *item*',
      '- Two',
      '1. First',
      '2. Second',
      after,
      '¹ See the **rules**.',
      '² Later.',
    ].join('\n'),
  },
  {
    name: 'hard-wrapped',
    layout: 'hard-wrapped',
    text: [
      'Statement of the Chair',
      '',
      'Lima, 4 May 2009',
      '',
      ...wrap(prose),
      ...wrap(after),
      '',
      'A heading',
      '',
      ...wrap(`${prose} ${after}`),
      '',
      '(a) one point;',
      '(b) another.',
    ].join('\n'),
  },
  {
    name: 'PDF text',
    layout: 'pdf-text',
    text: [
      'C/96/3',
      'REPORT OF THE PORTS',
      '',
      ...wrap(prose),
      'Page 1',
      '\fC/96/3',
      '',
      ...wrap(after),
      '',
      '1. Introduction',
      '',
      ...wrap(prose),
      '¹ See the rules.',
      'Page 2',
      '\fC/96/3',
      'Austria    341   12',
      'Chile       61    4',
      'Peru         7    1',
      '',
      'Total was set.',
      'Page 3',
    ].join('\n'),
  },
  {
    name: 'slides',
    layout: 'slides',
    text: [
      'The ports',
      'A talk',
      '',
      'Slide title',
      '• first point',
      '• second *point* goes',
      'on and on',
      '',
      'Slide title',
      '• first point',
      '• second *point* goes',
      'on and on',
      '• a third',
      '',
      'Slide title (cont.)',
      'words',
    ].join('\n'),
  },
  {
    name: 'table',
    layout: 'web-page',
    text: [
      'The title',
      '',
      '| State | **Sum** |',
      '| --- | --- |',
      '| Chile | 61¹ |',
      '| *Peru* | 7 |',
      '',
      'Words after it.',
      '¹ A note.',
    ].join('\n'),
  },
  { name: 'one line', layout: 'web-page', text: 'The title' },
  {
    name: 'notes alone',
    layout: 'web-page',
    text: ['Title', 'A word.¹', '¹ One', '² Two', 'goes on', '* Three'].join('\n'),
  },
  {
    name: 'wide letters',
    layout: 'hard-wrapped',
    text: [
      '总干事的讲话',
      '',
      '需要各国*共同*努力，而本组织将继续',
      '为成员国提供支持。',
      '',
      '一、引言',
      'المجلس **يقرر** أن',
    ].join('\r\n'),
  },
  {
    name: 'strange',
    layout: 'web-page',
    text: [
      '\ufeffA title\u00ad',
      '#',
      '# ',
      '>',
      '> *quoted*',
      '***',
      '**bold***',
      '[a](https://example.org/(b))',
      '<https://example.org>',
      '\\*not\\* `code` {x} <b>',
      'import x',
      '*',
      '- ',
      '1.',
      '\u{1f600} 𝒜 word',
    ].join('\n'),
  },
  {
    name: 'document',
    parts: [
      { kind: 'omitted', lines: ['Home', 'News'], why: 'navigation', note: 'A menu.' },
      { kind: 'title', page: 1, lines: ['The title', 'of the document'] },
      { kind: 'paragraph', page: 1, lines: [prose, after] },
      { kind: 'heading', page: 1, level: 2, lines: ['A **heading**'] },
      { kind: 'item', page: 1, level: 1, lines: ['• One *item*', 'goes on'] },
      { kind: 'item', page: 1, level: 2, lines: ['12. Two'] },
      {
        kind: 'table',
        page: 2,
        headed: true,
        rows: [
          ['State', '**Sum**'],
          ['Chile', '61'],
          ['', '7'],
        ],
      },
      { kind: 'quote', page: 2, lines: ['“The **sea** is wide,', 'it was said.”'] },
      { kind: 'note', page: 2, n: '1', lines: ['¹ See the [rules](https://example.org/rules).', 'And more.'] },
      { kind: 'paragraph', page: 3, continues: true, lines: ['and it goes on.'] },
    ],
  },
];

function wrap(words: string): string[] {
  return words.match(/.{1,60}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
}

/** The lines of a sample as decisions count them. */
export function linesOf(sample: Sample): string[] {
  if ('text' in sample) return sample.text.split(/\r\n|[\n\r\f]/);
  return sample.parts.flatMap((part) => textOfPart(part).split('\n'));
}

/** Words of a line that a decision may name: all of it, a part at each end and in the middle, within and across marks, one letter. */
function wordsOn(line: string): string[] {
  const words = [...line.matchAll(/\S+/g)].map(([word]) => word);
  const marked = [...line.matchAll(/[*[_]+([^*[\]_]{2,}?)[*\]_]/g)].map(([, inner = '']) => inner);
  const picked = [
    ...[
      line,
      line.trim(),
      words[0],
      words.at(-1),
      words[Math.floor(words.length / 2)],
      words.slice(0, 2).join(' '),
      words.slice(-2).join(' '),
    ],
    ...marked.flatMap((inner) => [inner, inner.slice(1), inner.slice(0, -1), inner.split(' ').at(-1)]),
    ...['¹', '*', '**', '](', '|', '.', line.slice(3, 12), line.slice(1), line.slice(-1)],
  ].filter((each) => each !== undefined && each !== '');
  return [...new Set(picked as string[])]; // by the filter
}

type Draft<Kind extends Decided = Decided> = Kind extends Decided ? Omit<Kind, 'reason'> : never;

/**
 * Every kind of decision on a line, or that begins there, with words that stand there and words that do not. `pick` takes
 * some of the words, and some of the lines at which a range ends.
 */
export function decisionsOn(
  lines: readonly string[],
  line: number,
  pick: <Value>(values: readonly Value[]) => readonly Value[] = (values) => values,
): Decided[] {
  const own = lines[line - 1] ?? '';
  const all: Draft[] = [];
  for (const words of pick([...wordsOn(own), 'words that moved'])) {
    const place = { line, words };
    all.push(
      ...([
        { do: 'join', ...place },
        { do: 'split', ...place },
        { do: 'paragraph', ...place },
        { do: 'heading', ...place, level: 3 },
      ] as const),
      ...([
        { do: 'item', ...place, level: 1 },
        { do: 'item', ...place, level: 4 },
        { do: 'note', ...place, n: '1' },
        { do: 'note', ...place, n: 'x' },
      ] as const),
      ...([
        { do: 'sic', ...place },
        { do: 'unclear', ...place },
        { do: 'sic', ...place, within: own || words },
      ] as const),
      ...(['before', 'after'] as const).flatMap((at) =>
        (['words', 'passage'] as const).map((extent) => ({ do: 'gap', ...place, at, extent }) as const),
      ),
      { do: 'supply-heading', ...place, level: 2, text: 'A *heading*', lost: 'Lost.' },
      { do: 'anchor', ...place, anchor: 'p99' },
    );
  }
  all.push({ do: 'withdraw', anchor: 'p99' });
  const lasts = [line, line + 1, line + 4, lines.length, line - 1, 99_999].filter((last) => last > 0);
  for (const last of pick([...new Set(lasts)])) {
    const ends = (lines[last - 1] ?? '').trim() || 'Nothing';
    const range = { lines: [line, last] as [number, number], begins: own.trim() || 'Nothing', ends };
    for (const each of pick([
      range,
      { ...range, begins: 'words that moved' },
      { ...range, begins: range.begins.slice(0, 3), ends: ends.slice(-2) },
    ])) {
      all.push(
        ...([
          { do: 'omit', ...each, why: 'page-head' },
          { do: 'keep', ...each },
          { do: 'title-page', ...each },
          { do: 'title', ...each },
        ] as const),
        ...([
          { do: 'join-lines', ...each },
          { do: 'paragraphs', ...each },
          { do: 'quotes', ...each },
          { do: 'items', ...each, level: 2 },
        ] as const),
        ...([
          { do: 'table', ...each, headed: true },
          { do: 'table', ...each, headed: false },
        ] as const),
      );
    }
  }
  return all.map((each) => ({ ...each, reason }) as Decided); // each kind has a reason
}
