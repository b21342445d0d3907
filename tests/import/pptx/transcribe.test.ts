import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transcribePptx } from '../transcribe.ts';
import { RefusedError } from '../../../scripts/import/refused.ts';
import { transcriptSchema, wordsOfPart } from '../../../src/records/transcript.ts';
import { show, zip } from '../docx/document.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces =
  `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
  `xmlns:r="${office}" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
  `xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"`;

interface Sheet {
  shapes: string;
  notes?: string;
  /** Words on the page of the notes that stand in no place for them. */
  besideNotes?: string;
  show?: string;
}

/** The inside of files that the slides of a presentation refer to. */
interface More {
  comments?: string;
  chart?: string;
}

const relationships = (entries: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${type === 'hyperlink' ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;
const sheet = (name: string, shapes: string, more = '', attributes = '') =>
  `<p:${name} ${spaces} ${attributes}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld>${more}</p:${name}>`;

/** A presentation whose body places have bullets by its master, as those of PowerPoint have. */
function presentation(slides: readonly Sheet[], { comments, chart = '' }: More = {}): Uint8Array {
  const order = slides.map((_, index) => slides.length - index); // the files are in another order than the slides
  const files = slides.flatMap(({ shapes, notes, besideNotes = '', show: shown }, index): [string, string][] => [
    [`ppt/slides/slide${order[index]}.xml`, sheet('sld', shapes, '', shown === undefined ? '' : `show="${shown}"`)],
    [
      `ppt/slides/_rels/slide${order[index]}.xml.rels`,
      relationships([
        ['rL', 'slideLayout', '../layout.xml'],
        ['link', 'hyperlink', 'https://example.org/a'],
        ['dm', 'diagramData', '../diagram.xml'],
        ['chart', 'chart', '../chart.xml'],
        ['film', 'video', '../media/quay.mp4'],
        ...(comments === undefined ? [] : [['rC', 'comments', '../comments.xml'] as const]),
        ...(notes === undefined ? [] : [['rN', 'notesSlide', `../notes${index}.xml`] as const]),
      ]),
    ],
    [`ppt/notes${index}.xml`, sheet('notes', shape(notes ?? '', 'body') + shape(besideNotes) + shape('7', 'sldNum'))],
  ]);
  const levels = ['•', '–']
    .map((sign, at) => `<a:lvl${at + 1}pPr><a:buChar char="${sign}"/></a:lvl${at + 1}pPr>`)
    .join('');
  return zip({
    '_rels/.rels': relationships([['a', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<p:presentation ${spaces}><p:sldIdLst>${slides.map((_, index) => `<p:sldId r:id="s${index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships([
      ...slides.map((_, index) => [`s${index}`, 'slide', `slides/slide${order[index]}.xml`] as const),
      ['rA', 'commentAuthors', 'authors.xml'],
    ]),
    'ppt/authors.xml': `<p:cmAuthorLst ${spaces}><p:cmAuthor id="0" name="Ana Ruiz"/></p:cmAuthorLst>`,
    'ppt/comments.xml': `<p:cmLst ${spaces}>${comments ?? ''}</p:cmLst>`,
    'ppt/chart.xml': `<c:chartSpace ${spaces}>${chart}</c:chartSpace>`,
    'ppt/layout.xml': sheet('sldLayout', shape('', 'title') + shape('', 'body')),
    'ppt/_rels/layout.xml.rels': relationships([['m', 'slideMaster', 'master.xml']]),
    'ppt/master.xml': sheet(
      'sldMaster',
      shape('Harbour Commission'),
      `<p:txStyles><p:bodyStyle>${levels}</p:bodyStyle></p:txStyles>`,
    ),
    'ppt/diagram.xml': `<dgm:dataModel ${spaces}><dgm:ptLst><dgm:pt><dgm:t>${line('boxed')}</dgm:t></dgm:pt><dgm:pt type="pres"><dgm:t>${line('')}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
    ...Object.fromEntries(files),
  });
}

/** A paragraph of words, with its properties: `line('dues', 'lvl="1"')`. */
function line(words: string, attributes = '', inner = ''): string {
  return `<a:p><a:pPr ${attributes}>${inner}</a:pPr><a:r><a:t>${words}</a:t></a:r></a:p>`;
}

/** A shape of one paragraph, or of paragraphs as they are written, that fills a place or none. */
function shape(words: string, place?: string): string {
  const named = place === undefined ? '' : `<p:ph type="${place}"/>`;
  return `<p:sp><p:nvSpPr><p:nvPr>${named}</p:nvPr></p:nvSpPr><p:txBody>${words.startsWith('<') ? words : line(words)}</p:txBody></p:sp>`;
}

async function parts(slides: readonly Sheet[], more: More = {}): Promise<string[]> {
  const transcript = transcriptSchema.parse(await transcribePptx(presentation(slides, more)));
  return transcript.parts.map((part) => `${part.page ?? '-'} ${show(part)}`);
}

test('the topmost boxes are titles where no slide has a place for one and they stand at one place', async () => {
  const box = (y: number, words: string) =>
    shape(words).replace('<p:txBody>', `<p:spPr><a:xfrm><a:off x="9" y="${y}"/></a:xfrm></p:spPr><p:txBody>`);
  const boxed = [
    box(40, 'May') + box(30, 'The dues'),
    box(50, 'One.') + box(9, 'Fees'),
    box(9, 'Fines') + box(50, 'Two.'),
  ];
  expect(await parts(boxed.map((shapes) => ({ shapes })))).toEqual([
    '- page-head Harbour Commission',
    '1 title The dues',
    '1 paragraph May',
    '2 heading2 Fees',
    '2 paragraph One.',
    '3 heading2 Fines',
    '3 paragraph Two.',
  ]);
});

test('the notes of the speaker are omitted wherever they stand on their page', async () => {
  const slides = [{ shapes: shape('The dues', 'title'), notes: 'Greet the Chair.', besideNotes: 'Thank the keeper.' }];
  expect(await parts(slides)).toContain('1 unshown Greet the Chair. / Thank the keeper. / 7');
});

test('slides are read in the order in which they are shown, title first, the edges and the speaker’s notes omitted', async () => {
  const found = await parts([
    { shapes: shape('12 May', 'subTitle') + shape('The dues', 'ctrTitle'), notes: 'Greet the Chair.' },
    {
      shapes:
        shape('Fees', 'title') +
        shape(line('one') + line('two', 'lvl="1"'), 'body') +
        shape('4 May', 'dt') +
        shape('2', 'sldNum'),
    },
  ]);
  expect(found).toEqual([
    '- page-head Harbour Commission',
    '1 title The dues',
    '1 item1 • 12 May',
    '1 unshown Greet the Chair. / 7',
    '2 heading2 Fees',
    '2 item1 • one',
    '2 item2 – two',
    '2 page-head 4 May / 2',
  ]);
});

test('a paragraph has the bullet or number that is nearest to it, and a box of text has none', async () => {
  const numbers = '<a:buAutoNum type="alphaLcParenBoth"/>';
  const body =
    line('a', '', numbers) +
    line('below', 'lvl="1"') +
    line('b', '', numbers) +
    line('plain', '', '<a:buNone/>') +
    line('again', '', numbers);
  expect(await parts([{ shapes: shape('Fees', 'title') + shape(body, 'body') + shape('aside') }])).toEqual([
    '- page-head Harbour Commission',
    '1 title Fees',
    '1 item1 (a) a',
    '1 item2 – below',
    '1 item1 (b) b',
    '1 paragraph plain',
    '1 item1 (a) again',
    '1 paragraph aside',
  ]);
});

test('looks, links, tables, groups and diagrams are read', async () => {
  const run = (words: string, attributes: string, inner = '') =>
    `<a:r><a:rPr ${attributes}>${inner}</a:rPr><a:t>${words}</a:t></a:r>`;
  const words = `<a:p>${run('all ', 'b="1"')}${run('the dues', '', '<a:hlinkClick r:id="link" tooltip="All dues"/>')}${run('1', 'baseline="30000"')}${run(' rose', 'strike="sngStrike"')}<a:br/><a:fld><a:t>next</a:t></a:fld>${run(' \uf0fe', '', '<a:sym typeface="Wingdings"/>')}</a:p>`;
  const cell = (text: string, attributes = '') => `<a:tc ${attributes}><a:txBody>${line(text)}</a:txBody></a:tc>`;
  const table = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('Dues', 'gridSpan="2"')}${cell('', 'hMerge="1"')}</a:tr><a:tr>${cell('1997')}${cell('–')}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  const diagram =
    '<p:graphicFrame><a:graphic><a:graphicData><dgm:relIds r:dm="dm"/></a:graphicData></a:graphic></p:graphicFrame>';
  const found = await parts([
    { shapes: shape('Fees', 'title') + `<p:grpSp>${shape(words)}</p:grpSp>` + table + diagram },
  ]);
  expect(found.slice(2)).toEqual([
    '1 paragraph **all** [the dues](https://example.org/a)¹ ~~rose~~ / next 🗹',
    '1 unshown All dues',
    '1 table Dues {2×1} / 1997|–',
    '1 paragraph boxed',
  ]);
});

test('cells cover the columns and rows they are merged over', async () => {
  const cell = (text: string, attributes = '') => `<a:tc ${attributes}><a:txBody>${line(text)}</a:txBody></a:tc>`;
  const rows = [
    cell('Vessel', 'rowSpan="2"') + cell('Dues', 'gridSpan="2" hMerge="0"') + cell('', 'hMerge="1"'),
    cell('', 'vMerge="1"') + cell('1997') + cell('1998', 'vMerge="false"'),
    cell('Ferry', 'gridSpan="2" rowSpan="2"') + cell('', 'hMerge="true"') + cell('12'),
    cell('', 'gridSpan="2" vMerge="1"') + cell('', 'hMerge="1" vMerge="1"') + cell('13'),
  ];
  const table = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl>${rows.map((row) => `<a:tr>${row}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  expect(await parts([{ shapes: shape('Fees', 'title') + table }])).toContain(
    '1 table Vessel {1×2}|Dues {2×1} / 1997|1998 / Ferry {2×2}|12 / 13',
  );
});

describe('what a presentation holds and does not show', () => {
  const doubtsOf = async (slides: readonly Sheet[], more: More = {}) =>
    ((await transcribePptx(presentation(slides, more))).doubts ?? []).filter((each) => !each.startsWith('Other files'));

  test('a hidden slide is left out as a whole, and has no title and no heads', async () => {
    const slides = [
      { shapes: shape('Old dues', 'title') + shape('Ask first'), show: '0', notes: 'Skip it.' },
      { shapes: shape('Fees', 'title') },
    ];
    expect(await parts(slides)).toEqual([
      '- page-head Harbour Commission',
      '1 unshown Old dues / Ask first / Skip it. / 7',
      '2 title Fees',
    ]);
    expect(await doubtsOf(slides)).toEqual(['Not shown, and left out: a hidden slide (1 place).']);
  });

  test('a hidden shape is left out, and what is said of a picture or a group stands beside the text', async () => {
    const named = (words: string, attributes: string) =>
      shape(words).replace('<p:nvSpPr>', `<p:nvSpPr><p:cNvPr id="1" name="Box 1" ${attributes}/>`);
    const picture = '<p:pic><p:nvPicPr><p:cNvPr descr="A quay" title="A quay"/></p:nvPicPr><a:blip/></p:pic>';
    const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr descr="Two quays"/></p:nvGrpSpPr>${shape('Quays')}</p:grpSp>`;
    const slides = [{ shapes: shape('Fees', 'title') + named('Not so', 'hidden="1"') + picture + group }];
    expect((await parts(slides)).slice(2)).toEqual([
      '1 unshown Not so',
      '1 gap ',
      '1 unshown A quay / Two quays',
      '1 paragraph Quays',
    ]);
    expect(await doubtsOf(slides)).toEqual([
      'Not shown, and left out: a hidden shape (1 place).',
      'Not shown, and left out: the alternative text of a picture or drawing (2 places).',
      'Pictures, whose words are not transcribed: 1 place, on slide 1.',
    ]);
  });

  test('comments are left out with who wrote them, and are one doubt', async () => {
    const comments =
      '<p:cm authorId="0"><p:text>Is this so?</p:text></p:cm>' +
      `<p188:cm authorId="9" xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"><p188:txBody>${line('By how much?')}</p188:txBody>` +
      `<p188:replyLst><p188:reply authorId="0"><p188:txBody>${line('A tenth.')}</p188:txBody></p188:reply></p188:replyLst></p188:cm>`;
    const slides = [{ shapes: shape('Fees', 'title') }];
    expect((await parts(slides, { comments })).slice(2)).toEqual([
      '1 unshown Is this so?',
      '1 unshown By how much?',
      '1 unshown A tenth.',
    ]);
    expect(await doubtsOf(slides, { comments })).toEqual(['Comments are left out: 3, of Ana Ruiz (2), nobody named.']);
  });

  test('a recording is told by its name', async () => {
    const { doubts } = await transcribePptx(presentation([{ shapes: shape('Fees', 'title') }]));
    expect(doubts).toEqual(['Other files stand in it, whose text is not transcribed: quay.mp4.']);
  });
});

test('a chart is a table of its figures, and a formula is read as it is printed', async () => {
  const figures = (name: string, ...values: string[]) =>
    `<c:${name}>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${name}>`;
  const chart = `<c:ser><c:tx><c:v>Crowns</c:v></c:tx>${figures('cat', '1997', '1998')}${figures('val', '12', '13')}</c:ser>`;
  const frame =
    '<p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="chart"/></a:graphicData></a:graphic></p:graphicFrame>';
  const m = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`;
  const half = m('f', m('num', m('r', m('t', '1'))) + m('den', m('r', m('t', '2'))));
  const formula = `<a:p><a:r><a:t>Dues rose by 2</a:t></a:r><a14:m>${m('oMath', half)}</a14:m></a:p>`;
  const slides = [{ shapes: shape('Fees', 'title') + shape(formula) + frame }];
  expect((await parts(slides, { chart })).slice(2)).toEqual([
    '1 paragraph Dues rose by 2 1⁄2',
    '1 table |Crowns / 1997|12 / 1998|13',
  ]);
  expect((await transcribePptx(presentation(slides, { chart }))).doubts).toContain(
    'Charts are transcribed as tables of the figures that the file holds: 1 place.',
  );
});

test('a presentation without words is refused', async () => {
  await expect(transcribePptx(zip({ 'a.xml': '<a/>' }))).rejects.toThrow(RefusedError);
  await expect(transcribePptx(presentation([{ shapes: shape('', 'title') }]))).rejects.toThrow(/no text/);
});

test('every word of every slide stands in exactly one part', async () => {
  const words = fc.constantFrom('word', 'word word', '');
  const paragraph = fc.tuple(
    words,
    fc.constantFrom('', 'lvl="1"', 'lvl="3"'),
    fc.constantFrom('', '<a:buNone/>', '<a:buAutoNum type="romanLcParenR"/>'),
  );
  const place = fc.constantFrom(undefined, 'title', 'ctrTitle', 'subTitle', 'body', 'ftr', 'sldNum', 'pic');
  const drawn = fc
    .tuple(fc.array(paragraph, { minLength: 1, maxLength: 4 }), place, fc.boolean())
    .map(([lines, name, grouped]) => {
      const one = shape(lines.map((each) => line(...each)).join(''), name);
      return grouped ? `<p:grpSp>${one}</p:grpSp>` : one;
    });
  const slide = fc.record({
    shapes: fc.array(drawn, { maxLength: 5 }).map((all) => all.join('')),
    notes: words,
    hidden: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(slide, { minLength: 1, maxLength: 4 }), async (slides) => {
      const expected: string[] = [];
      const unique = (text: string) =>
        text.replaceAll('word', () => {
          expected.push(`w${[...String(expected.length)].map((figure) => 'abcdefghij'[Number(figure)]).join('')}x`);
          return expected.at(-1) ?? '';
        });
      const written = slides.map(({ shapes, notes, hidden }) => ({
        shapes: unique(shapes),
        notes: unique(notes),
        ...(hidden && { show: '0' }),
      }));
      const { parts: found } = await transcribePptx(presentation([{ shapes: shape('Title', 'title') }, ...written]));
      const text = found.flatMap((part) => wordsOfPart(part)).join(' ');
      expect((text.match(/w[a-j]+x/g) ?? []).sort()).toEqual(expected.sort());
    }),
    { numRuns: 100 },
  );
});
