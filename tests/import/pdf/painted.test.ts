import { expect, test } from 'vitest';
import { partsOf } from './words-of.ts';
import { print } from './write-pdf.ts';

const title = print(['Report on the piers'], { y: 760, size: 18 });
const text = print(['The Council took note of the report.']);

test('words painted twice on themselves, as bold type is made, stand once', async () => {
  const twice = print(['Income'], { x: 60, y: 720 }) + print(['Income'], { x: 60.3, y: 720 });
  const found = await partsOf(title + twice + text);
  expect(found.join(' ').match(/Income/g)).toHaveLength(1);
});

test('words printed twice beside each other, or one below the other, stand twice', async () => {
  const below = print(['Income', 'Income'], { y: 730, leading: 9, size: 9 });
  expect((await partsOf(title + below + text)).join(' ').match(/Income/g)).toHaveLength(2);
  const letters = await partsOf(title + print(['An illness of mill llamas, 1111.'], { y: 730, size: 8 }) + text);
  expect(letters.join(' ')).toContain('An illness of mill llamas, 1111.');
});

test('words that are not painted are left out with their sign, unless they lie on a picture that they were read from', async () => {
  const invisible = `3 Tr\n${print(['a hidden layer'], { y: 500 })}0 Tr\n`;
  expect(await partsOf(title + text + invisible)).toContain('omitted: a hidden layer');
  const scan = 'q 600 0 0 800 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID\n\x01\x02\x03\x04\nEI Q\n';
  expect((await partsOf(scan + title + text + invisible)).join(' ')).not.toContain('omitted: a hidden layer');
});

test('words of a layer are left out with their sign where it is switched off, and text where it is on', async () => {
  const layer = `/OC /Draft BDC\n${print(['a note of the drafter'], { y: 500 })}EMC\n`;
  const page = (state: string) => ({
    content: title + text + layer,
    objects: ['<< /Type /OCG /Name (Draft) >>'],
    entries: '/Resources << /Font << /F1 2 0 R /F2 3 0 R >> /Properties << /Draft 5 0 R >> >>',
    catalog: `/OCProperties << /OCGs [5 0 R] /D << /${state} [5 0 R] >> >>`,
  });
  expect(await partsOf(page('OFF'))).toContain('omitted: a note of the drafter');
  expect(await partsOf(page('ON'))).toContain('paragraph: a note of the drafter');
});

test('a sentence that ends several pages is text on each, and a line that is none is the foot of pages', async () => {
  const page = (number: number, foot: string) =>
    print([`Decision ${number}`], { y: 760, size: 14 }) +
    print([`The Council took note of report ${number} on the quays and closed the item.`], { y: 700 }) +
    print([foot], { y: 60 }) +
    print([`${number}`], { x: 300, y: 30, size: 8 });
  const pages = (foot: string) => partsOf(...[1, 2, 3, 4].map((number) => page(number, foot)));
  const decided = await pages('It was so decided.');
  expect(decided.filter((part) => part === 'paragraph: It was so decided.')).toHaveLength(4);
  expect((await pages('Council of the Lake')).filter((part) => part.startsWith('omitted: Council'))).toHaveLength(4);
});
