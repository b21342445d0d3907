import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextCell } from '../../src/markup/grid.ts';
import { placeTable } from '../../src/markup/on-paper.ts';
import { placeCells } from '../../src/records/table-grid.ts';
import { recordOfPage } from '../../src/integrations/search-index/record-of-page.ts';
import { rendered } from './rendered.ts';

const cells = (columns: number, word = '123,456') => Array.from({ length: columns }, () => word);
/** How a table of these words stands, the first row its head. */
const placed = (rows: readonly (readonly string[])[]) =>
  placeTable(
    placeCells(
      rows.map((row, index) =>
        row.map((value): TextCell => ({ children: [{ type: 'text', value }], label: index === 0 })),
      ),
    ),
  );
const classesOf = (columns: number, word?: string) => placed([cells(columns, word), cells(columns, word)]).classes;

test('a table goes from an upright page to smaller type, a turned page and parts as it grows', () => {
  const steps = Array.from({ length: 40 }, (_, columns) => {
    const { classes, parts } = placed([cells(columns), cells(columns)]);
    return parts.length > 0 ? 'parted' : classes.join(' ');
  });
  expect([...new Set(steps)]).toEqual(['', 'small', 'turned', 'turned smaller', 'parted']);
});

test('long cells make a table wide only as far as their lines can be read', () => {
  expect(classesOf(3, 'words of a cell '.repeat(50))).toEqual([]);
  expect(classesOf(12, 'words of a cell '.repeat(50))).not.toEqual([]);
});

test('names of columns may run over lines, and a word that is longer than a line does not turn the page', () => {
  const rows = [cells(9, 'An amount that was assessed'), cells(9, '12')];
  expect(placed(rows)).toEqual(placed([cells(9, 'assessed'), cells(9, '12')]));
  expect(classesOf(2, 'x'.repeat(500))).toEqual([]);
});

test('letters that fill an em take the room they need', () => {
  expect(classesOf(9, '预算')).toEqual([]);
  expect(classesOf(9, '国际移民组织')).not.toEqual([]);
});

test('parts hold each column once, in its order, beside the first', () => {
  const word = fc.stringMatching(/^[a-z]{0,30}( [a-z]{1,12}){0,4}$/);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 150 }), fc.array(word, { minLength: 1, maxLength: 8 }), (columns, words) => {
      const row = Array.from({ length: columns }, (_, at) => words[at % words.length] ?? '');
      const { parts, classes } = placed([row, row]);
      if (parts.length === 0) return;
      expect(classes).toContain('turned');
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.every(([first]) => first === 0)).toBe(true);
      expect(parts.flatMap((part) => part.slice(1))).toEqual(row.map((_, at) => at).slice(1));
    }),
  );
});

test('what stands in parts is read once by the search, and its marks and places stay one', () => {
  const row = (word: string) => `| ${Array.from({ length: 40 }, (_, at) => `${word}${1000 + at}`).join(' | ')} |`;
  const body = [
    row('name'),
    `|${' - |'.repeat(40)}`,
    row('value'),
    row('<NoteRef n="1" />note'),
    '',
    '<Note n="1">',
    'A note.',
    '</Note>',
  ];
  const { body: html } = rendered(`${body.join('\n')}\n`);
  expect(html.match(/class="part"/g)?.length).toBeGreaterThan(1);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const read =
    recordOfPage(`<main data-search-body>${html}</main>`)
      ?.blocks.map(({ text }) => text)
      .join('\n') ?? '';
  expect(read.match(/value1000/g)).toHaveLength(1);
  expect(read.match(/value1039/g)).toHaveLength(1);
  expect(read).not.toContain('Columns');
});

test('a cell over columns that stand in several parts covers its columns in each', () => {
  const cell = (words: string, attributes = '') => `<Cell ${attributes}>\n${words}\n</Cell>\n`;
  const years = Array.from({ length: 60 }, (_, at) => cell(`${1960 + at} 123,456`)).join('');
  const head = cell('Part', 'role="label" rows="2"') + cell('Years', 'cols="60" role="label"');
  const { body: html } = rendered(`<Table>\n<Row>\n${head}</Row>\n<Row>\n${years}</Row>\n</Table>\n`);
  const [whole = '', ...parts] = html.split('<table');
  expect(whole).toContain('parted');
  const [, ...onPaper] = parts;
  expect(onPaper.length).toBeGreaterThan(1);
  const spans = onPaper.map((part) => Number(/ colspan="(\d+)"/.exec(part)?.[1] ?? 1));
  const cells = onPaper.map((part) => part.match(/123,456/g)?.length ?? 0);
  expect(spans).toEqual(cells);
  expect(cells.reduce((sum, count) => sum + count, 0)).toBe(60);
  expect(onPaper.every((part) => part.includes('rowspan="2"'))).toBe(true);
});

test('a table needs the room of the tables in its cells', () => {
  const table = (rows: string[][]): string =>
    `<Table>\n${rows.map((row) => `<Row>\n${row.map((words) => `<Cell>\n${words}\n</Cell>\n`).join('')}</Row>\n`).join('')}</Table>`;
  const inner = table([cells(9)]);
  expect(rendered(`${table([['a', 'b']])}\n`).body).toContain('class="table"');
  expect(rendered(`${table([['a', inner]])}\n`).body).toContain('class="table small"');
});
