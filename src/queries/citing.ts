import type { Nodes } from 'mdast';
import { openingWords } from '../records/permalink.ts';
import { listBlocks } from '../markup/blocks.ts';
import { placeMentions, runsIn } from '../markup/html.ts';
import { textOf } from '../markup/text.ts';
import type { Anchor } from '../records/identifiers.ts';
import { perArchive, type Archive } from './archive.ts';
import { referencesIn, settingOf } from './mentions.ts';
import { reportsNewestFirst, type ReportEntry } from './reports.ts';
import { treeOf } from './texts.ts';

/** A block of a text that refers to something. */
export interface Citing {
  anchor: Anchor;
  /** The words that do, as printed there: the longest, where several do. */
  printed: string;
  /** How the block begins. */
  words: string;
}

/** The blocks of one text that refer to something, in the order of the text. */
export interface CitingText {
  report: ReportEntry;
  citings: Citing[];
}

/** What refers to each address, from one reading of all texts. */
const citing = perArchive((archive) => {
  const found = new Map<string, CitingText[]>();
  for (const report of reportsNewestFirst(archive)) {
    for (const [href, citings] of citingsIn(archive, report)) {
      const texts = found.get(href) ?? [];
      texts.push({ report, citings });
      found.set(href, texts);
    }
  }
  return found;
});

/** Every passage that refers to an address, text by text, newest first: what the text there has as a link to it. */
export function citingOf(archive: Archive, href: string): CitingText[] {
  return citing(archive).get(href) ?? [];
}

/** The references of a text by address. Of a body, the first passage alone, which is the one that links to it. */
function citingsIn(archive: Archive, report: ReportEntry): Map<string, Citing[]> {
  const tree = treeOf(report);
  const blocks = new Map(
    listBlocks(tree).flatMap((block, index): [Anchor, Nodes][] => {
      const anchor = report.record.anchors[index];
      return anchor === undefined ? [] : [[anchor, block]];
    }),
  );
  const anchors = new Map([...blocks].map(([anchor, block]) => [block, anchor]));
  const setting = settingOf(archive, report);
  const found = new Map<string, Citing[]>();
  for (const run of runsIn(tree.children, anchors)) {
    const block = run.anchor && blocks.get(run.anchor);
    for (const reference of referencesIn(archive)(run.text, setting)) {
      const before = found.get(reference.href) ?? [];
      const isNew = before.length === 0 || !reference.firstOnly;
      if (block === undefined || run.anchor === undefined || !isNew || placeMentions(run, [reference]).length === 0)
        continue;
      const printed = run.text.slice(reference.start, reference.end).replaceAll(/\s+/gu, ' ');
      found.set(
        reference.href,
        withCiting(before, { anchor: run.anchor, printed, words: openingWords(textOf(block, { signed: true })) }),
      );
    }
  }
  return found;
}

/** A block stands once in the list, with the longest of the words that refer. */
function withCiting(before: readonly Citing[], citing: Citing): Citing[] {
  const last = before.at(-1);
  if (last?.anchor !== citing.anchor) return [...before, citing];
  return citing.printed.length > last.printed.length ? [...before.slice(0, -1), citing] : [...before];
}
