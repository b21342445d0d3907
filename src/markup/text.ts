import type { Nodes } from 'mdast';
import { loweredText, raisedText } from '../records/signs.ts';
import { attributeOf } from './element.ts';

/**
 * What of a block's text is wanted: as printed, with the editor's supplied words, without the marks of notes, or with
 * signs for what words mean by how they are set, since without these they would say something else: `10⁻⁶`,
 * `The Council [struck out: rejected] [inserted: adopted] it`.
 */
export interface TextOptions {
  supplied?: boolean;
  unmarked?: boolean;
  signed?: boolean;
}

/**
 * The plain text of a block as the source prints it: no marks, no supplied words.
 * The items nested in a list item are blocks of their own and are left out.
 */
export function textOf(block: Nodes, options: TextOptions = {}): string {
  return textWithin(block, options)
    .replaceAll(/[ \n\t]+/g, ' ')
    .trim();
}

function textWithin(node: Nodes, options: TextOptions): string {
  return pieces(node, options).join('');
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
      return [signed(node, options)];
    case 'delete':
      return [signed(node, options)];
    default:
      if (!('children' in node)) return [];
      return node.children.flatMap((child) =>
        child.type === 'list' ? [] : [...(separates(child) ? ['\n'] : []), ...pieces(child, options)],
      );
  }
}

/** The words of an element within a line, with the signs for what it says of them where these are wanted. */
function signed(node: Extract<Nodes, { type: 'mdxJsxTextElement' | 'delete' }>, options: TextOptions): string {
  const words = node.children.map((child) => textWithin(child, options)).join('');
  if (options.signed !== true || words === '') return words;
  if (node.type === 'delete') return `[struck out: ${words}]`;
  if (node.name === 'Add') return `[inserted: ${words}]`;
  if (node.name !== 'Hi') return words;
  return attributeOf(node, 'rend') === 'sub' ? loweredText(words) : raisedText(words);
}

function separates({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'tableCell' || type === 'tableRow';
}
