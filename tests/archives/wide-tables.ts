/** A web page with tables from narrow to far wider than any paper, as budgets and lists of contributions have them. */
export function wideTables(): string {
  const tables = [
    ...[5, 16, 30, 60, 120].map((columns) => amounts(columns, 30)),
    // Names that run over two columns each, above names of their own.
    table([
      ['Fund', ...Array.from({ length: 24 }, (_, at) => (at % 2 === 0 ? `Biennium ${2000 + at}` : ''))],
      ['', ...Array.from({ length: 24 }, (_, at) => (at % 2 === 0 ? 'Pledged' : 'Received'))],
      ...rows(8, 25, (row, column) => `${row}${column}00`),
    ]),
    table([
      ['Measure', 'What was agreed', 'Who', 'What came of it'],
      ...rows(6, 4, (row, column) => sentence(row * 4 + column, column % 2 === 0 ? 5 : 60)),
    ]),
    table([['Key', 'Digest', 'Address'], ...rows(4, 3, (row, column) => `${row}${column}`.padEnd(90, 'wxyz'))]),
    table([
      ['Region', 'Notes'],
      ['Andes', 'An amount with a note<sup>1</sup> to it'],
      ['Sahel', 'Another<sup>2</sup>'],
    ]),
  ];
  const notes = '<p><sup>1</sup> The first note of a table.</p><p><sup>2</sup> The second note of a table.</p>';
  const parts = tables.map((each, at) => `<h2>Table ${at + 1}</h2>\n<p>${sentence(at, 30)}</p>\n${each}`);
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Statement to the Council</title></head><body>\n' +
    `<h1>Statement to the 96th Session of the Council</h1>\n<p>Geneva, 3 December 2008</p>\n` +
    `${parts.join('\n')}\n<pre>${sentence(7, 200)}</pre>\n${notes}</body></html>\n`
  );
}

function amounts(columns: number, length: number): string {
  const years = Array.from({ length: columns - 1 }, (_, at) => String(1900 + at));
  return table([
    ['State', ...years],
    ...rows(length, columns, (row, column) => String(row * 1000 + column * 7 + 100_000)),
  ]);
}

function rows(length: number, columns: number, cell: (row: number, column: number) => string): string[][] {
  return Array.from({ length }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (column === 0 ? `Row ${row + 1}` : cell(row, column))),
  );
}

function table([head = [], ...body]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

const stock =
  'States members agreed that migrants programmes offices assessed voluntary contributions of the year remain'.split(
    ' ',
  );

function sentence(from: number, length: number): string {
  const words = Array.from({ length }, (_, at) => stock[(from + at * 5) % stock.length]);
  return `${words.join(' ')}.`;
}
