import { expect, test } from 'vitest';
import { parseContact, reportLink, reportText } from '../../src/exports/contact.ts';

test('reports go to an e-mail address or to a tracker, or nowhere', () => {
  expect(parseContact(' archive@example.org ')).toEqual({ kind: 'mail', address: 'archive@example.org' });
  expect(parseContact('https://example.org/issues')).toEqual({ kind: 'tracker', url: 'https://example.org/issues' });
  expect(parseContact(undefined)).toBeUndefined();
  expect(parseContact('')).toBeUndefined();
});

test('anything else ends the build and says what was expected', () => {
  for (const wrong of ['archive', 'http://example.org', 'javascript:alert(1)', 'a@b.c?cc=d@e.f', 'https://']) {
    expect(() => parseContact(wrong), wrong).toThrow(/Expected an e-mail address/);
  }
});

const report = { wrong: 'The date & more', address: 'https://example.org/a/#p7', right: ' 5 May ', source: '' };

test('a report names every field, so that what is empty can be filled in', () => {
  expect(reportText(report)).toBe(
    'What is wrong: The date & more\n\nWhere: https://example.org/a/#p7\n\nWhat it should say: 5 May\n\nSource:',
  );
});

test('a letter holds the report and nothing that ends its body early', () => {
  const link = new URL(reportLink('archive@example.org', report));
  expect(link.pathname).toBe('archive@example.org');
  expect(link.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(reportText(report));
  expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
});
