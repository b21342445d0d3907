import { describe, expect, test } from 'vitest';
import { transcribeHtml } from '../import/transcribe.ts';
import { p, transcribe } from '../import/docx/document.ts';
import { partsOf, wordsOf } from '../import/pdf/words-of.ts';
import { print } from '../import/pdf/write-pdf.ts';
import { normaliseText } from '../normalise/edition.ts';

/**
 * The words of a language are the same in every format: a line that begins an item in one begins an item in all. Between
 * the lines stands text, so that none goes on with another.
 */
const words = 'the quay is long, and was built by the port.';
const between = 'Then it was raised again, and all of it stood dry in the spring.';

const lines = (marker: string) => ['The quays', between, `${marker} ${words}`, between];

/** What each format makes of the line that begins with a marker: `item`, `paragraph`. */
async function kindsOf(marker: string): Promise<Record<string, string>> {
  const own = lines(marker);
  const kind = (parts: readonly string[]) => parts.find((part) => part.includes(words))?.split(':')[0] ?? 'none';
  const [title = '', ...text] = own;
  const html = await transcribeHtml(
    new TextEncoder().encode(`<h1>${title}</h1>${text.map((line) => `<p>${line}</p>`).join('')}`),
  );
  const pdf = await partsOf(
    own.map((line, index) => print([line], { y: 700 - 40 * index, size: index === 0 ? 16 : 10 })).join(''),
  );
  const docx = await transcribe([p(title, 'Title'), ...text.map((line) => p(line))].join(''));
  const plain = (['web-page', 'pdf-text', 'hard-wrapped'] as const).map((layout) => {
    const body = normaliseText(own.join('\n\n'), layout).body.split('\n');
    return [layout, /^\s*(?:-|\d+\.) /.test(body.find((line) => line.includes(words)) ?? '') ? 'item' : 'paragraph'];
  });
  return {
    html: kind(html.parts.map(wordsOf)),
    docx: kind(docx.parts.map(wordsOf)),
    pdf: kind(pdf),
    ...Object.fromEntries(plain),
  };
}

describe('in every format', () => {
  test.each([
    ...['12.', '12)', '(12)', '(123)', 'a.', 'a)', '(a)', '(aa)', 'iv.', '(iv)', '(A)', '(IV)', '(x)', '-', '*'],
  ])('%s begins an item', async (marker) => {
    const kinds = await kindsOf(marker);
    expect(kinds).toEqual(Object.fromEntries(Object.keys(kinds).map((format) => [format, 'item'])));
  });

  test.each([
    ...['(2018)', '1951.', '951.', 'p. 5:', '(of)', '(ill)', '(mix)', '(continued)', 'e.g.', 'e. g.', 'a. m.', 'No. 5'],
    ...['5. December 2018,', '2.5 million:', '(c) 2009'],
  ])('%s begins none', async (marker) => {
    const kinds = await kindsOf(marker);
    expect(kinds).toEqual(Object.fromEntries(Object.keys(kinds).map((format) => [format, 'paragraph'])));
  });
});
