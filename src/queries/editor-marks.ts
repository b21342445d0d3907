import type { Nodes } from 'mdast';
import { listBlocks } from '../markup/blocks.ts';
import { attributeOf } from '../markup/element.ts';
import { textOf } from '../markup/text.ts';
import type { Anchor } from '../records/identifiers.ts';
import type { ReportEntry } from './reports.ts';
import { treeOf } from './texts.ts';

/** A mark of the editor's in a text: where it stands, as which sign, at which words, and why. */
export interface EditorMark {
  /** The block it stands in or, between blocks, after. */
  anchor: Anchor | undefined;
  between: boolean;
  /** Its rule in the editorial policy: `gap`. */
  rule: string;
  sign: string;
  words: string;
  reason: string;
}

const signs: Readonly<Record<string, string>> = { Gap: '[…]', Sic: '[sic]', Unclear: '[?]', Supplied: '[ ]' };

/** The marks of a report in the order of its text. */
export function marksOf(report: ReportEntry): EditorMark[] {
  const tree = treeOf(report);
  const anchors = new Map<Nodes, Anchor | undefined>(
    listBlocks(tree).map((block, index) => [block, report.record.anchors[index]] as const),
  );
  const marks: EditorMark[] = [];
  let anchor: Anchor | undefined;
  visit(tree);
  return marks;

  function visit(node: Nodes): void {
    if (anchors.has(node)) anchor = anchors.get(node);
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const sign = signs[node.name ?? ''];
      if (sign !== undefined && node.name) {
        const between = node.type === 'mdxJsxFlowElement';
        const words = textOf(node, { supplied: true, signed: true });
        const reason = attributeOf(node, 'reason');
        marks.push({ anchor, between, rule: node.name.toLowerCase(), sign, words, reason });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  }
}
