import type { CollectionKey } from 'astro:content';
import { expectOneOf } from '../records/finding.ts';
import type { Archive, Entry } from './archive.ts';

/** The entry a reference names. Throws when there is none, so that the build fails; `from` says who refers to it. */
export function follow<Name extends CollectionKey>(
  archive: Archive,
  [collection, id]: readonly [Name, string],
  from: string,
): Entry<Name> {
  const shelf = archive[collection];
  const entry = shelf.get(id);
  if (entry === undefined) {
    throw new Error(`${from} names "${id}", which is not in ${collection}. ${expectOneOf(id, [...shelf.keys()])}`);
  }
  return entry;
}

/** The report a passage or a piece of evidence names; throws when it has no block with that anchor. */
export function followToBlock(archive: Archive, report: string, anchor: string, from: string): Entry<'reports'> {
  const entry = follow(archive, ['reports', report], from);
  if (!entry.record.anchors.some((each) => each === anchor)) {
    throw new Error(`${from} names "${anchor}" of ${report}, which has no such block.`);
  }
  return entry;
}
