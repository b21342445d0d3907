import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Chance } from '../bench/words.ts';
import { checkArchive, checkContent } from '../checks/index.ts';
import { checkSource } from '../checks/sources.ts';
import { readArchiveFiles } from '../archive/archive-files.ts';
import { filesBelow } from '../archive/trees.ts';

/** What a byte belongs to. Of authored files, all but prose and what nothing refers to must be noticed. */
export const kindsOfByte = [
  'received',
  'record',
  'provenance',
  'ledger',
  'syntax',
  'identifier of an entry',
  'name',
  'quotation',
  'quotation from elsewhere',
  'typed value',
  'prose',
] as const;
export type KindOfByte = (typeof kindsOfByte)[number];

/** Kinds of which every byte must be noticed: their files are proved against others, sealed, or known to the ledgers. */
export const mustNotice: readonly KindOfByte[] = [
  'received',
  'record',
  'provenance',
  'ledger',
  'syntax',
  'name',
  'quotation',
  'quotation from elsewhere',
  'typed value',
];

/** One byte of a file that was changed, and whether the check noticed. */
export interface Flip {
  path: string;
  line: number;
  kind: KindOfByte;
  was: string;
  noticed: boolean;
}

/**
 * Flips single bits of the files of a content folder, one after another, and looks whether the check finds something.
 * The folder is as it was when it ends.
 * @param each how many bytes of a file, or of a kind in an authored one
 * @param chance by which the bytes are chosen
 */
export async function flipBytes(
  contentDir: string,
  { each, chance }: { each: number; chance: Chance },
  done: (flip: Flip) => void,
): Promise<void> {
  const before = await checkArchive(contentDir);
  if (before.findings.length > 0) throw new Error('The check finds something before anything is flipped.');
  const files = filesBelow(contentDir).filter((path) => !basename(path).startsWith('.'));
  for (const file of files.sort()) {
    const path = join(contentDir, file);
    const bytes = readFileSync(path);
    const places = placesIn(file, bytes);
    for (const [kind, offsets] of places) {
      for (let turn = 0; turn < each && offsets.length > 0; turn += 1) {
        const at = offsets[chance.between(0, offsets.length - 1)] ?? 0;
        const flipped = Buffer.from(bytes);
        flipped[at] = (bytes[at] ?? 0) ^ (1 << chance.between(0, 7));
        writeFileSync(path, flipped);
        const noticed = await isNoticed(contentDir, file).finally(() => writeFileSync(path, bytes));
        const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
        const was = `${shownByte(bytes[at])} → ${shownByte(flipped[at])}`;
        done({ path: file, line, kind, was, noticed });
      }
    }
  }
}

/** A printed sign of ASCII as it is, any other byte by its number: `a`, `0xe9`. */
function shownByte(byte = 0): string {
  return byte > 32 && byte < 127 ? String.fromCharCode(byte) : `0x${byte.toString(16).padStart(2, '0')}`;
}

/** Whether the check finds something: first its part that reads the file, and where that is content, the whole. */
async function isNoticed(contentDir: string, file: string): Promise<boolean> {
  const [folder = '', name = ''] = file.split('/');
  const id = name.replace(/\.\w+$/, '');
  if (['sources', 'provenance', 'reports'].includes(folder)) {
    const { archive, findings } = await readArchiveFiles(contentDir);
    const record = archive.records.reports.find((report) => report.id === id);
    if (findings.length > 0 || (await checkSource(contentDir, id, record)).findings.length > 0) return true;
  } else if ((await checkContent(contentDir)).findings.length > 0) return true;
  return (await checkArchive(contentDir)).findings.length > 0;
}

/** The offsets of the bytes of a file, by what they belong to. */
function placesIn(file: string, bytes: Buffer): Map<KindOfByte, number[]> {
  const [folder = ''] = file.split('/');
  const all = Array.from(bytes.keys());
  if (folder === 'reports') return new Map([['record', all]]);
  if (folder === 'provenance') return new Map([['provenance', all]]);
  if (folder === 'permalinks') return new Map([['ledger', all]]);
  if (folder === 'sources' && !file.endsWith('/edition.yaml')) return new Map([['received', all]]);
  return authoredPlaces(bytes, /\/(?:references|conflicts|series|symbols)\.yaml$/.test(file));
}

const names = new Set([
  'name',
  'sortName',
  'otherNames',
  'title',
  'shortTitle',
  'symbol',
  'term',
  'expansion',
  'abbreviation',
  'label',
  'attribution',
  'printedName',
  'printedNumber',
]);
const prose = new Set([
  'description',
  'note',
  'reason',
  'summary',
  'missing',
  'publisher',
  'url',
  'archived',
  'role',
  'shown',
  'base',
  'numbering',
  'unit',
  'theme',
  'purpose',
]);

/**
 * Of a file that people write: what is prose, a name, a quotation, a typed value; all else is syntax. In registers that
 * name nothing which texts print (`described`), names are the editor's words.
 */
function authoredPlaces(bytes: Buffer, described: boolean): Map<KindOfByte, number[]> {
  const text = bytes.toString('latin1'); // a character a byte, as YAML's own signs are
  const [, start = '', yaml = text] = /^(---\n)([^]*?\n)(?=---(?:\n|$))/.exec(text) ?? [];
  const kinds = new Map<number, KindOfByte>();
  const visit = (node: unknown, key: string, siblings: ReadonlySet<string>, isEntry = false): void => {
    if (isMap(node)) {
      const keys = new Set(node.items.map((pair) => String(isScalar(pair.key) ? pair.key.value : '')));
      for (const { key: own, value } of node.items) {
        if (isEntry && isScalar(own)) mark(own, 'identifier of an entry');
        visit(value, String(isScalar(own) ? own.value : ''), keys);
      }
    } else if (isSeq(node)) for (const item of node.items) visit(item, key, siblings);
    else if (isScalar(node) && !isAlias(node)) {
      const kind = kindOf(key, siblings);
      mark(node, described && kind === 'name' ? 'prose' : kind);
    }
  };
  const mark = ({ range }: Node, kind: KindOfByte) => {
    const [from = 0, to = 0] = range ?? [];
    const quoted = yaml[from] === '"' ? 1 : 0;
    for (let at = from + quoted; at < to - quoted; at += 1) kinds.set(start.length + at, kind);
  };
  visit(parseDocument(yaml).contents, '', new Set(), start === '' && !/^source:$/m.test(yaml));
  const places = new Map<KindOfByte, number[]>();
  for (const at of bytes.keys()) {
    const isBody = at >= start.length + yaml.length;
    const kind = kinds.get(at) ?? (isBody ? 'prose' : 'syntax');
    places.set(kind, places.get(kind) ?? []);
    places.get(kind)?.push(at);
  }
  return places;
}

function kindOf(key: string, siblings: ReadonlySet<string>): KindOfByte {
  if (key === 'quote') return siblings.has('at') ? 'quotation' : 'quotation from elsewhere';
  if (names.has(key)) return 'name';
  return prose.has(key) ? 'prose' : 'typed value';
}
