import { describe, expect, test } from 'vitest';
import { transcribeHtml } from '../transcribe.ts';
import { transcriptSchema, type Part } from '../../../src/records/transcript.ts';
import { markedLines } from '../marked.ts';

async function transcribe(html: string) {
  return transcriptSchema.parse(await transcribeHtml(new TextEncoder().encode(html)));
}

/** One line a part, of an omitted one with its sign: `hidden words`, `paragraph words`. */
async function parts(html: string): Promise<string[]> {
  return (await transcribe(`<h1>T</h1>${html}`)).parts.slice(1).map(show);
}

function show(part: Part): string {
  const name = part.kind === 'omitted' ? (part.sign ?? part.why) : part.kind;
  return `${name} ${markedLines(part).join(' / ')}`;
}

const text = `<p>${'The Board met. '.repeat(10).trim()}</p>`;
const shown = `paragraph ${'The Board met. '.repeat(10).trim()}`;

describe('what a page holds and does not show', () => {
  test('is kept at its place, and breaks no words beside it', async () => {
    expect(
      await parts(
        `<p>Dues <span hidden>of old</span>rise. <b style="Display : None">Not so.</b></p><div>Fees <div style="visibility:hidden"><p>one</p><p>two</p></div>fall.</div>`,
      ),
    ).toEqual(['paragraph Dues rise.', 'hidden of old / Not so.', 'paragraph Fees fall.', 'hidden one / two']);
  });

  test('is hidden in rows and cells of a table too, which has no empty ones in their place', async () => {
    const table =
      '<table border="1"><tr><th>Dues</th><th hidden>Code</th><th>Crowns</th></tr><tr><td>Quay</td><td hidden>Q1</td><td>12</td></tr>' +
      '<tr style="display:none"><td>Old</td><td>O1</td><td>9</td></tr></table>';
    const { parts: found } = await transcribe(`<h1>T</h1>${table}`);
    expect(found.slice(1).map((part) => (part.kind === 'table' ? part.rows.length : show(part)))).toEqual([
      2,
      'hidden Code / Q1 / Old / O1 / 9',
    ]);
  });

  test('is what stands in for a recording or for a program', async () => {
    expect(
      await parts(
        `${text}<noscript><p>Turn programs on</p></noscript><template><p>A pattern</p></template><video><p>A film</p></video>` +
          '<iframe src="a.htm">No frames</iframe><dialog>Asked</dialog><object data="a.swf">No object</object>',
      ),
    ).toEqual([
      shown,
      'hidden Turn programs on',
      'hidden A pattern',
      'hidden A film',
      'hidden No frames',
      'hidden Asked',
      'gap ',
      'hidden No object',
    ]);
  });

  test('leaves no trace only where nobody could read it', async () => {
    expect(
      await parts('<p>seen <script>no()</script><!-- no --><style>no</style><input type=hidden value=no></p>'),
    ).toEqual(['paragraph seen']);
  });

  test('has the entries of a list that are not chosen, and all of a list that lies open are controls', async () => {
    const list = (attributes: string) =>
      `<p>Year: <select ${attributes}><option>1997<option selected>1998<option>1999</select></p>`;
    expect(await parts(list(''))).toEqual(['paragraph Year:', 'form 1998', 'hidden 1997 / 1999']);
    expect(await parts(list('multiple'))).toEqual(['paragraph Year:', 'form 1997 1998 1999']);
  });

  test('counts in a doubt for each kind', async () => {
    const { doubts } = await transcribe(
      `<h1>T</h1>${text}<p hidden>a</p><p hidden>b</p><img src="a.png" alt="A quay"><noscript>c</noscript>`,
    );
    expect(doubts).toEqual([
      'Not shown, and left out: text that the page does not show (2 places).',
      'Not shown, and left out: the alternative text of a picture (1 place).',
      'Not shown, and left out: words for a browser that runs no programs (1 place).',
    ]);
    expect((await transcribe(`<h1>T</h1>${text}`)).doubts).toBeUndefined();
  });
});

describe('what something of the page opens is text', () => {
  const hidden = (attributes: string, around = '', how = 'style="display:none"') =>
    parts(`${around}${text}<div ${how} ${attributes}><p>The dues rose by a tenth.</p></div>`);

  test.each([
    ['a link to its place', 'id="dues"', '<p><a href="#dues">Dues</a> and <a href="#quays">quays</a></p>'],
    ['a panel of a tab', 'role="tabpanel"', ''],
    ['a button that controls it', 'id="rest"', '<p>More <button aria-controls="rest">Read</button></p>'],
    ['a button whose program names it', 'id="rest"', `<p>More <button onclick="open('rest')">Read</button></p>`],
    ['the tab that is its label', 'aria-labelledby="tab" id="x"', '<p>More <a role="tab" id="tab">Dues</a></p>'],
  ])('by %s', async (_, attributes, around) => {
    expect(await hidden(attributes, around)).toContain('paragraph The dues rose by a tenth.');
  });

  test('by a search within the page, where it says so', async () => {
    expect(await hidden('', '', 'hidden="until-found"')).toContain('paragraph The dues rose by a tenth.');
    expect(await hidden('', '', 'hidden=""')).toContain('hidden The dues rose by a tenth.');
  });

  test('and what nothing opens, or is named by what is no control, is not', async () => {
    expect(await hidden('id="dues"', '<p><a href="#quays">Quays</a></p>')).toContain(
      'hidden The dues rose by a tenth.',
    );
    expect(await hidden('aria-labelledby="h" id="x"', '<p id="h">Dues</p>')).toContain(
      'hidden The dues rose by a tenth.',
    );
  });

  test('details are, closed or not, and so is the second tab of a page', async () => {
    expect(await parts('<details><summary>Dues</summary><p>They rose.</p></details>')).toEqual([
      'paragraph Dues',
      'paragraph They rose.',
    ]);
  });
});

describe('words beside the text', () => {
  test('are those for a picture, of a pointer, for those who hear the page and in an empty field', async () => {
    expect(
      await parts(
        `${text}<p>The <abbr title="Harbour Board">HB</abbr> met <img src="a.png" alt="A quay at night"> in May.</p>` +
          '<p aria-label="A list of dues">Dues</p><p class="sr-only">The end</p><p>Ask <input placeholder="your name"></p>',
      ),
    ).toEqual([
      shown,
      'paragraph The HB met in May.',
      'beside the text Harbour Board',
      'gap ',
      'beside the text A quay at night',
      'paragraph Dues',
      'beside the text A list of dues / The end',
      'paragraph Ask',
      'beside the text your name',
    ]);
  });

  test('stand beside the text also of what is not shown itself, and are hidden within it', async () => {
    expect(
      await parts(
        `${text}<video title="A film"></video><iframe hidden src="/a" title="A frame"></iframe><svg style="display:none" aria-label="A sign"></svg>` +
          '<div hidden>Dues<img alt="a quay"></div>',
      ),
    ).toEqual([shown, 'beside the text A film / A frame', 'beside the text A sign', 'hidden Dues / a quay']);
  });

  test('are not told twice where the page prints them', async () => {
    expect(
      await parts('<p>See <a href="/a" title="The annex" aria-label="the annex">the annex</a> of it.</p>'),
    ).toEqual(['paragraph See the annex of it.']);
  });

  test('are none of a link that is a mark, of a heading and of a title', async () => {
    expect(
      await parts(
        '<h2 title="Money">Dues</h2><p>Paid<sup><a href="#n1" title="In May">1</a></sup>.</p><p id="n1">1 In crowns.</p>',
      ),
    ).toEqual([
      'heading Dues',
      'beside the text Money',
      'paragraph Paid¹.',
      'beside the text In May',
      'note 1 In crowns.',
    ]);
  });

  test('leave a picture in its place, but for one of one point or for its looks alone', async () => {
    expect(await parts('<p>Seen <img alt="" src="line.gif"><img src="dot.gif" width="1" height="1">here.</p>')).toEqual(
      ['paragraph Seen here.'],
    );
  });
});

test('words that are kept from those who hear the page are text, and signs alone are none', async () => {
  expect(
    await parts('<p><a href="#a" aria-hidden="true">#</a>Dues of <span aria-hidden="true">1998</span></p>'),
  ).toEqual(['paragraph Dues of 1998', 'unseen #']);
});

test('a page does not say itself what its reader knows', async () => {
  expect(await parts('<p data-unshown="hidden" data-note="x" data-page="1.5">The dues rose.</p>')).toEqual([
    'paragraph The dues rose.',
  ]);
  const told = '<h1>Dues</h1><p data-title data-depth="3">The dues rose.</p><p hidden data-author="K">Or not.</p>';
  expect(await transcribe(told)).toEqual(await transcribe(told.replaceAll(/ data-[a-z]+(?:="\w")?/g, '')));
});

test('a reading stands in brackets after its sign', async () => {
  expect(await parts('<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>')).toEqual(['paragraph 漢 (かん)字']);
});

describe('a page within the page', () => {
  test('is text where the file holds it', async () => {
    expect(await parts(`${text}<iframe srcdoc="<p>The dues rose.</p><p hidden>Or not.</p>"></iframe>`)).toEqual([
      shown,
      'paragraph The dues rose.',
      'hidden Or not.',
    ]);
  });

  test('is told by its address where it does not, unless it is of one point or is not shown', async () => {
    const says = 'The page shows other pages within it, whose text is not in the file: /dues.htm.';
    const frames =
      '<iframe src="/dues.htm"></iframe><iframe src="/count" width="1" height="1"></iframe><iframe hidden src="/b"></iframe>';
    expect((await transcribe(`<h1>T</h1>${text}${frames}`)).doubts).toEqual([says]);
    await expect(transcribe('<frameset><frame src="/dues.htm"></frameset>')).rejects.toThrow(
      says.replace('The', 'the'),
    );
  });
});

describe('words that a style prints', () => {
  const doubtsOf = async (css: string) => (await transcribe(`<style>${css}</style><h1>T</h1>${text}`)).doubts ?? [];

  test.each([
    `li::before { content: "Art. " counter(article) }`,
    `a:after{content:attr(href)}`,
    `p:before { content: '§ 4' }`,
  ])('are told, since no style is applied: %s', async (css) => {
    expect(await doubtsOf(css)).toEqual([expect.stringContaining('prints words that are not in its text')]);
  });

  test.each([
    `i::before { content: "\\e901" }`,
    `.clear:after { content: ""; display: table }`,
    `q:before { content: open-quote }`,
    `ul { align-content: "a" }`,
    `/* p:before { content: "old" } */`,
    `li:before { content: "–" }`,
  ])('are none where no word is printed: %s', async (css) => {
    expect(await doubtsOf(css)).toEqual([]);
  });
});
