import type { Element, ElementContent, Root } from 'hast';

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search ' +
    'section summary svg table tbody td text tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Whether a browser begins a new line with the element. */
export function isBlock({ tagName }: Pick<Element, 'tagName'>): boolean {
  return blocks.has(tagName);
}

export function isElement(node: { type: string }): node is Element {
  return node.type === 'element';
}

/** What an element that is not shown is: hidden, beside the text as the words for a picture are, or what a speaker notes; and which, in a sentence. */
export interface Unshown {
  sign: 'hidden' | 'beside the text' | 'speaker notes';
  note: string;
}

/** What a reader says of an element that is not shown; `undefined` for one that is. */
export function unshownIn(element: Element): Unshown | undefined {
  const [sign, note] = [attribute(element, 'dataUnshown'), attribute(element, 'dataNote') ?? ''];
  return sign === 'hidden' || sign === 'beside the text' || sign === 'speaker notes' ? { sign, note } : undefined;
}

/** The elements within a node that are shown, in order. */
export function childElements(node: Root | Element): Element[] {
  return (node.children as ElementContent[]).filter(isElement).filter((each) => unshownIn(each) === undefined);
}

/** The outermost elements below a node that are not shown, in order. */
export function* unshownBelow(node: Root | Element): Generator<Element> {
  for (const child of (node.children as ElementContent[]).filter(isElement)) {
    if (unshownIn(child) !== undefined) yield child;
    else yield* unshownBelow(child);
  }
}

/** Every element below a node that is shown, in the order of the document. */
export function* descendants(node: Root | Element): Generator<Element> {
  for (const child of childElements(node)) {
    yield child;
    yield* descendants(child);
  }
}

/** An attribute as it is written; `undefined` where it is missing. Takes the name of the property: `ariaHidden`. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The words of an element's class and id, in small letters: `menuBox main-nav` → `menu`, `box`, `main`, `nav`. */
export function namesOf(element: Element): string[] {
  return `${attribute(element, 'className') ?? ''} ${attribute(element, 'id') ?? ''}`
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** The text of a node and all below it that is shown, as it is written; a line break is `\n`. */
export function textContent(node: Root | Element): string {
  return (node.children as ElementContent[])
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

function textOf(element: Element): string {
  if (unshownIn(element) !== undefined) return '';
  return element.tagName === 'br' ? '\n' : textContent(element);
}

/** Whether a node holds words, be they shown or not. */
export function holdsWords(node: Root | Element): boolean {
  return (node.children as ElementContent[]).some((child) =>
    child.type === 'text' ? child.value.trim() !== '' : child.type === 'element' && holdsWords(child),
  );
}
