import type { Nodes } from 'mdast';

/** What of a block's text is wanted: as printed, with the editor's supplied words, or without the marks of notes. */
export interface TextOptions {
  supplied?: boolean;
  unmarked?: boolean;
}

/**
 * The plain text of a block as the source prints it: no marks, no supplied words.
 * The items nested in a list item are blocks of their own and are left out.
 */
export function textOf(block: Nodes, options: TextOptions = {}): string {
  return pieces(block, options)
    .join('')
    .replaceAll(/[ \n\t]+/g, ' ')
    .trim();
}

function pieces(node: Nodes, options: TextOptions): string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return [node.value];
    case 'break':
      return ['\n'];
    case 'mdxJsxTextElement':
      if (node.name === 'Supplied' && options.supplied !== true) return [];
      if (node.name === 'NoteRef' && options.unmarked === true) return [];
      return node.children.flatMap((child) => pieces(child, options));
    default:
      if (!('children' in node)) return [];
      return node.children.flatMap((child) =>
        child.type === 'list' ? [] : [...(separates(child) ? ['\n'] : []), ...pieces(child, options)],
      );
  }
}

function separates({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'tableCell' || type === 'tableRow';
}
