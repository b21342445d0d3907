import type { Element, ElementContent } from 'hast';
import type { Element as XmlElement } from 'xast';
import { element, text } from '../../../src/markup/hast.ts';
import { officeFormula } from '../formula/office.ts';
import { attribute } from '../html/elements.ts';
import { unshown } from '../left-out.ts';
import { inFont, signIn } from '../office/sign-fonts.ts';
import { child, childrenOf, textOf, valueOf } from '../office/xml.ts';
import { linkOf } from './fields.ts';
import { hasOwnMark } from './note-labels.ts';
import { styleOf } from './paragraphs.ts';
import type { Change, Story } from './story.ts';
import { toggle, type Style } from './styles.ts';

/**
 * The words of a paragraph as HTML, with their looks, links and changes; what hangs on them is noted in the story.
 * @param whole the tracked change that puts in or takes out the paragraph with all its words
 */
export function inlineOf(paragraph: XmlElement, story: Story, whole: Change | undefined): ElementContent[] {
  const style = styleOf(paragraph, story.book);
  let change: Change | undefined;
  const drawn = drawAll(paragraph);
  return joinAlike(whole === undefined || drawn.length === 0 ? drawn : [changed(whole, drawn)]);

  function drawAll(node: XmlElement): ElementContent[] {
    return childrenOf(node).flatMap(draw);
  }

  function draw(node: XmlElement): ElementContent[] {
    switch (node.name) {
      case 'w:pPr':
        return [];
      case 'w:sdtPr':
        story.hanging.push({ node, change });
        return [];
      case 'w:r':
        return drawRun(node);
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        return [drawChange(node)];
      case 'w:hyperlink':
        if (valueOf(node, 'w:tooltip') !== undefined) story.hanging.push({ node, change });
        return linked(hrefOf(node), drawAll(node));
      case 'w:fldSimple':
        return linked(linkOf(valueOf(node, 'w:instr') ?? ''), drawAll(node));
      case 'w:bookmarkStart':
        return [element('a', { id: valueOf(node, 'w:name') ?? '' }, [])];
      case 'w:rt':
        return [text(' ('), ...drawAll(node), text(')')];
      case 'm:oMath':
        return officeFormula(node);
      default:
        return drawAll(node);
    }
  }

  function drawChange(node: XmlElement): Element {
    const around = change;
    change = changeOf(node);
    const words = drawAll(node);
    change = around;
    return changed(changeOf(node) ?? 'ins', words);
  }

  function drawRun(run: XmlElement): ElementContent[] {
    const { hidden, tags } = lookOf(child(run, 'w:rPr'), style, story);
    const font = valueOf(child(run, 'w:rPr', 'w:rFonts'), 'w:ascii') ?? '';
    const children = childrenOf(run);
    const marked = children.findIndex(hasOwnMark);
    const [drawn, mark] = marked === -1 ? [children, []] : [children.slice(0, marked + 1), children.slice(marked + 1)];
    const words = drawn.flatMap((each, index) => {
      const isMark = /^w:(?:foot|end)noteReference$/.test(each.name);
      const own = isMark ? tags.filter((tag) => tag !== 'sup') : tags;
      const inner = drawInRun(each, font, index === marked ? mark : []);
      return inner.length === 0 ? [] : own.reduce((within, name) => [element(name, {}, within)], inner);
    });
    return hidden && words.length > 0 ? [element('span', unshown('hidden', 'Hidden text.'), words)] : words;
  }

  /** @param ownMark what stands in the run as the mark of a note, after the reference to it */
  function drawInRun(node: XmlElement, font: string, ownMark: readonly XmlElement[] = []): ElementContent[] {
    const { fields, found, labels } = story;
    if (fields.code.has(node)) return [];
    const inLink = (words: ElementContent[]) => linked(fields.links.get(node), words);
    switch (node.name) {
      case 'w:rPr':
      case 'w:instrText':
      case 'w:delInstrText':
        return [];
      case 'w:t':
      case 'w:delText':
        return inLink([text(inFont(textOf(node), font))]);
      case 'w:tab':
      case 'w:ptab':
        return [text('\t')];
      case 'w:br':
      case 'w:cr':
        return [element('br', {}, [])];
      case 'w:noBreakHyphen':
        return inLink([text('\u2011')]);
      case 'w:softHyphen':
        return [text('\u00ad')];
      case 'w:sym':
        return inLink([text(signOf(node))]);
      case 'w:fldChar':
        if (fields.entries.has(node)) story.hanging.push({ node, change });
        return fields.values.has(node) ? [text(fields.values.get(node) ?? '')] : [];
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const id = valueOf(node, 'w:id') ?? '';
        found.notes.push({ kind, id });
        const label = labels.get(`${kind}-${id}`);
        const mark = label === undefined ? ownMark.flatMap((each) => drawInRun(each, font)) : [text(label)];
        const name = `${kind}-${id}`;
        return [element('sup', { id: `mark-${name}` }, [element('a', { href: `#${name}` }, mark)])];
      }
      case 'w:commentReference':
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        story.hanging.push({ node, change });
        return [];
      default:
        return draw(node);
    }
  }

  function hrefOf(link: XmlElement): string | undefined {
    const target = story.relations.find(({ id }) => id === valueOf(link, 'r:id'))?.target ?? '';
    const anchor = valueOf(link, 'w:anchor');
    const href = `${target}${anchor === undefined ? '' : `#${anchor}`}`;
    return href === '' ? undefined : href;
  }
}

/** What the tracked change that an element is does to what stands in it; `undefined` for any other element. */
export function changeOf({ name }: XmlElement): Change | undefined {
  if (name === 'w:ins' || name === 'w:moveTo') return 'ins';
  return name === 'w:del' || name === 'w:moveFrom' ? 'del' : undefined;
}

/** Words that a tracked change puts in or takes out, told from those that are printed so. */
function changed(name: Change, words: ElementContent[]): Element {
  return element(name, { dataTracked: '' }, words);
}

function linked(href: string | undefined, words: ElementContent[]): ElementContent[] {
  return href === undefined ? words : [element('a', { href }, words)];
}

/** The elements of HTML that say how the words of a run look, the inmost first. */
function lookOf(
  properties: XmlElement | undefined,
  paragraph: Style,
  { book }: Pick<Story, 'book'>,
): { hidden: boolean; tags: string[] } {
  const words = book.styles.get(valueOf(child(properties, 'w:rStyle')) ?? '-');
  const is = (name: string, key: 'bold' | 'italic' | 'hidden' | 'struck') =>
    toggle(child(properties, name)) ?? words?.[key] ?? paragraph[key] ?? false;
  const line = valueOf(child(properties, 'w:u')) ?? 'none';
  const height = valueOf(child(properties, 'w:vertAlign')) ?? words?.height ?? paragraph.height;
  const tags = [
    height === 'superscript' && 'sup',
    height === 'subscript' && 'sub',
    !/^(?:none|0|false)$/.test(line) && 'u',
    is('w:i', 'italic') && 'em',
    is('w:b', 'bold') && 'strong',
    (is('w:strike', 'struck') || toggle(child(properties, 'w:dstrike')) === true) && 'del',
  ];
  return { hidden: is('w:vanish', 'hidden'), tags: tags.filter((tag) => tag !== false) };
}

/** The sign of a font of signs, as Unicode has it; else the sign that the file names. */
function signOf(sign: XmlElement): string {
  const [font, code] = [valueOf(sign, 'w:font') ?? '', valueOf(sign, 'w:char') ?? ''];
  const own = /^[\da-f]{2,5}$/i.test(code) ? String.fromCodePoint(Number.parseInt(code, 16)) : '';
  return signIn(font, code) ?? (own.isWellFormed() && !/\p{Cc}/u.test(own) ? own : '');
}

/** Joins neighbouring elements that say the same, since word processors cut words into many runs. */
function joinAlike(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if (last?.type === 'element' && node.type === 'element' && isAlike(last, node))
      last.children.push(...node.children);
    else joined.push(node);
  }
  for (const node of joined) if (node.type === 'element') node.children = joinAlike(node.children);
  return joined;
}

function isAlike(a: Element, b: Element): boolean {
  const isNamed = [a, b].some((each) => attribute(each, 'id') !== undefined || each.tagName === 'br');
  const says = ['href', 'dataTracked', 'dataUnshown', 'dataNote'].every(
    (name) => attribute(a, name) === attribute(b, name),
  );
  return !isNamed && a.tagName === b.tagName && says;
}
