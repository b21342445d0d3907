import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kindOfFile, publishedName } from '../records/source-file.ts';
import { contentDir } from '../settings.ts';
import { addresses } from './addresses.ts';
import type { ReportEntry } from './reports.ts';

/** A source as it was received, as the site gives it out. */
export interface SourceFile {
  address: string;
  /** The name to save it under, where the one in the address says another kind of file than it is. */
  saveAs: string | undefined;
  kind: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

const sources = join(contentDir(), 'sources');

function pathOf({ record: { source } }: ReportEntry): string {
  return join(sources, source.id, source.file);
}

/** What a page says of the file from which a text was made. */
export function sourceFileOf(report: ReportEntry): SourceFile {
  const { file, sha256 } = report.record.source;
  const name = publishedName(file);
  return {
    address: addresses.sourceFile(report.id, name),
    saveAs: name === file ? undefined : file.replace('source', report.id),
    kind: kindOfFile(file),
    size: statSync(pathOf(report)).size,
    sha256,
  };
}

/** The bytes of a source as received. Throws where they are not those that the record was made from. */
export function readSourceFile(report: ReportEntry): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(readFileSync(pathOf(report)));
  if (createHash('sha256').update(bytes).digest('hex') === report.record.source.sha256) return bytes;
  throw new Error(`The bytes of ${pathOf(report)} have changed. Run npm run check.`);
}
