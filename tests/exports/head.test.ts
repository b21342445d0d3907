import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bibtexCitation,
  inferenceNote,
  plainCitation,
  risCitation,
  type Citation,
} from '../../src/exports/citation.ts';
import { citationTags } from '../../src/exports/head-tags.ts';
import { jsonLd } from '../../src/exports/json.ts';

const stated: Citation = {
  id: 'a-speech',
  title: 'A Speech',
  kind: 'statement',
  author: { name: 'Ana Silva', sortName: 'Silva, Ana', person: true },
  date: '2009-05-04',
  event: 'A Conference',
  language: 'en',
  url: 'https://example.org/reports/a-speech/',
};
const { author: _, ...unnamed } = stated;
const inferred: Citation = { ...unnamed, inferredSpeaker: 'Ana Silva', dateInferred: true };
const names = (citation: Citation) => citationTags(citation).map(({ name }) => name);

test('structured data can hold any words without ending its element, and gives them back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const text = jsonLd({ '@type': 'Thing', name });
      expect(text).not.toMatch(/[<>&]/);
      expect((JSON.parse(text) as { name: string }).name).toBe(name);
    }),
    { examples: [['</script><script>alert(1)</script>'], ['<!--'], ['&lt;/script&gt;']] },
  );
});

test('a speaker whom the source names is the author', () => {
  expect(names(stated)).toEqual(expect.arrayContaining(['citation_author', 'DC.creator']));
  expect(plainCitation(stated)).toMatch(/^Ana Silva\. “A Speech”\. A Conference, 4 May 2009\./);
  expect(inferenceNote(stated)).toBeUndefined();
  expect(risCitation(stated)).not.toContain('N1  - ');
});

test('a speaker who is inferred is no author, and each form of citation says what is inferred', () => {
  expect(names(inferred)).not.toContain('citation_author');
  expect(names(inferred)).not.toContain('DC.creator');
  expect(plainCitation(inferred)).toMatch(/^\[Ana Silva\]\. “A Speech”\. A Conference, \[4 May 2009\]\./);
  const note = 'The archive infers the speaker, Ana Silva, and the date, 4 May 2009.';
  expect(risCitation(inferred)).toContain(`N1  - ${note}`);
  expect(risCitation(inferred)).not.toContain('AU  - ');
  expect(bibtexCitation(inferred)).toContain(`note = {${note}}`);
  expect(bibtexCitation(inferred)).not.toContain('author = ');
});

test('a body that signs a text is its institution: as an author it would be taken apart into first and last name', () => {
  const name = 'International Organization for Migration';
  const signed = citationTags({ ...unnamed, author: { name, sortName: name, person: false }, institution: name });
  expect(signed).toContainEqual({ name: 'citation_technical_report_institution', content: name });
  expect(signed.map((tag) => tag.name)).not.toContain('citation_author');
});
