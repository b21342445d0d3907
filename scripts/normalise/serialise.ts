import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import { Document, isCollection, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { Provenance } from '../../src/records/provenance.ts';
import type { Report } from '../../src/records/report.ts';

/**
 * What the writer's own rules leave unescaped. Letters that would open a module at the start of a paragraph are written
 * as character references. The parser takes what follows "www." as it stands, backslashes and all, unless the dot is
 * escaped.
 */
const unsafe: Unsafe[] = [
  { character: 'i', atBreak: true, after: 'mport\\b' },
  { character: 'e', atBreak: true, after: 'xport\\b' },
  { character: '.', before: '[wW]{3}', inConstruct: 'phrasing', notInConstruct: 'link' },
];

/** Writes a text as MDX that reads back as the same tree. */
export function serialiseText(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    emphasis: '_',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown(), mdxToMarkdown({ printWidth: Number.POSITIVE_INFINITY }), { unsafe }],
  });
}

/** Writes a record as MDX: frontmatter and text. The text is written from a tree, never pasted together. */
export function serialiseRecord(id: string, report: Report, tree: Root): string {
  const notice = ` Generated from content/sources/${id}: change its edition.yaml and run npm run normalise.`;
  return `---\n${toYaml(report, notice)}---\n\n${serialiseText(tree)}`;
}

/** A value as YAML, after a comment on a line of its own. What stands twice is written twice: no record has aliases. */
export function toYaml(value: unknown, notice?: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  document.commentBefore = notice ?? null;
  return writeYaml(document);
}

/**
 * YAML with quoted strings, so that no parser takes a date or a number for something else, and each piece of evidence on
 * one line.
 */
export function writeYaml(document: Document): string {
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && isScalar(node) && typeof node.value === 'string') node.type = Scalar.QUOTE_DOUBLE;
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'evidence' || !isSeq(value)) return;
      for (const piece of value.items) if (isCollection(piece)) piece.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

/** The fields of an entry, in the order in which they are written, whatever step made it. */
const entryKeys = ['start', 'end', 'fate', 'rule', 'reason', 'sign', 'to', 'note', 'block'];

/** Writes a provenance file: one line of a document, one entry of the account a line, so that a change reads well. */
export function serialiseProvenance({ ledger: account, printed, ...head }: Provenance): string {
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const entries = account.map((entry) => `    ${JSON.stringify(entry, entryKeys)}`).join(',\n');
  const document = printed === undefined ? [] : [`  "printed": ${serialisePrinted(printed)},`];
  return ['{', ...fields, ...document, '  "ledger": [', entries, '  ]', '}', ''].join('\n');
}

function serialisePrinted({ lines, pages }: NonNullable<Provenance['printed']>): string {
  const words = lines.map((line) => `    ${JSON.stringify(line)}`).join(',\n');
  return `{ "pages": ${JSON.stringify(pages)}, "lines": [\n${words}\n  ] }`;
}
