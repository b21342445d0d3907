import { expect, test } from 'vitest';
import { kindOfFile, publishedName } from '../../src/records/source-file.ts';

test.each(['source.txt', 'source.pdf', 'source.docx', 'source.pptx'])('%s is given out under its own name', (file) => {
  expect(publishedName(file)).toBe(file);
});

test.each(['source.html', 'source.htm', 'source.xhtml', 'source.svg', 'source.xml', 'source.js', 'source.HTML'])(
  '%s, which a browser could run as a page of the site, is given out as plain text',
  (file) => {
    expect(publishedName(file)).toBe(`${file}.txt`);
  },
);

test('a file is named as readers know its kind', () => {
  expect(kindOfFile('source.docx')).toBe('Word document');
  expect(kindOfFile('source.rtf')).toBe('RTF');
});
