import { describe, expect, test } from 'vitest';
import { proofs } from '../../scripts/checks/proofs.ts';
import { symbols } from '../../scripts/checks/symbols.ts';
import { findingsIn, fixture, place, tells } from './fixture.ts';

const register = 'registers/documents.yaml';

describe('the check of document symbols', () => {
  test('finds nothing in a sound folder', async () => {
    expect(await findingsIn('sound', symbols)).toEqual([]);
  });

  test('finds each mistake at its place, and no other', async () => {
    const findings = await findingsIn('document-symbols', symbols);
    expect(findings.map(place)).toEqual([
      'r-015 budgets/2008.mdx:5:5',
      'r-015 budgets/2008.mdx:6:5',
      'r-014 budgets/2008.mdx:7:5',
      'r-014 budgets/2008.mdx:8:5',
      `e-003 ${register}:12:3`,
      `e-003 ${register}:19:3`,
      `r-008 ${register}:32:3`,
      'r-014 registers/symbols.yaml:8:7',
      'r-014 registers/symbols.yaml:10:7',
    ]);
  });

  test('says what was expected, and how to mend it', async () => {
    const said = (await findingsIn('document-symbols', symbols)).map(tells);
    const path = `${fixture('document-symbols')}/${register}`;
    expect(said).toEqual([
      `No document "MC/2256" in ${path}. Add it, or mend it: the nearest there is "MC/2255".`,
      `No document "C/96/5" in ${path}. Add it, or mend it: the nearest there is "C/96/4".`,
      'The symbol "mc/2255" is not in its normal form. Write "MC/2255".',
      `The symbol "MCE/2255" fits no pattern. The nearest is "MC/{number}", as in "MC/2258/Rev.1". Mend it, or add its pattern to ${fixture('document-symbols')}/registers/symbols.yaml.`,
      'The symbol "C/97/1" is that of session 97 of the body "council"; the entry has "council-96". Mend the session or the symbol.',
      'The symbol "C/Sp/96/1" is that of session Sp/96 of the body "council"; the entry has "council-96". Mend the session or the symbol.',
      `The document "MC/2255" stands twice: first as "mc-2255" in ${path}:24. Make one entry of the two.`,
      'The example "MC/2258" is "MC/2258" by the pattern "council-documents". Expected "MC/2259" by "council-documents". Mend the example or the pattern.',
      'The example "Note 3" fits no pattern. Expected "MC/3" by "council-documents". Mend the example or the pattern.',
    ]);
  });
});

test('proves symbol, date and session of a document from the words quoted for it', async () => {
  const findings = (await findingsIn('document-symbols', proofs)).filter(({ path }) => path.endsWith(register));
  expect(findings.map(place)).toEqual([`e-002 ${register}:26:3`, `e-002 ${register}:32:3`]);
  const said = findings.map(tells);
  expect(said[0]).toContain('mc-2255.date: expected the date 28 May 2008 in the words quoted');
  expect(said[1]).toContain('mc-2255-again.symbol: expected the words "MC/2255" in the words quoted');
});
