import type { Element, ElementContent, Properties, Root } from 'hast';
import { isBlock, isElement } from './html/elements.ts';

/**
 * A node of a document as its reading has it: words, or an element with what stands in it and, where it has any, its
 * attributes: `["p", ["Done at ", ["em", ["Quay House"]]], { "id": "end" }]`.
 */
export type ReadNode = string | [name: string, children: ReadNode[], attributes?: Attributes];
type Attributes = Record<string, string | number | true>;

/** Elements are nested so deep at most, twice as deep as browsers nest them. */
const deepest = 1024;

/** Attributes that say nothing to a reader, and nothing of what words are: programs and pictures. */
const idle = /^(?:on[A-Z]|src|srcSet$|integrity$|nonce$|xmlns)/;

/**
 * Writes a tree as a reading has it, without comments and the white space between blocks. Throws a `RangeError` where it
 * is nested too deeply.
 */
export function writeTree(root: Root | Element): ReadNode[] {
  return writeChildren(root, 1);
}

function writeChildren({ children }: Root | Element, depth: number): ReadNode[] {
  if (depth > deepest) throw new RangeError(`Elements are nested deeper than ${deepest}.`);
  const nodes = (children as ElementContent[]).filter(({ type }) => type !== 'comment');
  const isApart = (node: ElementContent | undefined) => node !== undefined && isElement(node) && isBlock(node);
  return nodes.flatMap((node, index) => {
    const isBetween = isApart(nodes[index - 1]) && isApart(nodes[index + 1]);
    return node.type === 'text' && isBetween && node.value.trim() === '' ? [] : writeNode(node, depth);
  });
}

function writeNode(node: ElementContent, depth: number): ReadNode[] {
  if (node.type === 'text') return node.value === '' ? [] : [node.value];
  if (!isElement(node)) return [];
  const children = writeChildren(node, depth + 1);
  const attributes = attributesOf(node.properties);
  return [Object.keys(attributes).length === 0 ? [node.tagName, children] : [node.tagName, children, attributes]];
}

function attributesOf(properties: Properties): Attributes {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]): [string, string | number | true][] => {
      if (idle.test(name) || value === undefined || value === null || value === false) return [];
      return [[name, Array.isArray(value) ? value.join(' ') : value]];
    }),
  );
}

/** The tree that a reading has. */
export function readTree(nodes: readonly ReadNode[]): Root {
  return { type: 'root', children: nodes.map(readNode) };
}

function readNode(node: ReadNode): ElementContent {
  if (typeof node === 'string') return { type: 'text', value: node };
  const [tagName, children, properties = {}] = node;
  return { type: 'element', tagName, properties: { ...properties }, children: children.map(readNode) };
}

/** Whether a value is nodes of a tree, nested no deeper than one is written. */
export function isTree(value: unknown, depth = 1): value is ReadNode[] {
  return Array.isArray(value) && value.every((node) => isNode(node, depth));
}

function isNode(node: unknown, depth: number): boolean {
  if (typeof node === 'string') return true;
  if (!Array.isArray(node) || depth > deepest || node.length < 2 || node.length > 3) return false;
  const [name, children, attributes = {}] = node as unknown[];
  return typeof name === 'string' && name !== '' && isTree(children, depth + 1) && isAttributes(attributes);
}

function isAttributes(value: unknown): value is Attributes {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => each === true || typeof each === 'string' || typeof each === 'number')
  );
}

/** Writes nodes as JSON, each block on a line of its own. */
export function serialiseTree(nodes: readonly ReadNode[]): string {
  return `[${nodes.map(serialiseNode).join(',')}]`;
}

function serialiseNode(node: ReadNode): string {
  if (typeof node === 'string') return JSON.stringify(node);
  const [tagName, children, attributes] = node;
  const end = attributes === undefined ? '' : `,${JSON.stringify(attributes)}`;
  const breaks = isBlock({ tagName }) ? '\n' : '';
  return `${breaks}[${JSON.stringify(tagName)},${serialiseTree(children)}${end}]`;
}
