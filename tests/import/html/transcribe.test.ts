import { describe, expect, test } from 'vitest';
import { RefusedError } from '../../../scripts/import/refused.ts';
import { transcribeHtml } from '../transcribe.ts';
import { transcriptSchema, wordsOfRow, type Part, type PartCell } from '../../../src/records/transcript.ts';
import { markedLines, shownRows } from '../marked.ts';

async function transcribe(html: string | Uint8Array) {
  return transcriptSchema.parse(await transcribeHtml(typeof html === 'string' ? new TextEncoder().encode(html) : html));
}

/** One line a part: `item1 • words`. */
async function parts(html: string | Uint8Array): Promise<string[]> {
  return (await transcribe(html)).parts.map(show);
}

function show(part: Part): string {
  if (part.kind === 'table') return `table ${shownRows(part.rows)}`;
  const name = part.kind === 'omitted' ? part.why : `${part.kind}${'level' in part ? part.level : ''}`;
  return `${name} ${markedLines(part).join(' / ')}`;
}

/** The bytes of a text in windows-1252, of signs that it shares with ISO 8859-1. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
}

describe('a line below a letterhead', () => {
  const page = (lines: string, name = 'Decision 1311 of the Board') =>
    `<title>${name}</title><p>HB/311<br>English</p><center>${lines}</center><p><b>Harbour dues</b></p><p>${'The quays are open. '.repeat(20)}</p>`;

  test('is the title where it is printed otherwise and has most words of the name of the page', async () => {
    expect(
      (await parts(page('<b>Harbour Board<br>of the Lake</b><br><font size=5>Decision No. 1311</font>'))).slice(1, 5),
    ).toEqual([
      'paragraph HB/311 / English',
      'paragraph Harbour Board / of the Lake',
      'title Decision No. 1311',
      'heading2 Harbour dues',
    ]);
  });

  test('is none where it is printed alike, or the page has another name', async () => {
    const kept = 'paragraph Harbour Board / Decision No. 1311';
    expect(await parts(page('Harbour Board<br>Decision No. 1311'))).toContain(kept);
    expect((await parts(page('<b>Harbour Board</b><br>Decision No. 1311', 'Of tides'))).join('\n')).toContain(
      'Harbour Board / Decision No. 1311',
    );
  });
});

test('a note is found by a link that is a sign, where this is raised', async () => {
  const page = (mark: string) => parts(`<h1>T</h1><p>Dues${mark} rose.</p><p id=n>In <b>crowns</b>.</p>`);
  expect(await page('<sup><a href=#n>*</a></sup>')).toEqual([
    'title T',
    'paragraph Dues* rose.',
    'note * In **crowns**.',
  ]);
  expect(await page('<a href=#n>*</a>')).toContain('paragraph In **crowns**.');
});

test('a line break within words that are left out parts them', async () => {
  const html = `<h1>Dues</h1><p>${'They are paid. '.repeat(20)}<span class="sr-only">Skip<br>to dues</span></p>`;
  expect(await parts(html)).toContain('unshown Skip / to dues');
});

test('a table that only sets markers beside paragraphs is their items', async () => {
  const row = (marker: string, words: string) => `<tr><td>${marker}</td><td>${words}</td></tr>`;
  const table = `<table>${row('1.', 'Decides:')}${row('(a)', 'to meet;')}${row('2.', 'Asks')}${row('', 'more.')}</table>`;
  expect(await parts(`<h1>Rules</h1>${table}`)).toEqual([
    'title Rules',
    'item1 1. Decides:',
    'item2 (a) to meet;',
    'item1 2. Asks',
    'paragraph more.',
  ]);
  expect(await parts(`<h1>Rules</h1><table border="1">${row('1.', 'Dues')}${row('2.', 'Quays')}</table>`)).toContain(
    'table 1.|Dues / 2.|Quays',
  );
});

test('what stands about a title beside the main text is text; a line of links or a day is no title', async () => {
  const text = '<div class="text"><p>' + 'The Board met. '.repeat(60) + '</p></div>';
  const boxed = `<div><a href="/">Start</a> &gt; <a href="/b">Boards</a></div><div><h1>Address</h1><div>4 May 2006</div></div>`;
  expect((await parts(`${boxed}${text}`)).slice(0, 3)).toEqual([
    'navigation Start > Boards',
    'title Address',
    'paragraph 4 May 2006',
  ]);
  const second = `<div><a href="/">Start</a> &gt; <a href="/b">Boards</a></div><div><h2>Address</h2><div>4 May 2006</div></div>`;
  expect((await parts(`${second}${text}`)).slice(1, 3)).toEqual(['title Address', 'paragraph 4 May 2006']);
  const named = `<title>Address to the Board</title><div><a href="/">Start</a> &gt; <a href="/b">Boards</a></div><table><tr><td>Address to the Board</td></tr></table>`;
  expect((await parts(`${named}${text}`)).slice(1, 2)).toEqual(['title Address to the Board']);
  const bare = `<p><a href="/">Start</a> | <a href="/b">Boards</a></p><p>HB/10/3<br>4 May 2006</p><p>The quays are open</p>`;
  expect((await parts(`${bare}${text}`)).slice(0, 3)).toEqual([
    'navigation Start | Boards',
    'paragraph HB/10/3 / 4 May 2006',
    'title The quays are open',
  ]);
});

test('a letterhead is no title', async () => {
  const page = `<p><b>Harbour Board</b></p><p><b>Report of the Harbour Board on its tenth session</b></p><p>${'It met. '.repeat(40)}</p>`;
  const remarks = `<p><b>The Harbour Master</b></p><p><b>Remarks at the tenth session</b></p><p>${'It met. '.repeat(40)}</p>`;
  expect((await parts(remarks))[1]).toBe('title Remarks at the tenth session');
  expect((await parts(page)).slice(0, 2)).toEqual([
    'paragraph Harbour Board',
    'title Report of the Harbour Board on its tenth session',
  ]);
});

test('the title of a release stands below the line that says so', async () => {
  const text = `<p>Quays are open. ${'It met. '.repeat(40)}</p>`;
  const head = '<p><b>Harbour Board</b></p><p>Secretariat</p>';
  for (const says of ['PRESS RELEASE No. 14/2003', 'Press release, 9 October 2003', 'PARA PUBLICACIÓN INMEDIATA']) {
    const page = `${head}<p>${says}</p><p><b>Budget of the year adopted</b></p>${text}`;
    expect((await parts(page))[3]).toBe('title Budget of the year adopted');
  }
});

test('rows with the image of a bullet are items, and a bullet in a span of its own is a marker', async () => {
  const row = (words: string) => `<tr><td><img src="/i/bullet_red.gif"></td><td>${words}</td></tr>`;
  const span = '<div><span>•</span><span>fees</span></div>';
  expect(await parts(`<h1>Rules</h1><table>${row('quays;')}${row('dues;')}</table>${span}`)).toEqual([
    'title Rules',
    'item1 • quays;',
    'item1 • dues;',
    'item1 • fees',
  ]);
});

test('words that a style sheet sets apart are lines of their own, and words within a phrase are not', async () => {
  const page = (inner: string) => parts(`<h1>T</h1><p>${inner}</p>`);
  expect(await page('<span class="kind">Speech</span><time class="day">4 May</time>')).toContain(
    'paragraph Speech / 4 May',
  );
  expect(await page('<span class="a">Spee</span><span class="b">ches</span>')).toContain('paragraph Speeches');
  expect(await page('<span>Mac</span><span>Neil</span>')).toContain('paragraph MacNeil');
});

test('a line drawn with signs is none of the text, and brackets about a raised figure are none of it', async () => {
  const html = '<h1>T</h1><p>The quay is open [<sup>1</sup>].</p><p>* * *</p><p>____</p><p>[<sup>1</sup>] By day.</p>';
  expect(await parts(html)).toEqual(['title T', 'paragraph The quay is open¹.', 'note ¹ By day.']);
});

describe('notes without links', () => {
  test('begin with the raised figure or the asterisks that mark a word above them', async () => {
    const page = '<h1>Rules</h1><p>The quay* is open.<sup>1</sup></p><p>* Of stone.</p><p><sup>1</sup> By day.</p>';
    expect(await parts(page)).toEqual([
      'title Rules',
      'paragraph The quay* is open.¹',
      'note * Of stone.',
      'note ¹ By day.',
    ]);
    const bracketed = '<h1>Rules</h1><p>The quay is open [1].</p><p>[1] By day.</p><p>[2] By night.</p>';
    expect((await parts(bracketed)).slice(2)).toEqual(['note [1] By day.', 'paragraph [2] By night.']);
    expect(await parts('<h1>Rules</h1><p>It is said*:</p><p>* to all;</p><p>* to some.</p>')).toContain(
      'item1 * to all;',
    );
  });
});

describe('characters', () => {
  test('windows-1252 is read where nothing is declared, and where ISO 8859-1 is', async () => {
    expect(await parts(latin1('<h1>Réunion</h1>'))).toEqual(['title Réunion']);
    expect(await parts(latin1('<meta charset="iso-8859-1"><h1>Dues \u0096 caf\u00e9</h1>'))).toEqual([
      'title Dues – café',
    ]);
  });

  test('UTF-8 is read whatever the page declares, since saved pages keep a declaration that is no longer true', async () => {
    expect(await parts('<meta charset="iso-8859-1"><h1>Réunion</h1>')).toEqual(['title Réunion']);
  });

  test('a page that declares UTF-8 and has none of it is windows-1252', async () => {
    expect(await parts(latin1('<meta charset="utf-8"><h1>Réunion</h1>'))).toEqual(['title Réunion']);
  });

  test('a byte order mark decides', async () => {
    const bytes = new Uint8Array(Buffer.from('\ufeff<meta charset="utf-8"><h1>Réunion</h1>', 'utf16le'));
    expect(await parts(bytes)).toEqual(['title Réunion']);
  });

  test('a soft hyphen and a space of no width are not printed; a space that does not break is', async () => {
    expect(await parts('<h1>Govern&shy;ing\u200bbodies</h1><p>4&nbsp;500')).toEqual([
      'title Governingbodies',
      'paragraph 4 500',
    ]);
  });
});

describe('text', () => {
  test('a line break stays one; two begin a paragraph, also outside any element', async () => {
    expect(await parts('<h1>T</h1>One<br>two<br><br>three<div>four</div>five')).toEqual([
      'title T',
      'paragraph One / two',
      'paragraph three',
      'paragraph four',
      'paragraph five',
    ]);
  });

  test('emphasis is marked around words, not within them nor around a letter', async () => {
    expect(
      await parts('<h1>T</h1><p>The <i>quays</i>, <b>all </b>of th<i>em</i>, (<i>a</i>) and <b><i>so on</i></b>'),
    ).toEqual(['title T', 'paragraph The *quays*, **all** of them, (a) and ***so on***']);
  });

  test('what is struck out, inserted, raised and lowered is marked so, in a table and a title too', async () => {
    const html =
      '<h1>Rise of <s>two</s> per cent</h1><p>The Council <strike>rejected</strike> <ins>adopted</ins> <del>a</del> budget of ' +
      '<span style="color: red; text-decoration: line-through">ten</span> at 10<sup>-6</sup>, x<sup>n+1</sup> and v<sub>max</sub>.</p>' +
      '<table border="1"><tr><td><s>Dues</s></td><td>CO<sub>x</sub></td></tr><tr><td>1</td><td>2</td></tr></table>';
    expect((await transcribe(html)).parts.map((part) => markedLines(part).join(' / '))).toEqual([
      'Rise of ~~two~~ per cent',
      'The Council ~~rejected~~ {+adopted+} ~~a~~ budget of ~~ten~~ at 10^(-6), x^(n+1) and v_(max).',
      '~~Dues~~\tCO_(x) / 1\t2',
    ]);
  });

  test('links lead to http, https and mailto alone; others are their words', async () => {
    const html =
      '<h1>T</h1><p>It is said in <a href="https://e.org/(x)">b</a> <a href="mailto:a@e.org">c</a> <a href="javascript:alert(1)">d</a> ' +
      '<a href="data:text/html,x">e</a> <a href="/f">f</a> <a href="http://e.org/">http://e.org</a>';
    expect(await parts(html)).toEqual([
      'title T',
      'paragraph It is said in [b](https://e.org/%28x%29) [c](mailto:a@e.org) d e f [http://e.org](http://e.org/)',
    ]);
  });

  test('raised figures are raised; raised letters of ordinals are not', async () => {
    const html =
      '<h1>T</h1><p>the 96<sup>th</sup> of 2 m<sup>2</sup>, CO<sub>2</sub>, n<sup>o</sup> 4, dues<sup>a</sup><sup>[3]</sup>, fees<sup>iv</sup>';
    expect(await parts(html)).toEqual(['title T', 'paragraph the 96th of 2 m², CO₂, no 4, duesᵃ³, feesⁱᵛ']);
  });

  test('lists print their numbers as their attributes say', async () => {
    const html =
      '<h1>T</h1><ol start="3" type="I"><li>a<li value="9">b<ol type="a"><li>c</ol></ol><ol reversed><li>d<li>e</ol>' +
      '<ul style="list-style: none"><li>f</ul>';
    expect(await parts(html)).toEqual([
      'title T',
      'item1 III. a',
      'item1 IX. b',
      'item2 a. c',
      'item1 2. d',
      'item1 1. e',
      'item1 f',
    ]);
  });

  test('paragraphs that print their markers are items, and a letter after a number stands below it', async () => {
    const html = '<h1>T</h1><p>12. one<p>(h) two<p>(i) three<p>(i) four<p>(ii) five<p>13. six<p>1998 was dry';
    expect(await parts(html)).toEqual([
      'title T',
      'item1 12. one',
      'item2 (h) two',
      'item2 (i) three',
      'item3 (i) four',
      'item3 (ii) five',
      'item1 13. six',
      'paragraph 1998 was dry',
    ]);
  });
});

describe('structure', () => {
  test('headings have no jumps, and lines printed bold are headings below', async () => {
    const html = '<h1>T</h1><h3>A</h3><p>x.</p><h5>B</h5><p>x.</p><p><b>The quays</b></p><p>x.</p><h3>C</h3><p>x.</p>';
    expect((await parts(html)).filter((each) => each.startsWith('heading'))).toEqual([
      'heading2 A',
      'heading3 B',
      'heading4 The quays',
      'heading2 C',
    ]);
  });

  test('a bold sentence, a bold date and a form of address are no headings', async () => {
    const html = '<h1>T</h1><p><b>12 May 1998</b><p><b>Mr. Chairman,</b><p><b>The quays are open.</b><p>x<p>y<p>z<p>w';
    expect((await parts(html)).filter((each) => each.startsWith('heading'))).toEqual([]);
  });

  test('a letter in brackets or italics count the bold headings below one that is bold alone', async () => {
    const text = '<p>x.</p><p>y.</p>';
    const html = `<h1>T</h1><p><b>Rules</b></p>${text}<p><b>a) The quays</b></p>${text}<p><b><i>At night</i></b></p>${text}<p><b>Dues</b></p>${text}`;
    expect((await parts(html)).filter((each) => each.startsWith('heading'))).toEqual([
      'heading2 Rules',
      'heading3 a) The quays',
      'heading4 At night',
      'heading2 Dues',
    ]);
  });

  test('a short line with a line under it is a heading, and below a title that has none', async () => {
    const page =
      '<p>Statement by the Director</p><p>Lights burn.</p><p><u>The year</u></p><p>It was dry.</p><p><u>It was said.</u></p>';
    expect(await parts(page)).toEqual([
      'title Statement by the Director',
      'paragraph Lights burn.',
      'heading2 The year',
      'paragraph It was dry.',
      'paragraph It was said.',
    ]);
    expect(await parts('<h1>T</h1><p><a href="/a"><u>The year</u></a></p><p>It was dry.</p>')).toContain(
      'paragraph The year',
    );
  });

  test('words in brackets after a bold heading belong to it', async () => {
    const page = (after: string) => parts(`<h1>T</h1><p>x</p><p><b>Opening</b>${after}</p><p>It opened.</p>`);
    expect(await page(' (item 1)')).toContain('heading2 Opening (item 1)');
    expect(await page(' (item 1) of it')).toContain('paragraph **Opening** (item 1) of it');
  });

  test('a bold heading does not stand below one in italics that comes first', async () => {
    const html = '<h1>T</h1><p><b><i>At night</i></b></p><p>x.</p><p>y.</p><p><b>Dues</b></p><p>x.</p><p>y.</p>';
    expect((await parts(html)).filter((each) => each.startsWith('heading'))).toEqual([
      'heading2 At night',
      'heading2 Dues',
    ]);
  });

  test('the name of a speaker between the title and the salutation heads nothing, however bold', async () => {
    const page = (beforeSpeech: string) =>
      `<h1>Address</h1><p><b>Anselm Reed<br>Director</b></p>${beforeSpeech}<p>Quays are open.</p><p>Dues are paid.</p>`;
    expect((await parts(page('<p>4 May 1998</p><p>Mr. Chairman,</p>')))[1]).toBe('paragraph Anselm Reed / Director');
    expect((await parts(page('<p>It met.</p>')))[1]).toBe('heading2 Anselm Reed / Director');
  });

  test('bold words that are all of a cell beside others name these and head nothing', async () => {
    const long = 'It met in the morning and heard the Chair. '.repeat(12);
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const table = (rows: string) => parts(`<h1>T</h1><p>One.</p><p>Two.</p><p>x.</p><table>${rows}</table><p>End.</p>`);
    expect(await table(row('<b>Quays</b>', long) + row('<b>Dues</b>', long))).toEqual([
      'title T',
      ...['One.', 'Two.', 'x.', '**Quays**', long.trim(), '**Dues**', long.trim(), 'End.'].map(
        (words) => `paragraph ${words}`,
      ),
    ]);
    expect(await table(row('<p><b>Quays</b></p><p><b>Dues</b></p>', `${long}<p>${long}`))).toContain(
      'paragraph **Quays**',
    );
    expect(await table(row('Menu', `<p><b>Quays</b></p><p>${long}</p>`))).toContain('heading2 Quays');
    expect(await table(row('Menu', `<p><b>Quays</b></p><table>${row(long)}</table>`))).toContain('heading2 Quays');
    const shown = '<table><tr><th>a<th>b<tr><td>c<td>d</table>';
    expect(await table(row('Menu', `<p><b>Quays</b></p>${shown}`))).toContain('heading2 Quays');
    expect(await table(row('', '<b>Quays</b>') + row('', long))).toContain('heading2 Quays');
    expect(await table(row('<b>Quays</b>') + row(long))).toContain('heading2 Quays');
  });

  test('a title goes on over the bold lines that its phrase needs', async () => {
    const page = (second: string) =>
      `<p><b>Address of the Director</b></p><p><b>${second}</b></p><p>Quays are open.</p><p>x.</p><p>y.</p>`;
    expect((await parts(page('to the Board')))[0]).toBe('title Address of the Director / to the Board');
    expect((await parts(page('The quays')))[0]).toBe('title Address of the Director');
  });

  test('a page without a heading takes the line that its name repeats for its title', async () => {
    expect(await parts('<title>Dues | Harbour</title><p>4 May</p><p>The dues<p>Dues of 1998 | Harbour')).toContain(
      'title 4 May',
    );
    expect(
      await parts('<title>The dues of 1998 | Harbour</title><p>4 May</p><p>The dues of 1998</p><p>Text.'),
    ).toContain('title The dues of 1998');
  });

  test('a table that sets the page in columns is text; one with heads is a table, its cells as they span', async () => {
    const html =
      '<h1>T</h1><table><tr><td><p>One.</p><p>Two.</p></td><td>Three.</td></tr></table>' +
      '<table><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tr><td>1<td>2<br>3<td>–</table>';
    expect(await parts(html)).toEqual([
      'title T',
      'paragraph One.',
      'paragraph Two.',
      'paragraph Three.',
      'table a {1×2}|b {2×1} / c|d / 1|2 3|–',
    ]);
  });

  test('columns and rows in which no cell begins are none, however many a cell asks for', async () => {
    const wide = `<h1>T</h1><table border=1>${'<tr><td colspan=1000>a<td>b'.repeat(200)}</table>`;
    expect(await parts(wide)).toContain(`table ${Array(200).fill('a|b').join(' / ')}`);
    expect(
      await parts('<h1>T</h1><table border=1><tr><td rowspan=3>a<td rowspan=3>b<tr><tr><tr><td>c</table>'),
    ).toContain('table a|b / c|');
  });

  test('a cell covers no row of another group, none below the last, and no place that another covers', async () => {
    const table = (rows: string) => parts(`<h1>T</h1><table border=1>${rows}</table>`);
    expect(await table('<tbody><tr><td rowspan=9>a<td>b<tr><td>c<tbody><tr><td>d<td>e')).toContain(
      'table a {1×2}|b / c / d|e',
    );
    expect(await table('<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d')).toContain('table a {1×3}|b / c / d');
    expect(await table('<tr><td>a<td rowspan=2>b<tr><td colspan=2>c<tr><td>d<td>e')).toContain(
      'table a|b {1×2} / c / d|e',
    );
  });

  test.each(['-1', '1.5', '2px', 'NaN', ''])('a cell that asks for "%s" columns has one', async (count) => {
    const html = `<h1>T</h1><table border=1><tr><td colspan="${count}">a<td>b<tr><td>c<td>d</table>`;
    expect(await parts(html)).toContain('table a|b / c|d');
  });

  test('a table of more places than any that is read is refused', async () => {
    const html = `<h1>T</h1><table border=1><tr>${'<td>a'.repeat(1000)}${'<tr><td>a'.repeat(200)}</table>`;
    await expect(transcribeHtml(new TextEncoder().encode(html))).rejects.toThrow(RefusedError);
  });

  test('a table in a cell of another keeps its cells, between the words around it', async () => {
    const inner = '<table><tr><th>Kind<th>Ships<tr><td>Ferry<td><s>12</s></table>';
    const outer = (cell: string) =>
      `<h1>T</h1><table><caption>Fleet</caption><tr><th>Port<th>Of it<tr><td>Coast<td>${cell}</table>`;
    const [, caption, table] = (await transcribe(outer(`<p>In May:</p><p>all</p>${inner}<p>At sea.</p>`))).parts;
    expect(caption).toMatchObject({ kind: 'paragraph', lines: ['Fleet'] });
    expect(table).toMatchObject({
      headed: true,
      rows: [
        [
          { holds: ['Port'], label: true },
          { holds: ['Of it'], label: true },
        ],
        [
          'Coast',
          {
            holds: [
              'In May: all',
              {
                headed: true,
                rows: [
                  ['Kind', 'Ships'],
                  ['Ferry', '12'],
                ],
              },
              'At sea.',
            ],
          },
        ],
      ],
    });
    expect(table && markedLines(table)).toEqual([
      'Port\tOf it',
      'Coast\tIn May: all\tKind\tShips\tFerry\t~~12~~\tAt sea.',
    ]);
    expect(await parts(outer('<table><tr><td>one<td>line</table>'))).toContain('table Port|Of it / Coast|one line');
  });

  test('a table in a table goes four levels down; what is deeper is words of its cell', async () => {
    const nest = (levels: number): string =>
      `<table><tr><th>a${levels}<th>b<tr><td>c<td>${levels > 1 ? nest(levels - 1) : '<s>end</s>'}</table>`;
    const depth = (rows: readonly (readonly PartCell[])[]): number =>
      1 +
      Math.max(
        0,
        ...rows
          .flat()
          .flatMap((cell) => (typeof cell === 'string' ? [] : cell.holds))
          .map((held) => (typeof held === 'string' ? 0 : depth(held.rows))),
      );
    for (const levels of [1, 4, 5, 60]) {
      const [, table] = (await transcribe(`<h1>T</h1>${nest(levels)}`)).parts;
      if (table?.kind !== 'table') throw new Error('No table was read.');
      expect(depth(table.rows)).toBe(Math.min(levels, 4));
      expect(table.rows.flatMap(wordsOfRow).join(' ').match(/a\d+/g)).toHaveLength(levels);
      expect(markedLines(table).join(' ')).toContain('~~end~~');
    }
  });

  test('a table that sets the page in columns is text, whatever heads a table within it has', async () => {
    const inner = '<table><tr><th>Kind<th>Ships<tr><td>Ferry<td>12</table>';
    const page = `<h1>T</h1><table border=0><tr><td>Menu of it<td>Words.${inner}<tr><td>a<td>b</table>`;
    expect(await parts(page)).toContain('table Kind|Ships / Ferry|12');
  });

  test('notes begin with their number, whether it is raised, in brackets or of a list', async () => {
    const html =
      '<h1>T</h1><p>One<sup><a id=r1 href="#n1">1</a></sup> two<a href="#n2">[2]</a> three<a id=r3 href="#n3"><sup>a</sup></a>.</p>' +
      '<ol><li id=n1>First. <a href="#r1">↩</a></li></ol><p><a name=n2>[2]</a> Second.</p><div id=n3><sup>a</sup> Third.</div>';
    expect(await parts(html)).toEqual([
      'title T',
      'paragraph One¹ two² threeᵃ.',
      'note 1 First.',
      'navigation ↩',
      'note 2 Second.',
      'note a Third.',
    ]);
  });

  test('a number that leads to a heading is no note', async () => {
    expect(await parts('<h1>T</h1><p>See [<a href="#a">1</a>].</p><h2 id=a>Dues</h2><p>x')).toContain('heading2 Dues');
  });
});

test('a paragraph that begins with a raised figure is the note of the word it marks, and text where it marks none', async () => {
  const text = '<h1>Report</h1><p>Rules<sup>1</sup> hold.</p><p><sup>1</sup> See the annex.</p>';
  expect(await parts(text)).toEqual(['title Report', 'paragraph Rules¹ hold.', 'note ¹ See the annex.']);
  expect(await parts('<h1>Report</h1><p><sup>1</sup> A motto.</p>')).toContain('paragraph ¹ A motto.');
});

describe('what is no text', () => {
  test('words before a menu, a title or a note are none of it', async () => {
    const html =
      'The dues of the year are paid.<h1>Dues</h1>They are paid in May<sup><a href="#n">1</a></sup>.<nav><a href=a>Home</a></nav>' +
      'All pay.<div id=n>1 In crowns.</div>';
    expect(await parts(html)).toEqual([
      'paragraph The dues of the year are paid.',
      'title Dues',
      'paragraph They are paid in May¹.',
      'navigation Home',
      'paragraph All pay.',
      'note 1 In crowns.',
    ]);
  });

  test('the frame of a website is omitted, with the chosen option alone of a list to choose from', async () => {
    const html =
      '<nav><a href=a>Home</a></nav><div class="leftMenu"><a href=b>News</a></div><div><h1>Dues</h1><p>The dues of the year are paid in May.' +
      '<p>Year: <select><option>1997<option selected>1998</select></div><div>© 1998 <a href=c>Webmaster</a></div>';
    expect(await parts(html)).toEqual([
      'navigation Home',
      'navigation News',
      'title Dues',
      'paragraph The dues of the year are paid in May.',
      'paragraph Year:',
      'navigation 1998',
      'unshown 1997',
      'navigation © 1998 Webmaster',
    ]);
  });

  describe('a form', () => {
    const withForm = (form: string) =>
      parts(`<main><h1>Dues</h1><p>${'They are paid in May. '.repeat(40)}</p>${form}</main>`);

    test('in a text is its words, with what is written, chosen and ticked in it; what acts is none of them', async () => {
      const slip = `<form><h2>Reply</h2><p><label>Delegate: <input value="A. Quay"></label></p><p><input type=checkbox checked>will pay</p><p><input type=radio> will not</p>
        <p>Of <select><option>1997<option selected>1998</select></p><p>Why: <textarea>No boats.</textarea></p><p>Hall: <input name=hall></p><button>Send</button></form>`;
      expect((await withForm(slip)).slice(2)).toEqual([
        'heading2 Reply',
        'paragraph Delegate: A. Quay',
        'paragraph ☒ will pay',
        'paragraph ☐ will not',
        'paragraph Of 1998',
        'unshown 1997',
        'paragraph Why: No boats.',
        'paragraph Hall:',
        'navigation Send',
      ]);
    });

    test('sets the words of its fields apart, as their boxes do', async () => {
      const form = '<form><p><label>Name</label><input value="A. Quay"><textarea>No boats.</textarea>here</p></form>';
      expect(await withForm(form)).toContain('paragraph Name A. Quay No boats. here');
    });

    test('about research is one in a text', async () => {
      expect(await withForm('<form id="research">Field: <input name="research-field" value="Tides"></form>')).toContain(
        'paragraph Field: Tides',
      );
    });

    test.each([
      'Search <input name="q" value="quays">',
      'Find: <input type="search">',
      'Name <input name="n" value="me"> Word <input type="password"> <input type="checkbox"> Stay',
      'Words <input value="quays"><input type="submit" value="Go">',
      'Courriel <input name="c"><button>S’abonner</button>',
    ])('that serves the website is none: %s', async (form) => {
      const found = (await withForm(`<form>${form}</form>`)).slice(2);
      expect(found.map((each) => each.split(' ')[0])).toEqual(found.map(() => 'navigation'));
      expect(found).not.toEqual([]);
    });
  });

  test('the links of a text to its documents are text, also at its end', async () => {
    expect(
      await parts(
        '<h1>Dues</h1><p>The dues of the year.</p><p><a href="dues.pdf">Annex</a></p><p><a href="x">Next</a>',
      ),
    ).toEqual(['title Dues', 'paragraph The dues of the year.', 'paragraph Annex', 'navigation Next']);
  });

  test('the heading of a page that stands in its head is the title', async () => {
    expect(
      await parts('<header><p>Harbour</p><h1>Dues</h1></header><main><p>The dues of the year are paid.</p></main>'),
    ).toEqual(['navigation Harbour', 'title Dues', 'paragraph The dues of the year are paid.']);
  });
});

test('a sign that a word processor sets in a font of signs is the bullet which that prints', async () => {
  const label = "<span style='font-family:Symbol'>·<span style='font:7.0pt'>&nbsp;&nbsp; </span></span>";
  expect(await parts(`<h1>T</h1><p>${label}quays;</p><p>${label}dues.</p>`)).toEqual([
    'title T',
    'item1 • quays;',
    'item1 • dues.',
  ]);
});

describe('what a website sets about a text', () => {
  const text = '<h1>Address</h1><p>' + 'The Board met. '.repeat(40) + '</p>';

  test('a box of what else there is to read is frame, and a box of documents is not', async () => {
    const box = (address: string) =>
      `<div class="related"><h2>Also</h2><p>On quays <a href="${address}">Dues</a></p></div>`;
    expect(await parts(`<main>${text}${box('/dues')}<p>Thank you.</p></main>`)).toContain(
      'navigation Also / On quays Dues',
    );
    expect(await parts(`<main>${text}${box('/dues.pdf')}<p>Thank you.</p></main>`)).toContain('heading2 Also');
  });

  test('so is what stands under a heading that says so at the end, where it is short', async () => {
    const end = (words: string, heading = 'Related news') =>
      parts(`<main>${text}<h2>${heading}</h2><p>4 May</p><p>${words}</p></main>`);
    const link = '<a href="/q">Quays</a>';
    expect((await end(link)).slice(-2)).toEqual(['navigation Related news / 4 May', 'navigation Quays']);
    expect(await end('Quays')).toContain('heading2 Related news');
    expect(await end('Quays were opened. '.repeat(20))).toContain('heading2 Related news');
  });

  test('words of a menu are text where they head words of the text', async () => {
    const headed = ['Contact', 'Home', 'Terms of use'].map(
      (words) => `<h2>${words}</h2><p>Mr. Otto Brand, room 14</p>`,
    );
    const mail = '<p><a href="mailto:otto@example.org">otto@example.org</a></p>';
    const read = await parts(`${text}${headed.join('')}${mail}`);
    expect(read.filter((part) => part.startsWith('navigation'))).toEqual([]);
    expect(read.filter((part) => /^heading\d (?:Contact|Home|Terms of use)$/.test(part))).toHaveLength(3);
  });

  test('a line such as the time of reading is, between the title and the text', async () => {
    const page =
      '<h1>Address</h1><p>4 May 2006</p><p>4 min read</p><div role="button">Copy it</div><p>' + 'It met. '.repeat(40);
    expect((await parts(page)).slice(1, 4)).toEqual([
      'paragraph 4 May 2006',
      'navigation 4 min read',
      'navigation Copy it',
    ]);
  });

  test('has a sign where the page or its links say so, and none where only its words or names do', async () => {
    const signs = async (html: string) =>
      (await transcribe(html)).parts.flatMap((part) =>
        part.kind === 'omitted' ? [`${part.sign ?? '?'} ${part.lines.join(' / ')}`] : [],
      );
    const links = '<a href="/a">Quays</a> <a href="/b">Dues</a>';
    const frame = `<header>Harbour</header><div class="menu">${links}</div><div class="topbar">The harbour of all</div>`;
    expect(await signs(`${frame}<main>${text}</main>`)).toEqual([
      'outside the main part Harbour / Quays Dues / The harbour of all',
    ]);
    expect(await signs(`${frame}<div>${text}</div>`)).toEqual([
      'frame Harbour',
      'links Quays Dues',
      '? The harbour of all',
    ]);
    const end = (words: string) => signs(`<main>${text}<h2>Related news</h2><p>4 May</p><p>${words}</p></main>`);
    expect(await end('<a href="/q">Quays</a>')).toEqual(['website Related news / 4 May', 'links Quays']);
    expect(await signs(`<main>${text}<p>Terms of reference</p></main>`)).toEqual(['? Terms of reference']);
  });

  test('a button within a heading is its words', async () => {
    const page = `${text}<h2><button aria-expanded="true">Dues</button></h2><p>They are paid.</p>`;
    expect(await parts(page)).toContain('heading2 Dues');
  });
});

test('a page says of itself who, when, where and in which language', async () => {
  const html =
    '<!DOCTYPE html><html lang="EN-gb"><title>A\n b</title><meta name="DC.date" content="1998"><meta name=author content=Keeper>' +
    '<link rel=canonical href="https://e.org/a"><h1>A</h1>';
  expect((await transcribe(html)).declared).toEqual({
    title: 'A b',
    author: 'Keeper',
    date: '1998',
    language: 'en-gb',
    url: 'https://e.org/a',
  });
});

test('a page without words, and one nested without end, are refused', async () => {
  for (const html of ['', '<script>1</script>', '<div>'.repeat(20_000) + 'a']) {
    await expect(transcribeHtml(new TextEncoder().encode(html))).rejects.toThrow(RefusedError);
  }
});

test('a page that breaks off within a tag is refused, one that only has no end is in doubt', async () => {
  const page = (end: string) => new TextEncoder().encode(`<html><body><h1>Half a page</h1><p>Words.</p>${end}`);
  await expect(transcribeHtml(page('<p class="un'))).rejects.toThrow('breaks off');
  await expect(transcribeHtml(page('<!-- menu'))).rejects.toThrow('breaks off');
  expect((await transcribeHtml(page(''))).doubts).toEqual(['The page has no end tag: it may have been cut off.']);
  expect((await transcribeHtml(page('</body></html>'))).doubts).toBeUndefined();
});
