import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { stringify } from 'yaml';
import { sha256 } from '../../scripts/archive/fingerprint.ts';
import { layouts } from '../../src/records/edition.ts';
import { fuzzSeed } from '../../src/settings.ts';
import { element, text as word } from '../../src/markup/hast.ts';
import { drawnLine } from '../../src/records/signs.ts';
import { assertBuilt } from '../built/built.ts';
import { elsewhere, hostileStrings } from './hostile-strings.ts';
import { madeArchive, makeArchive, runIn } from './made-archive.ts';

/** An archive of hostile strings: a text for each layout of plain texts, one in a page of HTML, and one imported. */
export const hostile = madeArchive('hostile', 'Archive of hostile strings');

/** So many strings go through the whole of the project, the same ones each time unless `FUZZ_SEED` names others. */
export const count = 10_000;

/** A text made of hostile strings, and fields of its edition that are some too. */
export interface HostileText {
  id: string;
  strings: string[];
  /** Field of the edition → its words. */
  fields: Record<string, string>;
}

const listOfTexts = join(hostile.folder, 'texts.json');

/** The texts of the archive as it was made. */
export function hostileTexts(): HostileText[] {
  assertBuilt(hostile);
  return JSON.parse(readFileSync(listOfTexts, 'utf8')) as HostileText[]; // as it is written below
}

const fields = [
  'shortTitle',
  'summary',
  'event',
  'place',
  'role',
  'attribution',
  'reason',
  'missing',
  'note',
  'publisher',
];

/** Writes the source and the edition of a text; one that is to be imported is only put together. */
function writeText(kind: (typeof layouts)[number] | 'page' | 'imported', strings: string[]): HostileText {
  if (kind === 'imported') return { id: 'hostile-imported', strings: strings.map(importable), fields: {} };
  const words = strings.splice(0, fields.length);
  const text: HostileText = {
    id: `hostile-${kind}`,
    strings: kind === 'page' ? strings.map(lineOf) : strings,
    fields: Object.fromEntries(fields.map((field, index) => [field, fieldOf(field, words[index] ?? '')])),
  };
  const folder = join(hostile.content, 'sources', text.id);
  mkdirSync(folder, { recursive: true });
  if (kind === 'page') writePage(folder, text);
  else writePlain(folder, text, kind);
  return text;
}

/** A string without the control characters for which a file is refused as no text. */
function importable(string: string): string {
  return string.replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g, '').toWellFormed();
}

/** Takes a text in as one does with a file: its edition is drafted from hostile words. */
function importText({ id, strings }: HostileText): void {
  const file = join(hostile.folder, 'received.txt');
  writeFileSync(file, ['A hostile text {x}', ...strings].join('\n\n'));
  runIn(hostile, 'import', '--id', id, file);
}

/** The words of a field: an edition may hold no control characters, and its summary is short. */
function fieldOf(field: string, words: string): string {
  const text = words.replaceAll(/[\u0000-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/gu, '');
  return `${field} ${text}`.slice(0, 300).toWellFormed();
}

const outside = {
  url: `https://${elsewhere}/?q="><script>canary()</script>`,
  title: '</title><script>canary()</script>',
  publisher: '{canary()}',
  accessed: '2026-11-22',
  archived: `https://${elsewhere}/copy?q="><script>canary()</script>`,
};
const person = {
  name: 'Somebody',
  sortName: 'Somebody',
  description: 'Made for a test.',
  evidence: [{ reference: 'outside', quote: 'Somebody' }],
};

function writePlain(folder: string, text: HostileText, layout: (typeof layouts)[number]): void {
  const between = { 'web-page': '\n\n', 'hard-wrapped': '\n', 'pdf-text': '\n', slides: '\n\n' }[layout];
  const source = ['A hostile text <b>{x}</b>', ...text.strings].join(between);
  writeFileSync(join(folder, 'source.txt'), source);
  writeEdition(folder, text, { file: 'source.txt', sha256: sha256(new TextEncoder().encode(source)), layout });
}

/** A page with each string in an element of its own, of every kind in turn, and before them what tries to run. */
function writePage(folder: string, text: HostileText): void {
  const running = `<script>canary()</script><p hidden onclick="canary()">x</p>`;
  const drawn = toHtml(
    element('main', {}, [element('h1', {}, [word('A hostile <i>page</i> {x}')]), ...elementsOf(text)]),
  );
  const page = `<!doctype html><meta charset="utf-8"><title>x</title><body>${running}${drawn}</body></html>`;
  writeFileSync(join(folder, 'source.html'), page);
  writeEdition(folder, text, {
    file: 'source.html',
    sha256: sha256(new TextEncoder().encode(page)),
    layout: 'transcript',
  });
}

/** A string as a page prints it: words, no white space but single spaces, no signs that print nothing, and no drawn line. */
function lineOf(string: string): string {
  const line = importable(string)
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return drawnLine.test(line) ? 'drawn' : line || 'blank';
}

function elementsOf({ strings }: HostileText): Element[] {
  const names = ['p', 'p', 'h2', 'blockquote', 'li', 'td', 'p', 'nav'] as const;
  return strings.map((line, index) => {
    const name = names[index % names.length] ?? 'p';
    const own = element(name, {}, [word(line)]);
    if (name === 'li') return element('ul', {}, [own]);
    if (name !== 'td') return own;
    const row = (...cells: Element[]) => element('tr', {}, cells);
    const plain = element('table', {}, [
      row(element('th', {}, [word('Head')]), element('th', {}, [word('Dues')])),
      row(own, element('td', {}, [word('1')])),
    ]);
    if (index % (2 * names.length) < names.length) return plain;
    return element('table', {}, [
      row(element('td', { colSpan: 2 }, [word('Dues')])),
      row(element('td', {}, [word('Head')]), element('td', {}, [plain])),
    ]);
  });
}

function writeEdition(folder: string, { fields: words }: HostileText, source: object): void {
  const grounds = {
    basis: 'inferred',
    reason: words['reason'],
    evidence: [{ reference: 'outside', quote: words['reason'] }],
  };
  const edition = {
    source: { ...source, url: outside.url, publisher: words['publisher'], note: words['note'] },
    record: {
      kind: 'statement',
      shortTitle: words['shortTitle'],
      summary: words['summary'],
      speaker: { person: 'somebody', role: words['role'], attribution: words['attribution'], ...grounds },
      date: { value: '2018-11-27', ...grounds },
      event: { value: words['event'], ...grounds },
      place: { value: words['place'], ...grounds },
      language: 'en',
      gaps: [{ missing: words['missing'], note: words['note'] }],
    },
    decisions: [],
  };
  writeFileSync(join(folder, 'edition.yaml'), toYaml(edition));
}

function toYaml(value: object): string {
  return stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0, aliasDuplicateObjects: false });
}

if (import.meta.main) {
  makeArchive(hostile, () => {
    const strings = hostileStrings(count, fuzzSeed(20261126));
    const kinds = [...layouts, 'page', 'imported'] as const;
    const texts = kinds.map((kind, at) =>
      writeText(
        kind,
        strings.filter((_, index) => index % kinds.length === at),
      ),
    );
    mkdirSync(join(hostile.content, 'registers'));
    writeFileSync(join(hostile.content, 'registers/people.yaml'), toYaml({ somebody: person }));
    writeFileSync(join(hostile.content, 'registers/references.yaml'), toYaml({ outside }));
    for (const text of texts.filter(({ id }) => id === 'hostile-imported')) importText(text);
    writeFileSync(listOfTexts, JSON.stringify(texts));
  });
}
