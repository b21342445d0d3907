import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nameFinder } from '../exports/names-in-text.ts';
import { paragraphsOf } from '../exports/paragraphs.ts';
import { openingWords } from '../records/permalink.ts';
import { perArchive, type Archive } from './archive.ts';
import type { PersonEntry } from './people.ts';
import { reportsNewestFirst, type ReportEntry } from './reports.ts';
import { treeOf } from './texts.ts';

/** A block of a text that names a person. */
export interface Naming {
  anchor: string;
  /** The name as printed there. */
  printed: string;
  /** How the block begins. */
  words: string;
}

/** The blocks of one text that name a person, in the order of the text. */
export interface NamingsInText {
  report: ReportEntry;
  namings: Naming[];
}

const namings = perArchive((archive) => {
  const forms = new Map([...archive.people].map(([id, { record }]) => [id, [record.name, ...record.otherNames]]));
  const find = nameFinder(forms);
  const near = lastWords([...forms.values()].flat());
  const found = new Map<string, NamingsInText[]>();
  for (const report of reportsNewestFirst(archive)) {
    // Most texts name nobody of the register: these are not parsed.
    if (near?.test(readFileSync(resolve(report.path), 'utf8')) !== true) continue;
    for (const [id, list] of namingsIn(report, find)) {
      found.set(id, [...(found.get(id) ?? []), { report, namings: list }]);
    }
  }
  return found;
});

function namingsIn(report: ReportEntry, find: ReturnType<typeof nameFinder>): Map<string, Naming[]> {
  const found = new Map<string, Naming[]>();
  for (const { anchor, text } of paragraphsOf(treeOf(report), report.record.anchors)) {
    for (const { id, printed } of find(text)) {
      found.set(id, [...(found.get(id) ?? []), { anchor, printed, words: openingWords(text) }]);
    }
  }
  return found;
}

/** A pattern of the last words of all names: a text without any of them names nobody. */
function lastWords(names: readonly string[]): RegExp | undefined {
  const words = new Set(names.flatMap((name) => /[\p{L}\p{M}]{2,}(?=[^\p{L}]*$)/u.exec(name) ?? []));
  return words.size === 0 ? undefined : new RegExp([...words].sort().join('|'), 'iu');
}

/** Every passage that names a person by a form of the register, text by text, newest first. */
export function namingsOf(archive: Archive, { id }: PersonEntry): NamingsInText[] {
  return namings(archive).get(id) ?? [];
}
