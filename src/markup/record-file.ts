import type { Root } from 'mdast';
import type { z } from 'zod';
import { collections, type CollectionName } from '../records/collections.ts';
import { decodeEdited } from '../records/edited-text.ts';
import type { Finding } from '../records/finding.ts';
import { recordIdSchema } from '../records/identifiers.ts';
import { parseYamlText, validate, type YamlText } from '../records/yaml-text.ts';
import { listBlocks } from './blocks.ts';
import { parseMarkup } from './parse.ts';
import { textOf } from './text.ts';

export type RecordOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]>;

/** A record's file, read and proved. */
export interface RecordFile<Name extends CollectionName = CollectionName> {
  id: string;
  collection: Name;
  path: string;
  record: RecordOf<Name>;
  /** The MDX below the frontmatter. */
  body: string;
  tree: Root;
  /** The place of a key of the frontmatter. */
  locate: YamlText['locate'];
}

/** The file's record, or everything that is wrong with the file. */
export type ParsedRecord<Name extends CollectionName> =
  { file: RecordFile<Name>; findings: [] } | { file?: never; findings: Finding[] };

/**
 * Reads a record's text, or the bytes of its file: frontmatter against its schema, body against the vocabulary, anchors against blocks.
 * `path` is the file's path from the project's root; its name is the identifier.
 */
export function parseRecord<Name extends CollectionName>(
  collection: Name,
  path: string,
  content: string | Uint8Array,
): ParsedRecord<Name> {
  const { text, findings: undecoded } = typeof content === 'string' ? { text: content } : decodeEdited(content, path);
  if (text === undefined) return { findings: undecoded };
  const parts = splitRecord(text);
  if (parts === undefined) return { findings: [noFrontmatter(path)] };
  const { head, body } = parts;
  const id = path.replace(/^.*\//, '').replace(/\.mdx$/, '');
  const yaml = parseYamlText(head, path, 2);
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  const validated = validate(collections[collection], yaml, path);
  const markup = parseMarkup(body, path, bodyLine);
  const findings = [...nameFindings(id, path), ...validated.findings, ...markup.findings];
  if (validated.record === undefined || markup.tree === undefined || findings.length > 0) return { findings };
  const record = validated.record as RecordOf<Name>; // the schema is the collection's own
  const file = { id, collection, path, record, body, tree: markup.tree, locate: yaml.locate };
  const mismatch = 'anchors' in record ? reportFindings(file as RecordFile<'reports'>) : [];
  return mismatch.length > 0 ? { findings: mismatch } : { file, findings: [] };
}

/** The frontmatter of a record's file and the MDX below it; `undefined` when the file does not begin with frontmatter. */
export function splitRecord(text: string): { head: string; body: string } | undefined {
  const parts = /^---\r?\n([\s\S]*?)^---\r?\n([\s\S]*)$/m.exec(text);
  if (parts === null || parts.index !== 0) return undefined;
  const [, head = '', body = ''] = parts;
  return { head, body };
}

function noFrontmatter(path: string): Finding {
  return {
    code: 'r-001',
    path,
    line: 1,
    column: 1,
    message: 'The file does not begin with frontmatter between two lines "---".',
    hint: 'Begin the file with "---", the fields, and "---".',
  };
}

function nameFindings(id: string, path: string): Finding[] {
  const result = recordIdSchema.safeParse(id);
  if (result.success) return [];
  return [
    {
      code: 'r-005',
      path,
      line: 1,
      column: 1,
      message: `The file name "${id}" is no identifier. ${result.error.issues[0]?.message ?? ''}.`,
    },
  ];
}

/** What ties the frontmatter of a report to its text. */
function reportFindings({ path, record, tree, locate }: RecordFile<'reports'>): Finding[] {
  const blocks = listBlocks(tree);
  const findings: Finding[] = [];
  if (blocks.length !== record.anchors.length || new Set(record.anchors).size !== record.anchors.length) {
    findings.push({
      code: 'r-006',
      path,
      ...locate(['anchors']),
      message: `The record lists ${record.anchors.length} anchors for ${blocks.length} blocks.`,
      hint: 'Each block has one anchor of its own; run npm run normalise.',
    });
  }
  const known = new Set<string>(record.anchors);
  const retired = [...record.aliases, ...record.tombstones];
  const stray = retired.find((each) => known.has(each.anchor) || !known.has('of' in each ? each.of : each.near));
  if (stray !== undefined) {
    findings.push({
      code: 'r-006',
      path,
      ...locate(['anchors']),
      message: `The retired anchor "${stray.anchor}" does not lead to a block of the record, or still marks one.`,
      hint: 'Run npm run normalise.',
    });
  }
  const headings = blocks.filter((block) => block.type === 'heading' && block.depth === 1);
  const titles = headings.map((heading) => textOf(heading, { unmarked: true, signed: true }));
  if (titles.length !== 1 || titles[0] !== record.title) {
    findings.push({
      code: 'r-007',
      path,
      ...locate(['title']),
      message: `The title "${record.title}" is not the one title of the text: ${titles.map((title) => `"${title}"`).join(', ') || 'none'}.`,
    });
  }
  return findings;
}
