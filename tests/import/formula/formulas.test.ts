import { describe, expect, test } from 'vitest';
import { transcribeHtml } from '../transcribe.ts';
import { transcriptSchema } from '../../../src/records/transcript.ts';
import { p, parts as docxParts, r } from '../docx/document.ts';
import { markedLines } from '../marked.ts';

/** The lines of a page that has some words before a formula, and one after it; then what stands beside the text. */
async function html(formula: string, before = 'It is '): Promise<string[]> {
  const page = `<h1>T</h1><p>${before}<math>${formula}</math>.</p>`;
  const { parts } = transcriptSchema.parse(await transcribeHtml(new TextEncoder().encode(page)));
  return parts.slice(1).flatMap((part) => markedLines(part));
}

/** The same of a document of a word processor. */
async function docx(formula: string, before = 'It is '): Promise<string[]> {
  const found = await docxParts(p('T') + `<w:p>${r(before)}<m:oMath>${formula}</m:oMath>${r('.')}</w:p>`);
  return found.slice(1).map((line) => line.replace(/^\S+ /, ''));
}

const m = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
const within = (name: string, ...inner: string[]) => `<m:${name}>${inner.join('')}</m:${name}>`;
const e = (inner: string) => within('e', inner);

describe('a formula of a page and of a document are read alike', () => {
  test.each([
    [
      'a fraction',
      '<mfrac><mn>1</mn><mn>2</mn></mfrac>',
      within('f', within('num', m('1')), within('den', m('2'))),
      '1⁄2',
    ],
    [
      'a fraction of sums',
      '<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>',
      within('f', within('num', m('a+b')), within('den', m('c'))),
      '(a+b)/(c)',
    ],
    [
      'numbers over each other without a bar',
      '<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>',
      within('f', '<m:fPr><m:type m:val="noBar"/></m:fPr>', within('num', m('n')), within('den', m('k'))),
      'n; k',
    ],
    ['a power', '<msup><mn>10</mn><mn>6</mn></msup>', within('sSup', e(m('10')), within('sup', m('6'))), '10⁶'],
    ['an index', '<msub><mi>x</mi><mn>1</mn></msub>', within('sSub', e(m('x')), within('sub', m('1'))), 'x₁'],
    [
      'both',
      '<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>',
      within('sSubSup', e(m('x')), within('sub', m('1')), within('sup', m('2'))),
      'x₁²',
    ],
    ['a root', '<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>', within('rad', e(m('a+b'))), '√(a+b)'],
    [
      'a root of a degree',
      '<mroot><mi>x</mi><mn>3</mn></mroot>',
      within('rad', within('deg', m('3')), e(m('x'))),
      '³√(x)',
    ],
    [
      'a matrix',
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable>',
      within('m', within('mr', e(m('1')), e(m('2'))), within('mr', e(m('3')), e(m('4')))),
      '1, 2; 3, 4',
    ],
    [
      'a letter with an accent',
      '<mover><mi>x</mi><mo>¯</mo></mover>',
      within('bar', '<m:barPr><m:pos m:val="top"/></m:barPr>', e(m('x'))),
      'x\u0305',
    ],
    [
      'a sum',
      '<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><mi>x</mi>',
      within(
        'nary',
        '<m:naryPr><m:chr m:val="∑"/></m:naryPr>',
        within('sub', m('1')),
        within('sup', m('n')),
        e(m('x')),
      ),
      '∑₁ⁿx',
    ],
  ])('%s', async (_, mathml, office, read) => {
    expect(await html(mathml)).toEqual([`It is ${read}.`]);
    expect(await docx(office)).toEqual([`It is ${read}.`]);
  });

  test('a fraction does not join the figure before it', async () => {
    const [page, document] = [
      '<mfrac><mn>1</mn><mn>2</mn></mfrac>',
      within('f', within('num', m('1')), within('den', m('2'))),
    ];
    for (const [before, read] of [
      ['It is 2', 'It is 2 1⁄2.'],
      ['It is x', 'It is x1⁄2.'],
    ] as const) {
      expect(await html(page, before)).toEqual([read]);
      expect(await docx(document, before)).toEqual([read]);
    }
  });
});

describe('a formula of a page', () => {
  test('has its words in another notation beside the text', async () => {
    expect(
      await html('<semantics><mi>x</mi><annotation encoding="application/x-tex">\\mathit{x}</annotation></semantics>'),
    ).toEqual(['It is x.', '\\mathit{x}']);
  });

  test('loses no sign where it is written badly', async () => {
    expect(await html('<mfrac><mn>1</mn><mn>2</mn><mn>3</mn></mfrac>')).toEqual(['It is 123.']);
    expect(await html('dues <mi>x</mi>')).toEqual(['It is dues x.']);
  });

  test('has brackets that an attribute says, and signs before and after others', async () => {
    expect(await html('<mfenced open="[" close="]" separators=";"><mi>a</mi><mi>b</mi></mfenced>')).toEqual([
      'It is [a;b].',
    ]);
    expect(
      await html(
        '<mmultiscripts><mi>C</mi><mn>1</mn><none></none><mprescripts></mprescripts><none></none><mn>14</mn></mmultiscripts>',
      ),
    ).toEqual(['It is ¹⁴C₁.']);
  });
});
