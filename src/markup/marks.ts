import type { Element, ElementContent } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { LanguageAttributes } from '../records/site-language.ts';
import type { GapUnit } from '../records/transcript.ts';
import { attributeOf } from './element.ts';
import { element, text } from './hast.ts';

/** What the marks of a text need to know of it. */
export interface MarkContext {
  /** Address of the page that explains the marks. */
  policy: string;
  /** What the editor's signs say of their language, in a text of another. */
  spoken: LanguageAttributes;
  /** Address of the record, for a passage shown on another page. */
  address?: string | undefined;
  /** The numbers of the notes that the text has. */
  notes: ReadonlySet<string>;
  /** The numbers of the notes that a mark has pointed at so far. */
  referred: Set<string>;
}

const signs = { Sic: '[sic]', Unclear: '[?]' } as const;

/** Writes an element that stands within a line. The editor's signs are links to the rule that explains them. */
export function inlineMark(
  node: MdxJsxTextElement,
  children: ElementContent[],
  context: MarkContext,
): ElementContent[] {
  const reason = attributeOf(node, 'reason');
  switch (node.name) {
    case 'Gap':
      return [sign('[…]', 'gap', `The source breaks off here. ${reason}`, context)];
    case 'Supplied':
      return [supplied(children, reason)];
    case 'Add':
      return [element('ins', {}, children)];
    case 'Hi':
      return [element(attributeOf(node, 'rend') === 'sub' ? 'sub' : 'sup', {}, children)];
    case 'NoteRef':
      return [noteRef(attributeOf(node, 'n'), children, context)];
    case 'Sic':
    case 'Unclear': {
      const rule = node.name.toLowerCase();
      return [element('span', { className: [rule] }, children), sign(signs[node.name], rule, reason, context)];
    }
    default:
      throw new Error(`The vocabulary has no HTML for <${node.name ?? ''}>: the guard should have refused it.`);
  }
}

/** What stands in the place of words. */
const units: Readonly<Record<string, string>> = {
  picture: 'A picture stands here.',
  page: 'A page stands here that is a picture.',
  drawing: 'A drawing stands here.',
} satisfies Record<GapUnit, string>;

/** Writes a lost passage between blocks, or what stands in the place of words. */
export function lostPassage(node: MdxJsxFlowElement, context: MarkContext): Element {
  const reason = attributeOf(node, 'reason');
  return element('p', { className: ['gap'], ...context.spoken, dataSearchIgnore: 'all' }, [
    sign(units[attributeOf(node, 'unit')] ?? 'The source breaks off here.', 'gap', reason, context),
    text(` ${reason}`),
  ]);
}

/** Says that a block is gone, at the anchor it had. */
export function tombstone(
  { anchor, reason }: { anchor: string; reason: string },
  { policy, spoken }: MarkContext,
): Element {
  const number = /^p(\d+[a-z]*)$/.exec(anchor)?.[1];
  const name = number === undefined ? `The block #${anchor}` : `Paragraph ${number}`;
  const sign = element('a', { className: ['mark'], href: `${policy}#withdrawn` }, [text(`${name} was withdrawn.`)]);
  return element('p', { id: anchor, className: ['tombstone'], ...spoken, dataSearchIgnore: 'all' }, [
    sign,
    text(` ${reason}`),
  ]);
}

/** The way back from a note to its mark, where the text has one. */
export function backToMark(n: string, { referred, address }: MarkContext): ElementContent[] {
  if (!referred.has(n) || address !== undefined) return [];
  const properties = {
    href: `#ref-${n}`,
    role: 'doc-backlink',
    ariaLabel: `Back to the mark of note ${n}`,
    className: ['back'],
  };
  return [text(' '), element('a', properties, [text('↩')])];
}

function supplied(children: ElementContent[], reason: string): Element {
  const properties = { className: ['supplied'], title: `Supplied by the editor. ${reason}`, dataSearchIgnore: 'all' };
  return element('span', properties, [text('['), ...children, text(']')]);
}

function noteRef(n: string, children: ElementContent[], context: MarkContext): Element {
  if (!context.notes.has(n)) {
    const lost = sign('[note lost]', 'notes', `Note ${n} is not in the source`, context);
    return element('span', { className: ['noteref'], dataSearchIgnore: 'all' }, [...children, lost]);
  }
  const first = !context.referred.has(n) && context.address === undefined;
  context.referred.add(n);
  const href = `${context.address ?? ''}#note-${n}`;
  const id = first ? { id: `ref-${n}` } : {};
  return element('a', { ...id, className: ['noteref'], role: 'doc-noteref', href, dataSearchIgnore: 'all' }, children);
}

/** A sign of the editor's, linked to the rule that explains it and kept out of the search index. */
function sign(words: string, rule: string, explanation: string, { policy, spoken }: MarkContext): Element {
  const place = { className: ['mark'], href: `${policy}#${rule}`, title: explanation };
  const properties = { ...place, ...spoken, dataSearchIgnore: 'all' };
  return element('a', properties, [text(words)]);
}
