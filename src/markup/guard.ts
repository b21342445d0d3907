import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { expectOneOf, type Finding, type FindingCode } from '../records/finding.ts';
import { elements, linkSchemes, markdown, type ElementRule } from './vocabulary.ts';

/**
 * Finds everything in a tree that the vocabulary does not name: modules, expressions, unknown elements
 * and attributes, raw HTML, and links that could run something. A source text is data.
 */
export function guard(tree: Root, path: string, firstLine = 1): Finding[] {
  const findings: Finding[] = [];
  visit(tree);
  return findings;

  function visit(node: Nodes): void {
    const problem = problemOf(node);
    if (problem !== undefined) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      findings.push({ ...problem, path, line: line + firstLine - 1, column });
    }
    if ('children' in node) node.children.forEach(visit);
  }
}

interface Problem {
  code: FindingCode;
  message: string;
  hint?: string;
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
    const allowed = values?.[attribute.name];
    if (allowed?.includes(attribute.value) === false) {
      return {
        code: 'm-005',
        message: `The attribute "${attribute.name}" of <${name}> cannot be "${attribute.value}".`,
        hint: expectOneOf(attribute.value, allowed),
      };
    }
  }
  const given = new Set(attributes.map((attribute) => 'name' in attribute && attribute.name));
  const missing = Object.keys(known).find((key) => known[key] === true && !given.has(key));
  return missing === undefined ? undefined : { code: 'm-005', message: `<${name}> needs the attribute "${missing}".` };
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
