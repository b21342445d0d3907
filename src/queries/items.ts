import type { Seen } from '../references/page.ts';
import { renderPassage } from '../markup/html.ts';
import type { Anchor } from '../records/identifiers.ts';
import { addresses } from './addresses.ts';
import { perArchive, type Archive } from './archive.ts';
import { readerOf } from './mentions.ts';
import { followPassages } from './references.ts';
import type { ReportEntry } from './reports.ts';
import type { SessionEntry } from './sessions.ts';
import { treeOf } from './texts.ts';

export type ItemOfSession = SessionEntry['record']['items'][number];

/** Label and title as one: `VI. Budget and Structural Reform of IOM`. */
export function itemName({ label, title }: { label?: string | undefined; title: string }): string {
  return [label, title].filter(Boolean).join(' ');
}

/** An item as its page shows it. */
export interface ItemPage {
  session: SessionEntry;
  item: ItemOfSession;
  previous: ItemOfSession | undefined;
  next: ItemOfSession | undefined;
}

/** Every item of every session, in the order of the sessions' own lists. */
export const itemPages = perArchive((archive): ItemPage[] =>
  [...archive.sessions.values()].flatMap((session) =>
    session.record.items.map((item, at, items) => ({ session, item, previous: items[at - 1], next: items[at + 1] })),
  ),
);

/** What one text says under an item: its passages in full, in the order the session lists them. */
export interface Discussed {
  report: ReportEntry;
  passages: { anchor: Anchor; html: string }[];
}

/** The passages of an item, text by text. */
export function passagesOf(archive: Archive, { item }: ItemPage): Discussed[] {
  const seen: Seen = new Set();
  return followPassages(archive, item.passages).map(({ report, anchors }) => {
    const tree = treeOf(report);
    const options = {
      anchors: report.record.anchors,
      language: report.record.language,
      policy: addresses.policy(),
      address: addresses.record('reports', report.id),
      mentions: readerOf(archive, report, seen),
    };
    return { report, passages: anchors.map((anchor) => ({ anchor, html: renderPassage(tree, anchor, options) })) };
  });
}
