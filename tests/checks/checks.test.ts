import { expect, test } from 'vitest';
import { consistency } from '../../scripts/checks/consistency.ts';
import { identifiers } from '../../scripts/checks/identifiers.ts';
import { outsidePages } from '../../scripts/checks/outside-pages.ts';
import { proofs } from '../../scripts/checks/proofs.ts';
import { quotes } from '../../scripts/checks/quotes.ts';
import { references } from '../../scripts/checks/references.ts';
import type { Check } from '../../scripts/archive/archive-files.ts';
import { findingsIn, place, tells } from './fixture.ts';

test.each<[string, Check]>(Object.entries({ consistency, identifiers, outsidePages, proofs, quotes, references }))(
  'a sound folder has no findings of %s',
  async (_, check) => {
    expect(await findingsIn('sound', check)).toEqual([]);
  },
);

test('a reference to nobody names the nearest person, body, record, anchor and page', async () => {
  const findings = await findingsIn('reference-to-nobody', references);
  expect(findings.map(place)).toEqual([
    'r-011 sessions/council-96.mdx:2:1',
    'r-010 sessions/council-96.mdx:8:5',
    'r-013 sessions/council-96.mdx:13:11',
    'r-012 sessions/council-96.mdx:19:9',
    'r-012 sessions/council-96.mdx:23:11',
    'r-016 sessions/council-96.mdx:29:9',
    'r-012 sessions/council-96.mdx:30:9',
  ]);
  const said = findings.map(tells);
  expect(said[0]).toContain('No body "counsil"');
  expect(said[0]).toContain('did you mean "council"?');
  expect(said[1]).toContain(
    'registers/people.yaml. Expected one of "william-lacy-swing"; did you mean "william-lacy-swing"?',
  );
  expect(said[2]).toContain('No anchor "p9" in the report "speech". Expected one of "p1", "p2", "title"');
  expect(said[3]).toContain('No record "speach" in the reports.');
  expect(said[4]).toContain('No record "2019" in the budgets. There are none yet.');
  expect(said[5]).toContain('No page "anouncement" in');
  expect(said[5]).toContain('registers/references.yaml. Expected one of "announcement"; did you mean "announcement"?');
  expect(said[6]).toContain('No record "speach" in the reports.');
});

test('words that do not stand in the paragraph are found, with the words that do', async () => {
  const findings = await findingsIn('quote-that-is-not-there', quotes);
  expect(findings.map(place)).toEqual(['e-001 calendars/2009.mdx:14:32']);
  expect(findings.map(tells)[0]).toContain(
    'do not stand in speech#p1. Expected words of "The Council met from 4 to 5 May 2009',
  );
  expect(findings.map(tells)[0]).toContain('Quote the words exactly as the record has them.');
});

test('a stated value that its words do not give is found, with the value expected and the words', async () => {
  const findings = await findingsIn('value-that-differs', proofs);
  expect(findings.map(place)).toEqual(['e-002 budgets/2019.mdx:10:7', 'e-002 calendars/2009.mdx:9:9']);
  expect(findings.map(tells)[0]).toContain('expected the amount USD 955,000,000 in the words quoted');
  expect(findings.map(tells)[1]).toContain(
    'expected the date 5–6 May 2009 in the words quoted, found "from 4 to 5 May 2009',
  );
  expect(findings.map(tells)[1]).toContain('say in "reason" why they differ');
});

test('956 million and 5.8 per cent more are not 1 billion unless a note says why', async () => {
  const findings = await findingsIn('change-that-does-not-compute', consistency);
  expect(findings.map(place)).toEqual(['e-003 budgets/2019.mdx:9:7']);
  expect(findings.map(tells)[0]).toContain('From USD 956,000,000 to USD 1,000,000,000 is not 5.8 per cent but 4.6.');
  expect(findings.map(tells)[0]).toContain('add a "note"');
});

test('a session that ends before it starts is found, also where one date is known to the month only', async () => {
  const findings = await findingsIn('runs-backwards', consistency);
  expect(findings.map(place)).toEqual(['e-003 sessions/council-96.mdx:13:3']);
  expect(findings.map(tells)[0]).toContain('The end, April 2009, is before the start, 5 May 2009.');
});

test('an identifier given twice is found with the place where it was given first', async () => {
  const findings = await findingsIn('identifier-given-twice', identifiers);
  expect(findings.map(place)).toEqual([
    'r-008 calendars/2009.mdx:15:5',
    'r-008 sessions/council-96.mdx:3:1',
    'r-008 sessions/council-96.mdx:12:5',
  ]);
  expect(findings.map(tells)[1]).toContain(
    'first in tests/fixtures/checks/identifier-given-twice/sessions/assembly-96.mdx:3',
  );
  expect(findings.map(tells)[0]).toContain('The meeting "council-2009" stands twice');
});

test('a file whose name is not that of its content is found', async () => {
  const findings = await findingsIn('misnamed-file', identifiers);
  expect(findings.map(place)).toEqual(['r-009 budgets/2019.mdx:2:1', 'r-009 sessions/council-95.mdx:3:1']);
  expect(findings.map(tells)[1]).toContain('Expected the same in both.');
});
