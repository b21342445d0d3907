import type { Element, ElementContent, Root, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { RefusedError } from '../refused.ts';

/** The prefix by which code here names the elements of each namespace, whatever prefix a document gives it. */
const namespaces: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p',
  'http://purl.oclc.org/ooxml/presentationml/main': 'p',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
};

/**
 * The root of a file of XML, its elements named by the prefixes above. Throws a `RefusedError` for XML that is damaged,
 * or that declares entities, by which a small file becomes an endless one: no office program writes any.
 */
export function parseXml(bytes: Uint8Array, name: string): Element {
  const text = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new RefusedError(`The document declares entities, in ${name}, which no office program does.`);
  try {
    const root = rootOf(fromXml(text));
    rename(root, new Map([['xml', 'xml']]));
    return root;
  } catch (error) {
    if (error instanceof RangeError)
      throw new RefusedError(`The document is nested too deeply to be read, in ${name}.`);
    throw new RefusedError(`The document is damaged: ${name} is not well-formed XML.`);
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

function rootOf(tree: Root): Element {
  const root = tree.children.find((node): node is Element => node.type === 'element');
  if (root === undefined) throw new TypeError('no element');
  return root;
}

/** Gives the elements and attributes of known namespaces their known prefixes. Changes the tree. */
function rename(element: Element, around: ReadonlyMap<string, string>): void {
  const scope = new Map(around);
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'xmlns') scope.set('', namespaces[value ?? ''] ?? '');
    else if (name.startsWith('xmlns:')) scope.set(name.slice(6), namespaces[value ?? ''] ?? name.slice(6));
  }
  const canonical = (name: string, bare: string) => {
    const [prefix = '', local] = name.includes(':') ? name.split(':', 2) : ['', name];
    const known = prefix === '' ? bare : (scope.get(prefix) ?? prefix);
    return known === '' ? (local ?? name) : `${known}:${local ?? ''}`;
  };
  element.name = canonical(element.name, scope.get('') ?? '');
  element.attributes = Object.fromEntries(
    Object.entries(element.attributes)
      .filter(([name]) => !/^xmlns(?::|$)/.test(name))
      .map(([name, value]) => [canonical(name, ''), value]),
  );
  for (const child of element.children) if (child.type === 'element') rename(child, scope);
}

export function isElement(node: ElementContent | RootContent): node is Element {
  return node.type === 'element';
}

/** The elements directly within another; of one name, if one is given. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);
}

/** The element at the end of a path of names: `child(paragraph, 'w:pPr', 'w:pStyle')`. */
export function child(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (at, name) => at?.children.filter(isElement).find((each) => each.name === name),
    element,
  );
}

/** Every element below another that has a name, in order; what stands within a found one is not looked through. */
export function* within(element: Element, ...names: string[]): Generator<Element> {
  for (const each of element.children) {
    if (each.type !== 'element') continue;
    if (names.includes(each.name)) yield each;
    else yield* within(each, ...names);
  }
}

/** What a document draws: words, pictures, charts. */
const drawn = ['w:t', 'w:delText', 'm:t', 'a:t', 'a:blip', 'v:imagedata', 'v:textpath', 'c:chart', 'dgm:relIds'];

/**
 * Keeps one of several ways to draw the same (ECMA-376 part 3): the first, unless it draws nothing that is known and the
 * one for older programs does. Changes the tree.
 */
export function settleAlternatives(element: Element): void {
  for (const each of childrenOf(element)) settleAlternatives(each);
  element.children = element.children.flatMap((each) => {
    if (!isElement(each) || each.name !== 'mc:AlternateContent') return [each];
    const [choice, fallback] = [child(each, 'mc:Choice'), child(each, 'mc:Fallback')];
    const draws = (way: Element | undefined) => way !== undefined && within(way, ...drawn).next().done !== true;
    return (draws(choice) || !draws(fallback) ? choice : fallback)?.children ?? fallback?.children ?? [];
  });
}

/** The attribute `w:val`, or another, of an element. */
export function valueOf(element: Element | undefined, name = 'w:val'): string | undefined {
  return element?.attributes[name] ?? undefined;
}

/** The text within an element, as it is written. */
export function textOf(element: Element): string {
  return element.children
    .map((node) =>
      node.type === 'text' || node.type === 'cdata' ? node.value : node.type === 'element' ? textOf(node) : '',
    )
    .join('');
}
