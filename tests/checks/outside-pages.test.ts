import { expect, test } from 'vitest';
import { outsidePages } from '../../scripts/checks/outside-pages.ts';
import { references } from '../../scripts/checks/references.ts';
import { findingsIn, fixture, place, tells } from './fixture.ts';

const register = 'registers/references.yaml';

test('a page without address or day of reading says what was expected, and so does evidence of another form', async () => {
  const findings = await findingsIn('page-without-address');
  expect(findings.map(place)).toEqual([
    `r-003 ${register}:1:1`,
    `r-003 ${register}:5:1`,
    `r-003 ${register}:10:3`,
    `r-003 ${register}:13:3`,
    `r-003 ${register}:19:3`,
    'r-003 sessions/council-96.mdx:12:9',
    'r-003 sessions/council-96.mdx:13:7',
    'r-003 sessions/council-96.mdx:14:7',
    'r-002 sessions/council-96.mdx:14:9',
    'r-002 sessions/council-96.mdx:15:9',
  ]);
  const [noAddress, notRead, noScheme, monthAlone, archivedNowhere, noAnchor] = findings.map(tells);
  for (const told of [noAddress, noScheme]) expect(told).toContain('Expected the address at which the page was read');
  for (const told of [notRead, monthAlone]) expect(told).toContain('Expected the day on which the page was read');
  expect(archivedNowhere).toContain('Expected the address of an archived copy');
  expect(noAnchor).toContain('Expected a report and an anchor of it, such as "council-109-dg-report#p4"');
});

test('one page under two names, and a page that no evidence names, are found', async () => {
  const findings = await findingsIn('pages-described-twice', outsidePages);
  expect(findings.map(place)).toEqual([`r-018 ${register}:19:3`, `r-018 ${register}:24:3`, `r-019 ${register}:29:1`]);
  const said = findings.map(tells);
  const path = `${fixture('pages-described-twice')}/${register}`;
  expect(said[0]).toContain(`The page has an entry already: "council" in ${path}:14.`);
  expect(said[1]).toContain(`The page has an entry already: "c-96-5" in ${path}:8.`);
  expect(said[1]).toContain('Name "c-96-5" in the evidence, and take this entry out');
  expect(said[2]).toContain('No evidence names the page "idle".');
});

test('a page of a document that is not in the register names the nearest', async () => {
  const findings = (await findingsIn('pages-described-twice', references)).filter(({ code }) => code === 'r-017');
  expect(findings.map(place)).toEqual([`r-017 ${register}:38:3`]);
  expect(findings.map(tells)[0]).toContain('No document "c-96-55" in');
  expect(findings.map(tells)[0]).toContain('did you mean "c-96-5"?');
});

test('a page of several documents, a second page, another host and other letters are no page described twice', async () => {
  expect(await findingsIn('pages-side-by-side', outsidePages)).toEqual([]);
});

test('a page is not called unnamed while a file that may name it cannot be read', async () => {
  expect((await findingsIn('page-cited-in-a-bad-file', outsidePages)).map(place)).toEqual([
    'r-002 sessions/council-96.mdx:4:1',
  ]);
});
