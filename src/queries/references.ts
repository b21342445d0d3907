import type { CollectionKey } from 'astro:content';
import type { Anchor } from '../records/identifiers.ts';
import { expectOneOf } from '../records/finding.ts';
import type { Archive, Entry } from './archive.ts';

/** The entry a reference names. Throws where there is none; the check finds it first, and says in which file it stands. */
export function follow<Name extends CollectionKey>(
  archive: Archive,
  [collection, id]: readonly [Name, string],
): Entry<Name> {
  const shelf = archive[collection];
  const entry = shelf.get(id);
  if (entry === undefined) {
    throw new Error(`A reference names ${collection}/${id}, which is not there. ${expectOneOf(id, [...shelf.keys()])}`);
  }
  return entry;
}

/** The report that has a block; throws where there is no such report or block. */
export function followToBlock(archive: Archive, report: string, anchor: string): Entry<'reports'> {
  const entry = follow(archive, ['reports', report]);
  const anchors: readonly string[] = entry.record.anchors;
  if (!anchors.includes(anchor)) {
    throw new Error(
      `A reference names reports/${report}#${anchor}, which is not there. ${expectOneOf(anchor, anchors)}`,
    );
  }
  return entry;
}

/** Passages text by text, in the order in which they are listed; throws where a text has no such block. */
export function followPassages(
  archive: Archive,
  passages: readonly { report: string; anchor: Anchor }[],
): { report: Entry<'reports'>; anchors: Anchor[] }[] {
  return [...Map.groupBy(passages, ({ report, anchor }) => followToBlock(archive, report, anchor))].map(
    ([report, places]) => ({ report, anchors: places.map(({ anchor }) => anchor) }),
  );
}
