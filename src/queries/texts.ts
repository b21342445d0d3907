import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Root } from 'mdast';
import { renderText, type HtmlOptions, type RenderedText } from '../markup/html.ts';
import { parseMarkup } from '../markup/parse.ts';
import { splitRecord } from '../markup/record-file.ts';
import type { CollectionName } from '../records/collections.ts';
import { readEdited } from '../records/edited-text.ts';
import { FindingsError } from '../records/finding.ts';
import { addresses } from './addresses.ts';
import type { Archive, Entry } from './archive.ts';
import { mentionsIn, readerOf } from './mentions.ts';

/** A record, which has a text, as register entries do not. */
type RecordEntry = Entry<CollectionName>;

/** The text of a record as a guarded tree, read from its file: the loader has proved it, and stores no texts. */
export function treeOf({ path }: RecordEntry): Root {
  const { body = '' } = splitRecord(readEdited(readFileSync(resolve(path)), path)) ?? {};
  const { tree, findings } = parseMarkup(body, path);
  if (tree === undefined) throw new FindingsError(findings);
  return tree;
}

/** The text of a record as HTML, what it mentions as links. */
export function textOf(
  archive: Archive,
  entry: RecordEntry,
  place: Pick<HtmlOptions, 'items' | 'titleLevel' | 'titled'> = {},
): RenderedText {
  const { anchors, aliases, tombstones } =
    'anchors' in entry.record ? entry.record : { anchors: [], aliases: [], tombstones: [] };
  const mentions = isReport(archive, entry) ? readerOf(archive, entry) : mentionsIn(archive);
  const language = 'language' in entry.record ? { language: entry.record.language } : {};
  return renderText(treeOf(entry), {
    ...place,
    ...language,
    anchors,
    aliases,
    tombstones,
    policy: addresses.policy(),
    mentions,
  });
}

function isReport({ reports }: Archive, entry: RecordEntry): entry is Entry<'reports'> {
  return reports.get(entry.id) === entry;
}
