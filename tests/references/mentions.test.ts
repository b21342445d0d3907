import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionFinder } from '../../src/references/mentions.ts';
import { linkedHtml, renderText } from '../../src/markup/html.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { parseRegister } from '../../src/records/register-file.ts';
import { anchorsOf, shown } from '../markup/rendered.ts';
import { register } from './register.ts';

const path = 'content/registers/symbols.yaml';
const find = mentionFinder({
  patterns: parseRegister('symbols', path, readFileSync(path, 'utf8')).entries,
  documents: new Map(
    ['MC/2258', 'MC/2258/Amdt.1', 'C/109/L/12', 'A/RES/72/279'].map((symbol) => [
      symbol,
      { href: `/d/#${symbol}`, date: '2018-05-31' },
    ]),
  ),
  bodies: register.bodies,
  resolutions: [
    { body: 'Council', number: '1309', date: '2015-11-24', href: '/s/106/#resolution-1309' },
    { body: 'Council', number: '1157', href: '/s/94/#resolution-1157' },
    { body: 'Council', number: '7', href: '/s/1/' },
    { body: 'Council', number: '7', href: '/s/2/' },
  ],
});
const found = (text: string) => find(text).map(({ start, end, href }) => `${text.slice(start, end)} → ${href}`);

describe('what a text mentions', () => {
  test.each<[string, string[]]>([
    ['see MC/2258/Amdt.1 and MC/2258.', ['MC/2258/Amdt.1 → /d/#MC/2258/Amdt.1', 'MC/2258 → /d/#MC/2258']],
    [
      'General Assembly resolution 72/279 of 31 May 2018',
      ['General Assembly resolution 72/279 of 31 May 2018 → /d/#A/RES/72/279'],
    ],
    [
      'with Council Resolution No. 1309 of 24 November 2015, which',
      ['Council Resolution No. 1309 of 24 November 2015 → /s/106/#resolution-1309'],
    ],
    ['Council Resolution No. 1309 of the Council', ['Council Resolution No. 1309 → /s/106/#resolution-1309']],
    ['Council Resolution No. 1157 of 30 November 2007', ['Council Resolution No. 1157 → /s/94/#resolution-1157']],
    ['IOM Council Resolution 1309', ['Council Resolution 1309 → /s/106/#resolution-1309']],
    ['Council Resolution No. 1157 (XCIV),', ['Council Resolution No. 1157 (XCIV) → /s/94/#resolution-1157']],
  ])('%j is a link', (text, links) => {
    expect(found(text)).toEqual(links);
  });

  test.each([
    'MC/2259 is not known',
    'Security Council Resolution 1309',
    'SECURITY Council Resolution 1309',
    'EU Council Resolution 1309',
    'Co-ordination Council Resolution 1309',
    'Economic and Social Council Resolution 1309',
    'Council Resolution 1309/2',
    'Council Resolution No. 13091',
    'Council Resolution No. 7, which two sessions have',
    'Resolution 1309 of whomever',
    'Council Resolution No. 1309 of 5 June 2012, the day of another',
    'General Assembly resolution 72/279 of 20 December 2017',
    'General Assembly resolution 70/1',
  ])('%j is none', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('is nothing where the archive knows nothing', () => {
    const none = mentionFinder({ patterns: {}, documents: new Map(), bodies: [], resolutions: [] });
    expect(none('Council Resolution No. 1309 and MC/2258')).toEqual([]);
  });
});

function html(mdx: string, linked = true): string {
  const { tree } = parseMarkup(mdx, 'text.mdx');
  if (tree === undefined) throw new Error(`Expected a text without findings: ${mdx}`);
  const { front, body } = renderText(tree, {
    anchors: anchorsOf(tree),
    policy: '/p/',
    ...(linked && { mentions: find }),
  });
  return front + body;
}

test('words of the editor are escaped around their links', () => {
  expect(linkedHtml('<b> & MC/2258.', find)).toBe('&#x3C;b> &#x26; <a href="/d/#MC/2258">MC/2258</a>.');
  expect(linkedHtml('', find)).toBe('');
});

describe('a text with what it mentions', () => {
  test('has links in paragraphs, items, tables, notes and marked words', () => {
    const link = '<a href="/d/#MC/2258">MC/2258</a>';
    expect(html('In MC/2258 it stands.')).toContain(`In ${link} it stands.`);
    expect(html('- MC/2258')).toContain(link);
    expect(html('| a |\n| - |\n| MC/2258 |')).toContain(`<td>${link}</td>`);
    expect(html('*MC/2258*')).toContain(`<em>${link}</em>`);
    expect(html('<Supplied reason="r">MC/2258</Supplied> ends')).toContain(`[${link}]`);
  });

  test('has none in links, headings and code', () => {
    const without = [
      '# MC/2258',
      '## On MC/2258',
      '[MC/2258](https://example.org)',
      '[*MC/2258*](https://example.org)',
      '`MC/2258`',
    ];
    for (const mdx of without) expect(html(mdx), mdx).not.toContain('/d/#');
    expect(html('[MC/2258](https://example.org) and MC/2258')).toContain('and <a href="/d/#MC/2258">MC/2258</a>');
  });

  test('shows the same characters as without', () => {
    const piece = fc.constantFrom(
      ...['MC/2258', ' MC/2258/Amdt.1', 'Council Resolution No. 1309', 'General Assembly resolution 72/279', ' ', '\n'],
      ...['*', '`', '<', '&', 'é', '/', '.', '(', ')', '- ', '# ', 'C/109/L/12', 'and/or'],
    );
    const line = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));
    let links = 0;
    fc.assert(
      fc.property(line, (mdx) => {
        if (parseMarkup(mdx, 'text.mdx').tree === undefined) return;
        links += html(mdx).split('href="/d/#').length - 1;
        expect(shown(html(mdx))).toBe(shown(html(mdx, false)));
      }),
    );
    expect(links).toBeGreaterThan(20);
  });
});
