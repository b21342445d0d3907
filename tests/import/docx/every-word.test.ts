import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfPart } from '../../../src/records/transcript.ts';
import { p, r, transcribe } from './document.ts';

const alternates = (words: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(words)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('twice')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** Something written in a run, whose words are printed. */
const printedRun = fc.constantFrom(
  r('word'),
  r('word ', '<w:b/>'),
  r('word', '<w:i/><w:vertAlign w:val="superscript"/>'),
  `<w:ins w:id="1">${r('word ')}</w:ins>`,
  `<w:smartTag><w:moveTo>${r('word')}</w:moveTo></w:smartTag>`,
  `<w:hyperlink r:id="link">${r('word')}</w:hyperlink>`,
  `<w:sdt><w:sdtContent>${r('word')}</w:sdtContent></w:sdt>`,
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF twice</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('word')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  '<w:r><w:t>word</w:t><w:br/><w:t>word</w:t><w:tab/><w:noBreakHyphen/></w:r>',
  `<w:r><w:pict><w:txbxContent>${p('word')}</w:txbxContent></w:pict></w:r>`,
  `<w:fldSimple w:instr="PAGE">${r('word')}</w:fldSimple>`,
  '<m:oMath><m:r><m:t>word</m:t></m:r></m:oMath>',
  '<w:r><w:footnoteReference w:id="2"/></w:r>',
  r('word', '<w:strike/>'),
  '<w:del w:id="1"><w:r><w:delText>word</w:delText></w:r></w:del>',
  `<w:moveFrom w:id="1">${r('word')}</w:moveFrom>`,
  `<w:r><w:ruby><w:rt>${r('word')}</w:rt><w:rubyBase>${r('word')}</w:rubyBase></w:ruby></w:r>`,
  '<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>word</m:t></m:r></m:num><m:den><m:r><m:t>word</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>',
  alternates('word'),
  '<w:r><w:pict><v:shape><v:textpath string="word"/></v:shape></w:pict></w:r>',
  '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="word"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>word</w:t></w:r>',
);
/** Something whose words no page shows: they stand in an omitted part. */
const hiddenRun = fc.constantFrom(
  r('hidden', '<w:vanish/>'),
  `${r('hid', '<w:vanish/>')}${r('den', '<w:vanish/><w:lang w:val="fr"/>')}`,
  '<w:r><w:commentReference w:id="7"/></w:r>',
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="hidden"/></wp:inline></w:drawing></w:r>',
);
const style = fc.constantFrom('', '', '', 'T', 'H1', 'H2', 'Toc1');
const list = fc.constantFrom(
  '',
  '',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
);

const { block } = fc.letrec<{ block: string; paragraph: string }>((tie) => ({
  paragraph: fc
    .tuple(style, list, fc.array(fc.oneof({ weight: 4, arbitrary: printedRun }, hiddenRun), { maxLength: 5 }))
    .map(([name, numbers, runs]) => p('', name, numbers).replace('</w:p>', `${runs.join('')}</w:p>`)),
  block: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'block' },
    tie('paragraph'),
    fc
      .array(fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((rows) => {
        const cells = (row: string[][]) => row.map((cell) => `<w:tc><w:tcPr/>${cell.join('')}<w:p/></w:tc>`).join('');
        return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
      }),
  ),
}));

const styles = ['T:Title', 'H1:heading 1', 'H2:heading 2', 'Toc1:toc 1']
  .map((each) => each.split(':'))
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('');
const level = (at: number) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`;
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0)}${level(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const comments = `<w:comment w:id="7" w:author="A. Person">${p('hidden')}</w:comment>`;
const footnotes = `<w:footnote w:id="2">${p('A note.')}</w:footnote>`;

test('every word of a document stands in exactly one part: of what its pages do not show, in an omitted one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
      const words: string[] = [];
      const body = `${p('The title', 'T')}${blocks.join('')}`.replaceAll('word', () => {
        words.push(`w${[...String(words.length)].map((figure) => 'abcdefghij'[Number(figure)]).join('')}x`);
        return words.at(-1) ?? '';
      });
      const { parts } = await transcribe(body, { styles, numbering, footnotes, comments });
      const textOf = (some: typeof parts) => some.map((part) => wordsOfPart(part).join(' ')).join(' ');
      const text = textOf(parts);
      expect((text.match(/w[a-j]+x/g) ?? []).sort()).toEqual(words.sort());
      expect(text).not.toContain('twice');
      const hidden = body.match(/hidden|hid(?!den)|w:id="7"/g)?.length ?? 0;
      expect(text.match(/hidden/g)?.length ?? 0).toBe(hidden);
      expect(textOf(parts.filter(({ kind }) => kind !== 'omitted'))).not.toContain('hidden');
    }),
    { numRuns: 100 },
  );
});
