import { describe, expect, test } from 'vitest';
import { addressesUnder } from '../../src/records/addresses.ts';

describe.each([
  ['/', '/'],
  ['/archive', '/archive/'],
  ['/archive/', '/archive/'],
  ['/a/b//', '/a/b/'],
])('under the base %j', (base, root) => {
  const addresses = addressesUnder(base);

  test('every address begins with the base, once', () => {
    expect(addresses.page('')).toBe(root);
    expect(addresses.page('about/gaps/')).toBe(`${root}about/gaps/`);
    expect(addresses.index('calendars')).toBe(`${root}calendar/`);
    expect(addresses.item('council-96', '6')).toBe(`${root}sessions/council-96/items/6/`);
    expect(addresses.person('william-lacy-swing')).toBe(`${root}people/william-lacy-swing/`);
    expect(addresses.body('council')).toBe(`${root}bodies/council/`);
  });

  test('a paragraph, a line of a source, a term and a rule are fragments of their pages', () => {
    expect(addresses.record('reports', 'council-96-dg-summary', 'p7')).toBe(`${root}reports/council-96-dg-summary/#p7`);
    expect(addresses.sourceText('council-96-dg-summary', 12)).toBe(`${root}reports/council-96-dg-summary/source/#l12`);
    expect(addresses.term('mwcp')).toBe(`${root}terms/#mwcp`);
    expect(addresses.policy('gap')).toBe(`${root}about/editorial-policy/#gap`);
  });

  test('pages end in a slash and files do not', () => {
    expect(addresses.record('budgets', '2019')).toBe(`${root}budgets/2019/`);
    expect(addresses.sourceText('a')).toBe(`${root}reports/a/source/`);
    expect(addresses.page('data/sessions.json')).toBe(`${root}data/sessions.json`);
  });
});
