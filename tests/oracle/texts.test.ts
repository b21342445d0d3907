import { expect, test } from 'vitest';
import { blocksOf, readTexts } from '../../scripts/oracle/texts.ts';

test('reads each block, without what the editor supplied and the marks of notes', () => {
  const blocks = blocksOf(
    [
      '<TitlePage>\n  # _Report_ of 2018\n\n  To the Council\n</TitlePage>',
      '## A heading <Supplied reason="Lost.">of ours</Supplied>',
      'In June 2008<NoteRef n="1">¹</NoteRef>, <Sic reason="So.">privat</Sic>e <Gap reason="Lost." />\\\nend. \\{x}',
      '<Gap reason="Lost." />',
      '<Unclear reason="A line.">all of it</Unclear>',
      '- one\n\n  more\n  - inner\n- two',
      '> quoted',
      '| a | b |\n| - | - |\n| 1 | [c](https://example.org/) |',
      '<Note n="1">\n  The note.\n</Note>',
      '`code`',
    ].join('\n\n'),
  );
  expect(blocks).toEqual([
    'Report of 2018',
    'To the Council',
    'A heading',
    'In June 2008\n, private\nend. {x}',
    '',
    'all of it',
    'one\nmore',
    'inner',
    'two',
    'quoted',
    'a\nb\n1\nc',
    'The note.',
    'code',
  ]);
});

test('files the texts of the archive under the values of their facts', async () => {
  const texts = await readTexts('content');
  const report = texts.find(({ id }) => id === 'council-109-dg-report');
  expect(texts.map(({ id }) => id)).toHaveLength(5);
  expect(report?.facts).toEqual({
    collection: 'Reports and speeches',
    kind: 'Report of the Director General',
    session: '109th Session of the Council',
    year: '2018',
    body: 'Council',
    speaker: 'António Vitorino',
    language: 'English',
  });
  expect(report?.blocks[0]).toBe('Director General’s Report to the 109th Session of the Council');
});
