import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sha256 } from '../../scripts/archive/fingerprint.ts';
import { layouts } from '../../src/records/edition.ts';
import { fuzzSeed } from '../../src/settings.ts';
import type { Part } from '../../src/records/transcript.ts';
import { assertBuilt } from '../built/built.ts';
import { elsewhere, hostileStrings } from './hostile-strings.ts';
import { madeArchive, makeArchive, runIn } from './made-archive.ts';

/** An archive of hostile strings: a text for each layout of plain texts, one transcribed, and one imported. */
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
function writeText(kind: (typeof layouts)[number] | 'transcript' | 'imported', strings: string[]): HostileText {
  if (kind === 'imported') return { id: 'hostile-imported', strings: strings.map(importable), fields: {} };
  const words = strings.splice(0, fields.length);
  const text: HostileText = {
    id: `hostile-${kind}`,
    strings: kind === 'transcript' ? strings.map(lineOf) : strings,
    fields: Object.fromEntries(fields.map((field, index) => [field, fieldOf(field, words[index] ?? '')])),
  };
  const folder = join(hostile.content, 'sources', text.id);
  mkdirSync(folder, { recursive: true });
  if (kind === 'transcript') writeTranscribed(folder, text);
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

/** Each string as a part of its own, of every kind in turn; the file itself is a page that tries the same. */
function writeTranscribed(folder: string, text: HostileText): void {
  const parts = text.strings.map((line, index) => partOf(line, index));
  const transcript = JSON.stringify({
    format: 'html',
    parts: [{ kind: 'title', lines: ['A hostile <i>page</i> {x}'] }, ...parts],
  });
  const page = `<!doctype html><title>x</title><script>canary()</script>${text.strings.slice(0, 50).join('\n')}`;
  writeFileSync(join(folder, 'transcript.json'), transcript);
  writeFileSync(join(folder, 'source.html'), page);
  writeEdition(folder, text, {
    file: 'source.html',
    sha256: sha256(new TextEncoder().encode(page)),
    layout: 'transcript',
    transcript: sha256(new TextEncoder().encode(transcript)),
  });
}

/** A string as a line of a transcript, which has words and no tab. */
function lineOf(string: string): string {
  return string.replaceAll('\t', ' ').trim() || 'blank';
}

function partOf(line: string, index: number): Part {
  const kinds = ['paragraph', 'paragraph', 'heading', 'quote', 'item', 'table', 'paragraph', 'omitted'] as const;
  const kind = kinds[index % kinds.length] ?? 'paragraph';
  if (kind === 'heading') return { kind, lines: [line], level: 2 };
  if (kind === 'item') return { kind, lines: [line], level: 1 };
  if (kind === 'table') {
    const rows = [
      ['Head', line],
      [line, '1'],
    ];
    return { kind, headed: true, rows };
  }
  return kind === 'omitted' ? { kind, lines: [line], why: 'navigation', note: line } : { kind, lines: [line] };
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
    const kinds = [...layouts, 'transcript', 'imported'] as const;
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
