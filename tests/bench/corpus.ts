import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Four documents, each in English, French and Spanish. */
export const documents = readFileSync('tests/fixtures/bench/documents.ndjson', 'utf8').trimEnd().split('\n');

/** Writes lines as the only file of a corpus; says where the corpus is. */
export function makeCorpus(folder: string, lines: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'documents.ndjson.gz'), gzipSync(lines.map((line) => `${line}\n`).join('')));
  return folder;
}
