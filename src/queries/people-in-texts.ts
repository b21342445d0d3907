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
  const found = new Map<string, NamingsInText[]>();
  for (const report of reportsNewestFirst(archive)) {
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

/** Every passage that names a person by a form of the register, text by text, newest first. */
export function namingsOf(archive: Archive, { id }: PersonEntry): NamingsInText[] {
  return namings(archive).get(id) ?? [];
}
