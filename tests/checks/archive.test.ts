import { expect, test } from 'vitest';
import { filesOf, readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { findingsIn, fixture, place, tells } from './fixture.ts';

/** Each bad file: where its finding stands, what it says was expected, and how to mend it. */
const badFiles: readonly (readonly [says: string, name: string, at: string, ...tells: string[]])[] = [
  [
    'a misspelt key',
    'misspelt-key',
    'r-002 sessions/council-96.mdx:6:1',
    'Unknown key "placce"',
    'did you mean "place"?',
  ],
  [
    'a date that does not exist',
    'date-that-does-not-exist',
    'r-003 sessions/council-96.mdx:7:3',
    'start.value',
    'Expected a date that exists, such as "2008-12-05"',
  ],
  [
    'a currency that does not exist',
    'currency-that-does-not-exist',
    'r-003 budgets/2019.mdx:5:34',
    'figures.0.amount.currency',
    'Expected an ISO 4217 currency code that exists, such as "CHF"',
  ],
  [
    'an import',
    'import',
    'm-002 sessions/council-96.mdx:15:1',
    'An import or export',
    'A record holds text, never code.',
  ],
  [
    'an expression',
    'expression',
    'm-003 sessions/council-96.mdx:13:16',
    '{process.env.HOME}',
    'Write \\{ for the character.',
  ],
  ['a script', 'script', 'm-004 sessions/council-96.mdx:15:1', 'The element <script>', 'Expected one of "TitlePage"'],
  [
    'an unknown element',
    'unknown-element',
    'm-004 sessions/council-96.mdx:13:13',
    'The element <Supplyed>',
    'did you mean "Supplied"?',
  ],
  [
    'a javascript: link',
    'javascript-link',
    'm-006 sessions/council-96.mdx:13:13',
    'not an http, https or mailto address',
    'Keep the words as text',
  ],
];

test.each(badFiles)(
  '%s is found at its place, with what was expected and how to mend it',
  async (_, name, at, ...said) => {
    const findings = await findingsIn(name);
    expect(findings.map(place)).toEqual([at]);
    for (const words of said) expect(findings.map(tells).join('\n')).toContain(words);
  },
);

test('a sound folder is read whole, in the order of its file names', async () => {
  const { archive, findings } = await readArchiveFiles(fixture('sound'));
  expect(findings).toEqual([]);
  expect(filesOf(archive).map(({ path }) => path.replace(/^.*\/sound\//, ''))).toEqual([
    'reports/speech.mdx',
    'sessions/council-96.mdx',
    'budgets/2019.mdx',
    'calendars/2009.mdx',
    'registers/people.yaml',
    'registers/bodies.yaml',
    'registers/terms.yaml',
    'registers/documents.yaml',
    'registers/symbols.yaml',
    'registers/series.yaml',
    'registers/conflicts.yaml',
    'registers/references.yaml',
  ]);
});

test('a file that cannot be read is left out, and its identifier is still known', async () => {
  const { archive } = await readArchiveFiles(fixture('several-bad-files'));
  expect(archive.records.sessions).toEqual([]);
  expect([...archive.identifiers.sessions]).toEqual(['council-96', 'council-97']);
  expect(archive.registers.bodies.readable).toBe(false);
});

test('a folder that does not exist is empty', async () => {
  const { archive, findings } = await readArchiveFiles(fixture('no-such-folder'));
  expect(findings).toEqual([]);
  expect(filesOf(archive)).toHaveLength(8);
});
