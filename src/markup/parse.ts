import type { Parents, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Finding } from '../records/finding.ts';
import { guard } from './guard.ts';
import { putInParagraphs } from './in-paragraphs.ts';

/** A record's text as a tree that holds the closed vocabulary alone, or what was found in it. */
export type ParsedMarkup = { tree: Root; findings: [] } | { tree?: never; findings: Finding[] };

/**
 * Parses the MDX of a record and guards it. `firstLine` is the line of the file on which the text begins.
 * Never runs what it reads.
 */
export function parseMarkup(mdx: string, path: string, firstLine = 1): ParsedMarkup {
  let tree: Root;
  try {
    // Without a line end at its end, a text such as `export "\` would end the process, not throw (Sätteri 0.10.5).
    tree = mdxToMdast(`${mdx}\n`, { features: { frontmatter: false, gfm: { footnotes: false } } }) as Root;
  } catch (error) {
    return { findings: [syntaxFinding(error, path, firstLine)] };
  }
  unlinkLiterals(tree, mdx);
  putInParagraphs(tree, mdx);
  const findings = guard(tree, path, firstLine);
  return findings.length === 0 ? { tree, findings: [] } : { findings };
}

/**
 * Turns addresses that the parser linked by itself back into text: a link of a record is one that is written as a link.
 * (GFM finds addresses in text after escapes are gone, so that they cannot be escaped.)
 */
function unlinkLiterals(parent: Parents, mdx: string): void {
  parent.children = parent.children.flatMap((child) => {
    if ('children' in child) unlinkLiterals(child, mdx);
    const literal = child.type === 'link' && mdx[child.position?.start.offset ?? 0] !== '[';
    return literal ? child.children : [child];
  }) as typeof parent.children; // phrasing content gives way to phrasing content
}

/** The parser names a place in words only: `3:7: Unexpected …`. */
function syntaxFinding(error: unknown, path: string, firstLine: number): Finding {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1'] = /(\d+):(\d+)/.exec(text) ?? [];
  return {
    code: 'm-001',
    path,
    line: Number(line) + firstLine - 1,
    column: Number(column),
    message: `The text cannot be parsed as MDX: ${text.replaceAll(/\s+/g, ' ')}`,
    hint: 'Escape "<" and "{" that are meant as characters with a backslash.',
  };
}
