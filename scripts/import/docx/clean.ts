import type { Element, ElementContent } from 'xast';
import { child, childrenOf, isElement, textOf, valueOf, within } from '../office/xml.ts';
import { styleOf, type Book } from './paragraphs.ts';
import { toggle } from './styles.ts';

/** Makes an element of the tree. */
export function make(name: string, attributes: Element['attributes'], children: ElementContent[]): Element {
  return { type: 'element', name, attributes, children };
}

/** Elements that print nothing: what was deleted, what a field is made by, pictures and what is embedded. */
const dropped = new Set([
  'w:del',
  'w:moveFrom',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:altChunk',
  'w:rt',
]);

/** Elements of which only what stands in them is printed. */
const unwrapped = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:fldSimple',
  'w:sdtContent',
  'w:ruby',
  'w:rubyBase',
]);

const renamed: Readonly<Record<string, string>> = { 'w:cr': 'w:br', 'w:ptab': 'w:tab' };

/** Marks the paragraphs of a table of contents that the word processor made. */
export const inContents = 'import:contents';

/**
 * Rewrites what stands in an element as the document prints it: changes that were proposed are accepted, hidden words
 * left out, the words of text boxes set after the block they belong to, bold and italic said where a style says them.
 */
export function clean(element: Element, book: Book): Element {
  const children = element.children.flatMap((node) => (isElement(node) ? cleanNode(node, book) : [node]));
  return { ...element, children };
}

function cleanNode(node: Element, book: Book): ElementContent[] {
  if (dropped.has(node.name)) return [];
  if (unwrapped.has(node.name)) return clean(node, book).children;
  if (renamed[node.name] !== undefined) return [{ ...node, name: renamed[node.name] ?? node.name }];
  if (node.name === 'mc:AlternateContent')
    return clean(child(node, 'mc:Fallback') ?? child(node, 'mc:Choice') ?? node, book).children;
  if (node.name === 'w:sdt') return cleanControl(node, book);
  if (node.name === 'm:oMath' || node.name === 'm:oMathPara') return [formula(node)];
  if (node.name === 'w:p') return [cleanParagraph(node, book), ...textBoxes(node, book)];
  if (node.name === 'w:tr') return child(node, 'w:trPr', 'w:del') === undefined ? [cleanRow(node, book)] : [];
  if (node.name === 'w:pPr' || node.name === 'w:rPr' || node.name === 'w:tblPr') return [node];
  return [clean(node, book)];
}

function cleanParagraph(paragraph: Element, book: Book): Element {
  const style = styleOf(paragraph, book);
  const cleanRuns = (element: Element): Element => ({
    ...element,
    children: element.children.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node];
      return node.name === 'w:r' ? cleanRun(node) : node.name === 'w:hyperlink' ? [cleanRuns(node)] : [node];
    }),
  });
  return cleanRuns(clean(paragraph, book));

  function cleanRun(run: Element): Element[] {
    const properties = child(run, 'w:rPr');
    const words = book.styles.get(valueOf(child(properties, 'w:rStyle')) ?? '-');
    const looks = (name: string, key: 'bold' | 'italic' | 'hidden') =>
      toggle(child(properties, name)) ?? words?.[key] ?? style[key] ?? false;
    if (looks('w:vanish', 'hidden')) return [];
    const others = childrenOf(properties).filter(({ name }) => name === 'w:vertAlign' || name === 'w:u');
    const look = [
      ...(looks('w:b', 'bold') ? [make('w:b', {}, [])] : []),
      ...(looks('w:i', 'italic') ? [make('w:i', {}, [])] : []),
      ...others,
    ];
    return [{ ...run, children: [make('w:rPr', {}, look), ...run.children.filter((node) => node !== properties)] }];
  }
}

/** The blocks of the text boxes that hang on a paragraph. */
function textBoxes(paragraph: Element, book: Book): ElementContent[] {
  const boxes = [...within(paragraph, 'mc:AlternateContent', 'w:txbxContent')].flatMap((found) => {
    if (found.name === 'w:txbxContent') return [found];
    const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map((name) => {
      const part = child(found, name);
      return part === undefined ? [] : [...within(part, 'w:txbxContent')];
    });
    return choice !== undefined && choice.length > 0 ? choice : (fallback ?? []);
  });
  return boxes.flatMap((box) => clean(box, book).children);
}

/** A control that holds text is its text; a table of contents is marked as one. */
function cleanControl(control: Element, book: Book): ElementContent[] {
  const content = child(control, 'w:sdtContent');
  if (content === undefined) return [];
  const gallery = valueOf(child(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery'));
  const { children } = clean(content, book);
  if (gallery !== 'Table of Contents') return children;
  return children.map((node) =>
    isElement(node) ? { ...node, attributes: { ...node.attributes, [inContents]: '1' } } : node,
  );
}

/** A row whose first cells are left out has empty ones in their place, so that the columns agree. */
function cleanRow(row: Element, book: Book): Element {
  const cleaned = clean(row, book);
  const before = Number(valueOf(child(row, 'w:trPr', 'w:gridBefore')) ?? 0);
  if (!(before > 0)) return cleaned;
  const span = make('w:tcPr', {}, [make('w:gridSpan', { 'w:val': String(before) }, [])]);
  const empty = make('w:tc', {}, [span, make('w:p', {}, [])]);
  const first = cleaned.children.findIndex((node) => isElement(node) && node.name === 'w:tc');
  return { ...cleaned, children: cleaned.children.toSpliced(Math.max(0, first), 0, empty) };
}

/** The signs of a formula in the order in which they are written. */
function formula(node: Element): Element {
  const words = [...within(node, 'm:t')].map(textOf).join('');
  return make('w:r', {}, [make('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: words }])]);
}
