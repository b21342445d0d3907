import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { expectOneOf, type Finding, type FindingCode } from '../records/finding.ts';
import { misfitOf, unfilledOf } from '../records/table-grid.ts';
import { isElement } from './blocks.ts';
import { spansOfRows } from './grid.ts';
import { elements, linkSchemes, markdown, type ElementRule } from './vocabulary.ts';

/**
 * Finds everything in a tree that the vocabulary does not name: modules, expressions, unknown elements
 * and attributes, raw HTML, and links that could run something. A source text is data.
 */
export function guard(tree: Root, path: string, firstLine = 1): Finding[] {
  const findings: Finding[] = [];
  visit(tree, { parent: undefined, isStruckOut: false });
  return findings;

  function visit(node: Nodes, around: Around): void {
    const { at = node, ...problem } = problemOf(node) ?? placeProblem(node, around) ?? gridProblem(node) ?? {};
    if ('code' in problem) {
      const { line = 1, column = 1 } = at.position?.start ?? {};
      findings.push({ ...problem, path, line: line + firstLine - 1, column });
    }
    if (!('children' in node)) return;
    const within = { parent: node, isStruckOut: around.isStruckOut || node.type === 'delete' };
    for (const child of node.children) visit(child, within);
  }
}

/** What stands around a node. */
interface Around {
  parent: Nodes | undefined;
  /** Whether its words are struck out. */
  isStruckOut: boolean;
}

interface Problem {
  code: FindingCode;
  message: string;
  hint?: string;
  /** The node at which it is seen, if it is another than the one looked at. */
  at?: Nodes;
}

function problemOf(node: Nodes): Problem | undefined {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementProblem(node);
    case 'mdxjsEsm':
      return {
        code: 'm-002',
        message: 'An import or export stands in a record.',
        hint: 'A record holds text, never code.',
      };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        code: 'm-003',
        message: `The expression {${node.value}} stands in a record.`,
        hint: 'Write \\{ for the character.',
      };
    case 'link':
      return node.title == null ? linkProblem(node.url) : unshown('The title of a link');
    case 'listItem':
      return node.checked == null ? undefined : unshown('The box of a task list');
    case 'code':
      return node.lang == null ? undefined : unshown('The language of a code block');
    default:
      return markdown.has(node.type)
        ? undefined
        : { code: 'm-007', message: `A construct of the kind "${node.type}" is not in the vocabulary.` };
  }
}

/** What stands where its element, or the one around it, does not have it. */
function placeProblem(node: Nodes, { parent, isStruckOut }: Around): Problem | undefined {
  if (node.type === 'delete' && isStruckOut)
    return { code: 'm-007', message: 'Words that are struck out are struck out again.', hint: 'Mark them once.' };
  const name = node.type === 'mdxJsxFlowElement' ? (node.name ?? '') : undefined;
  const within = name === undefined ? undefined : elements[name]?.within;
  const around = parent?.type === 'mdxJsxFlowElement' ? (parent.name ?? '') : '';
  if (within !== undefined && around !== within)
    return { code: 'm-004', message: `<${name}> cannot stand outside of <${within}>.` };
  const held = elements[around]?.holds;
  if (held === undefined || held.includes(name ?? node.type)) return undefined;
  return { code: 'm-004', message: `<${around}> holds nothing but ${held.map(asNamed).join(' or ')}.` };
}

function asNamed(held: string): string {
  return Object.hasOwn(elements, held) ? `<${held}>` : `a ${held}`;
}

/** What does not fit in the grid of a table. */
function gridProblem(node: Nodes): Problem | undefined {
  if (!isElement(node, 'Table')) return undefined;
  const rows = node.children.filter((child) => isElement(child, 'Row'));
  const spans = spansOfRows(rows);
  const found = rows.length === 0 ? { row: 0, says: 'It has no row.' } : (misfitOf(spans) ?? unfilledOf(spans));
  return (
    found && { code: 'm-008', message: `The cells of a table do not fit. ${found.says}`, at: rows[found.row] ?? node }
  );
}

/** Words that would be dropped, since no HTML is written for them: nothing may be lost. */
function unshown(what: string): Problem {
  return { code: 'm-007', message: `${what} is not in the vocabulary.`, hint: 'Escape it, so that it stands as text.' };
}

function elementProblem({
  name,
  attributes,
  children,
  type,
}: MdxJsxFlowElement | MdxJsxTextElement): Problem | undefined {
  const rule = name === null || !Object.hasOwn(elements, name) ? undefined : elements[name];
  if (rule === undefined) {
    return {
      code: 'm-004',
      message: `The element <${name ?? ''}> is not in the vocabulary.`,
      hint: expectOneOf(name ?? '', Object.keys(elements)),
    };
  }
  const place = type === 'mdxJsxFlowElement' ? 'flow' : 'text';
  if (rule.place !== 'both' && rule.place !== place) {
    return {
      code: 'm-004',
      message: `<${name}> cannot stand ${place === 'flow' ? 'between blocks' : 'within a line'}.`,
    };
  }
  if (rule.empty && children.length > 0) return { code: 'm-004', message: `<${name}> holds no text.` };
  return attributeProblem(name ?? '', attributes, rule);
}

function attributeProblem(
  name: string,
  attributes: MdxJsxFlowElement['attributes'],
  { attributes: known, values }: ElementRule,
): Problem | undefined {
  const given = new Set<string>();
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      return { code: 'm-005', message: `An attribute of <${name}> is not a literal string.` };
    }
    if (!Object.hasOwn(known, attribute.name)) {
      return {
        code: 'm-005',
        message: `<${name}> has no attribute "${attribute.name}".`,
        hint: expectOneOf(attribute.name, Object.keys(known)),
      };
    }
    if (given.has(attribute.name))
      return { code: 'm-005', message: `<${name}> has the attribute "${attribute.name}" twice.` };
    given.add(attribute.name);
    const hint = valueProblem(attribute.value, values?.[attribute.name]);
    if (hint !== undefined)
      return {
        code: 'm-005',
        message: `The attribute "${attribute.name}" of <${name}> cannot be "${attribute.value}".`,
        hint,
      };
  }
  const missing = Object.keys(known).find((key) => known[key] === true && !given.has(key));
  return missing === undefined ? undefined : { code: 'm-005', message: `<${name}> needs the attribute "${missing}".` };
}

/** What was expected of the value of an attribute, where it is none that is allowed. */
function valueProblem(
  value: string,
  allowed: NonNullable<ElementRule['values']>[string] | undefined,
): string | undefined {
  if (allowed === undefined) return undefined;
  if ('form' in allowed) return allowed.form.test(value) ? undefined : `Expected ${allowed.says}.`;
  return allowed.includes(value) ? undefined : expectOneOf(value, allowed);
}

/** The scheme as a browser would read it: white space and control characters within it do not count. */
function linkProblem(url: string): Problem | undefined {
  const parsed = URL.parse(url.replaceAll(/[\u0000-\u0020]/g, ''));
  if (parsed !== null && linkSchemes.includes(parsed.protocol)) return undefined;
  return {
    code: 'm-006',
    message: `The link "${url}" is not an http, https or mailto address.`,
    hint: 'Keep the words as text without the link.',
  };
}
