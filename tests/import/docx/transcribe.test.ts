import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { transcribeDocx } from '../transcribe.ts';
import { RefusedError } from '../../../scripts/import/refused.ts';
import { embeddedDoubts } from '../../../scripts/import/office/relations.ts';
import { markedLines } from '../marked.ts';
import { p, parts, r, show, transcribe, zip, zipDocument } from './document.ts';
import { rendered } from '../../markup/rendered.ts';
import { normaliseTranscript } from '../../normalise/edition.ts';

const heading = (id: string, name: string, outline: number, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:outlineLvl w:val="${outline}"/>${more}</w:pPr></w:style>`;
const styles =
  heading('H1', 'heading 1', 0) +
  heading('H2', 'heading 2', 1) +
  '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Toc1"><w:name w:val="toc 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:type="character" w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

const inList = (numId: number, at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>`;

describe('numbers that the word processor counts', () => {
  test('paragraphs count on over headings, and letters begin anew below each', async () => {
    const body =
      p('Report', 'T') +
      p('one', 'Num') +
      p('a', '', inList(1, 1)) +
      p('b', '', inList(1, 1)) +
      p('Dues', 'H1') +
      p('two', 'Num') +
      p('a', '', inList(1, 1)) +
      p('i', '', inList(1, 2)) +
      p('three', 'Num');
    expect(await parts(body, { styles, numbering })).toEqual([
      'title Report',
      'item1 1. one',
      'item2 (a) a',
      'item2 (b) b',
      'heading2 Dues',
      'item1 2. two',
      'item2 (a) a',
      'item3 (i) i',
      'item1 3. three',
    ]);
  });

  test('headings have the numbers of their list, and figures stand for the Roman number above', async () => {
    const body =
      p('Report', 'T') +
      p('Dues', 'H1', inList(2, 0)) +
      p('Fees', 'H1', inList(2, 0)) +
      p('Old', 'H2', inList(2, 1)) +
      p('text');
    expect(await parts(body, { styles, numbering })).toEqual([
      'title Report',
      'heading2 I. Dues',
      'heading2 II. Fees',
      'heading3 2.1 Old',
      'paragraph text',
    ]);
  });

  test('a list may have as many levels as a word processor counts', async () => {
    const deep = Array.from({ length: 9 }, (_, at) =>
      level(at, at % 2 === 0 ? 'lowerLetter' : 'decimal', `%${at + 1})`),
    );
    const list = `<w:abstractNum w:abstractNumId="0">${deep.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body =
      p('Report', 'T') +
      Array.from({ length: 9 }, (_, at) => p('x', '', inList(1, at))).join('') +
      p('y', '', inList(1, 5));
    expect((await parts(body, { styles, numbering: list })).slice(4)).toEqual([
      'item4 1) x',
      'item5 a) x',
      'item6 1) x',
      'item7 a) x',
      'item8 1) x',
      'item9 a) x',
      'item6 2) y',
    ]);
  });

  test('a list that begins anew does so once, and bullets of sign fonts are bullets', async () => {
    const body =
      p('Report', 'T') +
      [1, 1, 4, 4].map((id) => p('x', '', inList(id, 0))).join('') +
      p('y', '', inList(3, 0)) +
      p('z', '', inList(3, 1));
    expect(await parts(body, { styles, numbering })).toEqual([
      'title Report',
      'item1 1. x',
      'item1 2. x',
      'item1 1. x',
      'item1 2. x',
      'item2 • y',
      'item3 ◦ z',
    ]);
  });
});

describe('words', () => {
  test('what tracked changes delete is struck out, and what is hidden is left out, each with a doubt', async () => {
    const body =
      p('Report', 'T') +
      `<w:p>${r('The ')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${r('new')}</w:ins>${r(' dues')}` +
      `${r('sec', '<w:vanish/>')}${r('ret', '<w:vanish/><w:sz w:val="20"/>')}<w:moveFrom>${r('moved')}</w:moveFrom></w:p>`;
    const { parts: found, doubts } = await transcribe(body, { styles });
    expect(found.map(show)).toEqual(['title Report', 'paragraph The ~~old~~{+new+} dues~~moved~~', 'unshown secret']);
    expect(doubts).toEqual([
      'Not shown, and left out: hidden text (1 place).',
      'Text that a tracked change deletes stands struck out in the text: 2 places.',
      'Text that a tracked change inserts stands in the text, marked as inserted: 1 place.',
    ]);
  });

  test('a comment follows the paragraph it stands in, and says whose it is and what it hangs on', async () => {
    const body =
      p('Report', 'T') +
      `<w:p>${r('The ')}<w:commentRangeStart w:id="0"/>${r('new dues')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r(' rose.')}</w:p>` +
      p('All left.');
    const comments = `<w:comment w:id="0" w:author="Ana Ruiz">${p('By how much?')}${p('Ask him.')}</w:comment>`;
    const { parts: found, doubts } = await transcribe(body, { styles, comments });
    expect(found.slice(1)).toEqual([
      { kind: 'paragraph', lines: ['The new dues rose.'] },
      {
        kind: 'omitted',
        lines: ['By how much?', 'Ask him.'],
        why: 'unshown',
        sign: 'beside the text',
        note: 'A comment of Ana Ruiz on “new dues”.',
      },
      { kind: 'paragraph', lines: ['All left.'] },
    ]);
    expect(doubts).toEqual(['Comments are left out: 1, of Ana Ruiz.']);
  });

  test('all comments are one doubt, with their number and who wrote them', async () => {
    const marks = [0, 1, 2].map((id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`).join('');
    const comment = (id: number, by: string) => `<w:comment w:id="${id}"${by}>${p('Why?')}</w:comment>`;
    const comments = comment(0, ' w:author="Ana Ruiz"') + comment(1, '') + comment(2, ' w:author="Ana Ruiz"');
    const { doubts } = await transcribe(p('Report', 'T') + `<w:p>${r('Dues')}${marks}</w:p>`, { styles, comments });
    expect(doubts).toEqual(['Comments are left out: 3, of Ana Ruiz (2), nobody named.']);
  });

  test('a paragraph whose end is deleted goes on with the next', async () => {
    const end = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body = p('Report', 'T') + p('The dues', '', end) + p(' rose.') + p('All left.');
    expect(await parts(body, { styles })).toEqual(['title Report', 'paragraph The dues rose.', 'paragraph All left.']);
  });

  test('the lists and boxes of a form print what is chosen, and what makes a field is not printed', async () => {
    const field = (form: string, code = '', result = '') =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${form}</w:ffData></w:fldChar></w:r>${code}` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const list = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/></w:ddList>';
    const box = '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>';
    const name = '<w:textInput><w:default w:val="Name"/></w:textInput>';
    const body =
      p('Report', 'T') +
      `<w:p>${r('Open: ')}${field(list)}${r('; new: ')}${field(box)}${r('; name: ')}${field(name, '', r('Ana'))}${field('', r('IF'), r('.'))}</w:p>`;
    expect(await parts(body, { styles })).toEqual([
      'title Report',
      'paragraph Open: Yes; new: ☒; name: Ana.',
      'unshown No',
    ]);
  });

  test('the controls of a form print what is chosen and whether a box is ticked, and the other entries are left out', async () => {
    const items = ['Adopted', 'Rejected', 'Put off']
      .map((words) => `<w:listItem w:displayText="${words}" w:value="${words}"/>`)
      .join('');
    const control = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const ticked = (sign: string) => control(`<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>`, r(sign));
    const body =
      p('Report', 'T') +
      `<w:p>${r('It was ')}${control(`<w:dropDownList>${items}</w:dropDownList>`, r('Rejected'))}${r(', ')}${ticked('☒')}${r(' by vote ')}${ticked('☐')}</w:p>` +
      control(`<w:comboBox>${items}</w:comboBox>`, p('Neither'));
    const { parts: found, doubts } = await transcribe(body, { styles });
    expect(found.map(show)).toEqual([
      'title Report',
      'paragraph It was Rejected, ☒ by vote ☐',
      'unshown Adopted / Put off',
      'paragraph Neither',
      'unshown Adopted / Rejected / Put off',
    ]);
    expect(doubts).toEqual(['Not shown, and left out: an entry of a list that is not chosen (2 places).']);
  });

  test('a link that is a field leads where it says', async () => {
    const body =
      p('Report', 'T') +
      `<w:p>${r('See ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('the ')}${r('dues')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('.')}</w:p>`;
    expect(await parts(body, { styles })).toEqual(['title Report', 'paragraph See [the dues](https://example.org/b).']);
  });

  test('fractions have their bar and powers are raised, signs of sign fonts are those of Unicode', async () => {
    const t = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
    const fraction = (above: string, below: string) =>
      `<m:oMath><m:f><m:num>${t(above)}</m:num><m:den>${t(below)}</m:den></m:f></m:oMath>`;
    const power = `<m:oMath><m:sSup><m:e>${t('10')}</m:e><m:sup>${t('6')}</m:sup></m:sSup></m:oMath>`;
    const body =
      p('Report', 'T') +
      `<w:p>${r('Of ')}${fraction('1', '2')}${r(' and ')}${fraction('a+b', 'c')}${r(' of ')}${power}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`;
    expect(await parts(body, { styles })).toEqual(['title Report', 'paragraph Of 1⁄2 and (a+b)/(c) of 10⁶✓']);
  });

  test('fields print their result, hyphens and tabs are signs, raised figures are raised', async () => {
    const body =
      p('Report', 'T') +
      `<w:p>${r('Page ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
      `${r('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:tab/><w:t>self</w:t><w:noBreakHyphen/><w:t>help</w:t></w:r>` +
      `${r(' 4 m')}${r('2', '<w:vertAlign w:val="superscript"/>')}<w:r><w:br/></w:r>${r('next')}</w:p>`;
    expect(await parts(body, { styles })).toEqual(['title Report', 'paragraph Page 7 self‑help 4 m² / next']);
  });

  test('emphasis of a style counts, links lead where their address says, and controls are their text', async () => {
    const body =
      p('Report', 'T') +
      `<w:p>${r('the ')}${r('qua', '<w:rStyle w:val="Em"/>')}${r('ys', '<w:rStyle w:val="Em"/>')}${r(' and ')}<w:hyperlink r:id="link">${r('dues')}</w:hyperlink>` +
      `<w:sdt><w:sdtContent>${r(' of 1998')}</w:sdtContent></w:sdt><w:smartTag>${r(' here')}</w:smartTag></w:p>`;
    expect(await parts(body, { styles })).toEqual([
      'title Report',
      'paragraph the *quays* and [dues](https://example.org/a) of 1998 here',
    ]);
  });

  test('the words of a text box follow the paragraph it hangs on, once', async () => {
    const box = `<w:txbxContent>${p('boxed')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = p('Report', 'T') + `<w:p>${r('one')}<w:r>${drawing}</w:r>${r(' two')}</w:p>` + p('three');
    expect(await parts(body, { styles })).toEqual([
      'title Report',
      'paragraph one two',
      'paragraph boxed',
      'paragraph three',
    ]);
  });
});

describe('notes', () => {
  const note = (kind: string, id: number, words: string) => `<w:${kind} w:id="${id}">${p(words)}</w:${kind}>`;

  test('a note with a mark of its own keeps the mark and is found by it, and is not counted', async () => {
    const own = (id: number, mark: string) =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/>${mark}</w:r>`;
    const body =
      p('Report', 'T') +
      `<w:p>${r('Dues')}${own(2, '<w:t>*</w:t>')}${r(' rose')}<w:r><w:footnoteReference w:id="3"/></w:r>${r(' twice')}${own(4, '<w:t>††</w:t>')}${r('.')}</w:p>`;
    const beside = {
      styles,
      footnotes:
        note('footnote', 2, 'In crowns.') + note('footnote', 3, 'In May.') + note('footnote', 4, '†† Or thrice.'),
    };
    expect(await parts(body, beside)).toEqual([
      'title Report',
      'paragraph Dues* rose¹ twice††.',
      'note * In crowns.',
      'note 1 In May.',
      'note †† Or thrice.',
    ]);
  });

  test('notes at the foot have figures, notes at the end Roman numbers', async () => {
    const body =
      p('Report', 'T') +
      `<w:p>${r('Dues')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' rose')}<w:r><w:endnoteReference w:id="2"/></w:r>${r(' again')}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>`;
    const beside = {
      styles,
      footnotes: note('footnote', 2, 'In crowns.') + note('footnote', 3, 'In May.'),
      endnotes: note('endnote', 2, 'By two.'),
    };
    expect(await parts(body, beside)).toEqual([
      'title Report',
      'paragraph Dues¹ roseⁱ again²',
      'note 1 In crowns.',
      'note i By two.',
      'note 2 In May.',
    ]);
  });
});

describe('tables', () => {
  const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

  test('merged cells cover what they are merged over, a row keeps its columns, and the words of a deleted row are struck out', async () => {
    const body =
      p('Report', 'T') +
      `<w:tbl>${row(cell('Vessel', '<w:vMerge w:val="restart"/>') + cell('Dues', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>')}` +
      row(cell('', '<w:vMerge/>') + cell('1997') + cell('1998')) +
      row(cell('Ferry') + cell('(14 115.9)') + cell('–')) +
      row(cell('gone') + cell('gone') + cell('gone'), '<w:del/>') +
      `${row(cell('12') + cell('13'), '<w:gridBefore w:val="1"/>')}</w:tbl>`;
    const { parts: found } = await transcribe(body, { styles });
    expect(found[1]).toMatchObject({
      kind: 'table',
      headed: true,
      rows: [
        [
          { holds: ['Vessel'], rows: 2, label: true },
          { holds: ['Dues'], cols: 2, label: true },
        ],
        ['1997', '1998'],
        ['Ferry', '(14 115.9)', '–'],
        ['gone', 'gone', 'gone'],
        ['', '12', '13'],
      ],
    });
    expect(found.flatMap(markedLines)).toContain('~~gone~~\t~~gone~~\t~~gone~~');
  });

  test('cells are merged down where they are as wide as the one above, and across as older programs merge', async () => {
    const table = (rows: string) => parts(p('Report', 'T') + `<w:tbl>${rows}</w:tbl>`, { styles });
    const down = (words: string, value = '') => cell(words, `<w:vMerge${value}/>`);
    const start = ' w:val="restart"';
    expect(
      await table(
        row(cell('a', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>') + cell('b')) +
          row(down('c') + cell('d') + cell('e')),
      ),
    ).toContain('table a {2×1}|b / c|d|e');
    expect(
      await table(row(down('a', start) + cell('b')) + row(down('') + cell('c')) + row(down('d', start) + cell('e'))),
    ).toContain('table a {1×2}|b / c / d|e');
    expect(
      await table(
        row(cell('a', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('b')) +
          row(cell('c') + cell('d') + cell('e')),
      ),
    ).toContain('table a {2×1}|b / c|d|e');
  });

  test('the rows that a document repeats on each page are labels, but for their empty cells', async () => {
    const head = '<w:tblHeader/>';
    const table =
      row(cell('') + cell('Dues', '<w:gridSpan w:val="2"/>'), head) +
      row(cell('Vessel') + cell('1997') + cell('1998'), head) +
      row(cell('Ferry') + cell('12') + cell('13'));
    const { parts: found } = await transcribe(p('Report', 'T') + `<w:tbl>${table}</w:tbl>`, { styles });
    const label = (words: string) => ({ holds: [words], label: true });
    expect(found[1]).toMatchObject({
      headed: true,
      rows: [
        ['', { ...label('Dues'), cols: 2 }],
        [label('Vessel'), label('1997'), label('1998')],
        ['Ferry', '12', '13'],
      ],
    });
    const { body } = rendered(normaliseTranscript(found).body);
    expect(body.match(/<thead>.*<\/thead>/)?.[0]).toBe(
      '<thead><tr><td></td><th colspan="2" scope="col">Dues</th></tr>' +
        '<tr><th scope="col">Vessel</th><th scope="col">1997</th><th scope="col">1998</th></tr></thead>',
    );
  });

  test('a table in a cell keeps its cells', async () => {
    const inner = `<w:tbl>${row(cell('Kind') + cell('Ships'))}${row(cell('Ferry') + cell('12'))}</w:tbl>`;
    const outer =
      row(cell('Port') + cell('Of it')) + row(cell('Coast') + `<w:tc>${p('In May:')}${inner}${p('')}</w:tc>`);
    expect(await parts(p('Report', 'T') + `<w:tbl>${outer}</w:tbl>`, { styles })).toContain(
      'table Port|Of it / Coast|In May: [Kind|Ships / Ferry|12]',
    );
  });

  test('bold words that are all of a cell beside others head nothing; those over the text of a box do', async () => {
    const bold = (words: string) => `<w:tc><w:p>${r(words, '<w:b/>')}</w:p></w:tc>`;
    const text = [1, 2, 3].map((n) => p(`Text ${n}.`)).join('');
    const found = await parts(
      p('Report', 'T') + text + `<w:tbl>${row(bold('Signed') + bold('Dated') + cell('4 May'))}</w:tbl>${p('End.')}`,
      { styles },
    );
    expect(found).toEqual(expect.arrayContaining(['paragraph **Signed**', 'paragraph **Dated**', 'paragraph 4 May']));
    const box = `<w:tc><w:p>${r('Summary', '<w:b/>')}</w:p>${p('Of it.')}</w:tc>`;
    expect(
      await parts(p('Report', 'T') + text + `<w:tbl>${row(box + cell('Beside it.'))}</w:tbl>`, { styles }),
    ).toContain('heading2 Summary');
  });

  test('a box of one cell is the text in it', async () => {
    expect(await parts(p('Report', 'T') + `<w:tbl>${row(cell('Summary of it.'))}</w:tbl>`, { styles })).toEqual([
      'title Report',
      'paragraph Summary of it.',
    ]);
  });
});

describe('what is no text', () => {
  test('the table of contents and the heads of the pages are omitted', async () => {
    const body =
      p('Report', 'T') +
      p('Contents', 'H1') +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Dues 3')}</w:sdtContent></w:sdt>` +
      p('Fees 4', 'Toc1') +
      p('Dues', 'H1') +
      p('They rose.') +
      '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>';
    expect(await parts(body, { styles, header: p('C/98/5') })).toEqual([
      'page-head C/98/5',
      'title Report',
      'contents Contents',
      'contents Dues 3 / Fees 4',
      'heading2 Dues',
      'paragraph They rose.',
    ]);
  });

  test('a list of contents that is typed is omitted with its heading', async () => {
    const body =
      p('Report', 'T') +
      p('Contents', 'H1') +
      p('Dues ..... 3') +
      p('Fees\t12') +
      p('Dues', 'H1') +
      p('They rose by 3');
    expect((await parts(body, { styles })).filter((each) => each.startsWith('contents'))).toEqual([
      'contents Contents / Dues ..... 3 / Fees 12',
    ]);
  });
});

test('a sign of private use is what its font of signs prints, and stays where the font is another', async () => {
  const sign = (font: string) => r('\uf0fe', `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
  const body = p('Report', 'T') + `<w:p>${r('Open: ')}${sign('Wingdings')}${r(', new: ')}${sign('Harbour Sans')}</w:p>`;
  expect((await parts(body, { styles }))[1]).toBe('paragraph Open: 🗹, new: \uf0fe');
});

test('what a link says where a pointer stands on it is left out', async () => {
  const link = `<w:hyperlink r:id="link" w:tooltip="The dues of all quays">${r('the dues')}</w:hyperlink>`;
  expect(await parts(p('Report', 'T') + `<w:p>${r('See ')}${link}</w:p>`, { styles })).toEqual([
    'title Report',
    'paragraph See [the dues](https://example.org/a)',
    'unshown The dues of all quays',
  ]);
});

test('other files that a document takes in are told by their names, each once', () => {
  const relation = (type: string, target: string, external = false) => ({ id: target, type, target, external });
  const own = [
    relation('package', 'word/embeddings/Dues.xlsx'),
    relation('aFChunk', 'word/part.html'),
    relation('image', 'word/media/quay.png'),
    relation('oleObject', 'https://example.org/a.bin', true),
  ];
  expect(embeddedDoubts([own, [relation('package', 'word/embeddings/Dues.xlsx')]])).toEqual([
    'Other files stand in it, whose text is not transcribed: Dues.xlsx, part.html.',
  ]);
  expect(embeddedDoubts([[relation('image', 'word/media/quay.png')], []])).toEqual([]);
});

describe('what is drawn', () => {
  const drawing = (inside: string, about = '') =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="1"${about}/><a:graphic>${inside}</a:graphic></wp:inline></w:drawing></w:r>`;
  const picture =
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><a:blip/></pic:pic></a:graphicData>';

  test('a picture leaves a gap in its place, its alternative text and a doubt that says where it stands', async () => {
    const body =
      p('Report', 'T') +
      p('The letter reads:') +
      `<w:p>${drawing(picture, ' descr="Page 1"')}</w:p>`.repeat(2) +
      p('End.');
    const { parts: found, doubts } = await transcribe(body, { styles });
    expect(found.map(show)).toEqual([
      'title Report',
      'paragraph The letter reads:',
      'unshown Page 1',
      'gap ',
      'unshown Page 1',
      'gap ',
      'paragraph End.',
    ]);
    expect(doubts).toEqual([
      'Not shown, and left out: the alternative text of a picture or drawing (2 places).',
      'Pictures, whose words are not transcribed: 2 places, after “The letter reads:” (2).',
    ]);
  });

  test('letters drawn as a shape are printed', async () => {
    const art = '<w:r><w:pict><v:shape><v:textpath string="Restricted"/></v:shape></w:pict></w:r>';
    expect(await parts(p('Report', 'T') + `<w:p>${r('one')}${art}</w:p>` + p('two'), { styles })).toEqual([
      'title Report',
      'paragraph one',
      'paragraph Restricted',
      'paragraph two',
    ]);
  });

  test('a chart is its title and a table of its figures', async () => {
    const points = (...words: string[]) =>
      words.map((each, index) => `<c:pt idx="${index}"><c:v>${each}</c:v></c:pt>`).join('');
    const series = (name: string, ...values: string[]) =>
      `<c:ser><c:tx><c:strRef><c:strCache>${points(name)}</c:strCache></c:strRef></c:tx>` +
      `<c:cat><c:strRef><c:strCache>${points('1997', '1998')}</c:strCache></c:strRef></c:cat>` +
      `<c:val><c:numRef><c:numCache>${points(...values)}</c:numCache></c:numRef></c:val></c:ser>`;
    const chart =
      '<c:title><c:tx><c:rich><a:p><a:r><a:t>Dues</a:t></a:r></a:p></c:rich></c:tx></c:title>' +
      `<c:plotArea><c:barChart>${series('Ferries', '4', '5')}${series('Boats', '1', '2')}</c:barChart></c:plotArea>`;
    const body =
      p('Report', 'T') +
      p('They rose.') +
      `<w:p>${drawing('<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="chart"/></a:graphicData>')}</w:p>`;
    const { parts: found, doubts } = await transcribe(body, { styles }, chart);
    expect(found.map(show)).toEqual([
      'title Report',
      'paragraph They rose.',
      'paragraph Dues',
      'table |Ferries|Boats / 1997|4|1 / 1998|5|2',
    ]);
    expect(doubts).toEqual(['Charts are transcribed as tables of the figures that the file holds: 1 place.']);
  });
});

describe('files that are refused', () => {
  const refused = async (bytes: Uint8Array, words: RegExp) => {
    await expect(transcribeDocx(bytes)).rejects.toThrow(RefusedError);
    await expect(transcribeDocx(bytes)).rejects.toThrow(words);
  };

  test('an encrypted document, and one that breaks off', async () => {
    await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /encrypted/);
    const whole = zipDocument(p('Report'));
    for (const length of [0, 4, 100, whole.length - 30]) await refused(whole.slice(0, length), /damaged/);
  });

  test('a path out of the document, two files of one name, and entities', async () => {
    await refused(zip({ '../../a.xml': '<a/>' }), /outside/);
    await refused(zip({ 'a.xml': '<a/>', 'A.xml': '<a/>' }), /twice/);
    const bomb = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>';
    await refused(zip({ 'word/document.xml': bomb }), /entities/);
  });

  test('a document that unpacks to more than two hundred times its size, or says so', async () => {
    const bytes = zipSync({ 'word/document.xml': strToU8(`<a>${' '.repeat(5_000_000)}</a>`) }, { level: 9 });
    await refused(bytes, /200 times/);
  });

  test('a file that becomes larger than it says is cut there, and is no XML', async () => {
    const bytes = zipDocument(`${p('Report')}${'<w:p/>'.repeat(20_000)}`);
    const view = new DataView(bytes.buffer);
    const directory = bytes.findLastIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
    view.setUint32(directory + 24, 100, true); // the size of the last file, as the directory tells it
    await refused(bytes, /damaged/);
  });

  test('a document without words, and one nested without end', async () => {
    const open = Array.from({ length: 30_000 }, (_, index) => `<w:ins w:id="${index * 7919}">`).join('');
    await refused(zipDocument(p('')), /no text/);
    await refused(zipDocument(open + '</w:ins>'.repeat(30_000)), /nested|damaged/);
  });
});

test('underlined words alone on their line are a heading', async () => {
  const body = p('Report', 'T') + `<w:p>${r('The lamps', '<w:u w:val="single"/>')}</w:p>` + p('They burn.');
  expect(await parts(body, { styles })).toEqual(['title Report', 'heading2 The lamps', 'paragraph They burn.']);
});

test('a sentence between wider margins than the text is a quotation, unless the text has such margins', async () => {
  const inset = '<w:ind w:left="720" w:right="720"/>';
  const text = ['The keeper was heard.', 'He spoke.', 'He was thanked.', 'It rose.', 'All left.'];
  const page = (margins: string) =>
    p('Report', 'T') + p('The lamp burns.', '', inset) + text.map((each) => p(each, '', margins)).join('');
  expect(await parts(page(''), { styles })).toContain('quote The lamp burns.');
  expect(await parts(page(inset), { styles })).toContain('paragraph The lamp burns.');
});
