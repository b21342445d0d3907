import type { Root } from 'mdast';
import type { Seen } from '../exports/references/page.ts';
import { renderPassage, type FindMentions } from '../markup/html.ts';
import type { Anchor } from '../records/identifiers.ts';
import { addresses } from './addresses.ts';
import { perArchive, type Archive } from './archive.ts';
import { readerOf } from './mentions.ts';
import { followToBlock } from './references.ts';
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
export function passagesOf(archive: Archive, { session, item }: ItemPage): Discussed[] {
  const from = `sessions/${session.id}, item ${item.key}`;
  const seen: Seen = new Set();
  return [...Map.groupBy(item.passages, ({ report }) => report)].map(([id, places]) => {
    const report = followToBlock(archive, id, places[0]?.anchor ?? '', from);
    const source = { report, tree: treeOf(report), mentions: readerOf(archive, report, seen), from };
    return { report, passages: places.map(({ anchor }) => ({ anchor, html: passage(source, anchor) })) };
  });
}

interface Source {
  report: ReportEntry;
  tree: Root;
  mentions: FindMentions;
  /** The item that names the passage, for messages. */
  from: string;
}

function passage({ report: { id, record }, tree, mentions, from }: Source, anchor: Anchor): string {
  const html = renderPassage(tree, anchor, {
    anchors: record.anchors,
    policy: addresses.policy(),
    address: addresses.record('reports', id),
    mentions,
  });
  if (html === undefined) throw new Error(`${from} names "${anchor}" of ${id}, which has no such block.`);
  return html;
}
