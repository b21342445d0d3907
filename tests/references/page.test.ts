import { expect, test } from 'vitest';
import { abbreviationFinder } from '../../src/references/abbreviations.ts';
import { referenceFinder } from '../../src/references/find.ts';
import { pageReader, type Seen } from '../../src/references/page.ts';
import { linkedHtml, renderText } from '../../src/markup/html.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { anchorsOf, shown } from '../markup/rendered.ts';
import { register } from './register.ts';

const find = referenceFinder(register);
const expansions = new Map([
  ['gfmd', 'Global Forum on Migration and Development'],
  ['scpf', 'Standing Committee on Programmes and Finance'],
  ['un', 'United Nations'],
  ['mdg-f', 'Millennium Development Goals Achievement Fund'],
]);
const abbreviations = abbreviationFinder(new Map([...expansions.keys()].map((id) => [id, id.toUpperCase()])));
const setting = { date: '2018-11-27', session: { body: 'council', number: 109 }, organization: 'iom' };
const reader = (seen: Seen = new Set()) =>
  pageReader({ references: (text) => find(text, setting), abbreviations, expansions }, seen);

function html(mdx: string): string {
  const { tree } = parseMarkup(mdx, 'text.mdx');
  if (tree === undefined) throw new Error(`Expected a text without findings: ${mdx}`);
  return renderText(tree, { anchors: anchorsOf(tree), policy: '/p/', mentions: reader() }).body;
}
const count = (text: string, part: string) => text.split(part).length - 1;

test('a body is linked where a page first names it, a session once in each paragraph', () => {
  const text = html(
    'The Council met. The Council agreed at the 109th session of the Council, the 109th Council session.\n\nThe Council’s 109th session.',
  );
  expect(count(text, 'href="/bodies/council/"')).toBe(1);
  expect(count(text, 'href="/sessions/council-109/"')).toBe(2);
});

test('an abbreviation is expanded where a page first uses it, within its link where it has one', () => {
  const text = html('The SCPF and the SCPF.\n\nMDG-F, then the SCPF 30-31 October 2018.');
  expect(text).toContain(
    '<a href="/bodies/scpf/"><abbr title="Standing Committee on Programmes and Finance">SCPF</abbr></a>',
  );
  expect(text).toContain('<abbr title="Millennium Development Goals Achievement Fund">MDG-F</abbr>, then');
  expect(text).toContain('the <a href="/sessions/scpf-23/">SCPF 30-31 October 2018</a>');
  expect(count(text, '<abbr')).toBe(2);
});

test('what another text of the page has linked and expanded is not again', () => {
  const seen: Seen = new Set();
  expect(linkedHtml('The GFMD', reader(seen))).toContain('<abbr');
  expect(linkedHtml('The GFMD', reader(seen))).toBe('The GFMD');
});

test.each(['Gfmd', 'UN-Habitat', 'a@UN.org', 'http://un.org/UN', 'UNHCR', 'MDG-Fund'])(
  '%s is no such abbreviation',
  (text) => {
    expect(abbreviations(text)).toEqual([]);
  },
);

test('a list of the abbreviations that were expanded comes with the text', () => {
  const { tree } = parseMarkup('# The GFMD\n\nThe UN and the **GFMD**; the UN.', 'text.mdx');
  if (tree === undefined) throw new Error('The text of this test has findings.');
  const { expansions: found } = renderText(tree, { anchors: anchorsOf(tree), policy: '/p/', mentions: reader() });
  expect(found.map(({ id }) => id)).toEqual(['un', 'gfmd']);
});

test('words are read over marks and emphasis, but no link reaches over them', () => {
  expect(html('the *Human Rights* Council’s 109th session')).not.toContain('<a href="/sessions');
  expect(html('*Security* Council')).not.toContain('/bodies/');
  expect(html('the 109th *Session* of the Council')).not.toContain('<a href="/sessions');
  expect(html('the **109th Session of the Council**')).toContain('<strong><a href="/sessions/council-109/">');
  expect(html('109th Session<Gap reason="r" /> of the Council')).not.toContain('<a href="/sessions');
});

test('a sentence is read over the mark of a note', () => {
  const text = html(
    'During its seventy-first meeting in June 2008<NoteRef n="1">1</NoteRef>, the IASC Working Group met.\n\n<Note n="1">\n  N.\n</Note>',
  );
  expect(text).toContain('<a href="/calendar/#iasc-working-group-71">seventy-first meeting</a>');
});

test('not a character changes', () => {
  const text = html('The SCPF’s 23rd session \\< the <Sic reason="r">Council</Sic>, *GFMD*: Mr Swing &amp; all.');
  expect(count(text, '<a href="/')).toBe(4);
  expect(shown(text)).toBe('The SCPF’s 23rd session < the Council[sic], GFMD: Mr Swing & all.\n');
});
