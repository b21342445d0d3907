import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { decodeEdited } from './edited-text.ts';
import { compareText, expectOneOf, type Finding } from './finding.ts';

/** YAML as read from a file, with the place of every value. */
export interface YamlText {
  value: unknown;
  /** The place of a key path such as `['items', 0, 'title']`, or of the nearest value around it. */
  locate(path: readonly PropertyKey[]): { line: number; column: number };
  findings: Finding[];
}

/** Control characters, and codes that stand for no character: HTML forbids them (HTML 13.2.3.5). */
const noText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/u;

/**
 * Parses YAML 1.2, given as text or as the bytes of a file that people edit. `firstLine` is the line of the file on which the YAML begins, counted from 1.
 * Findings: r-001 for encoding, syntax and aliases, r-003 for control characters, r-004 for dates without quotes.
 */
export function parseYamlText(content: string | Uint8Array, path: string, firstLine = 1): YamlText {
  const { text, findings: undecoded } = typeof content === 'string' ? { text: content } : decodeEdited(content, path);
  if (text === undefined) return { value: undefined, locate: () => ({ line: 1, column: 1 }), findings: undecoded };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const findings: Finding[] = document.errors.map((error) => ({
    code: 'r-001',
    path,
    ...at(error.pos[0]),
    message: `The YAML cannot be parsed: ${error.message}.`,
  }));
  if (findings.length > 0) return { value: undefined, locate: () => at(0), findings };
  visit(document, {
    Alias(_, { source, range }) {
      findings.push({
        code: 'r-001',
        path,
        ...at(range?.[0] ?? 0),
        message: `The YAML cannot be parsed: the alias "*${source}" stands for a value elsewhere.`,
        hint: 'Write the value itself.',
      });
    },
    Scalar(_, { type, source, value, range }) {
      const [unprinted] = (typeof value === 'string' && noText.exec(value)) || [];
      if (unprinted !== undefined) {
        const code = unprinted.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
        findings.push({
          code: 'r-003',
          path,
          ...at(range?.[0] ?? 0),
          message: `The value holds U+${code}, which is no text.`,
          hint: 'Take it out: it prints nothing, and a page of the site cannot hold it.',
        });
      }
      if (type === 'PLAIN' && source !== undefined && /"$/.test(source)) {
        findings.push({
          code: 'r-001',
          path,
          ...at(range?.[0] ?? 0),
          message: `The value ${source} ends with a quotation mark, and begins with none.`,
          hint: 'Set the one that is missing.',
        });
      }
      if (type !== 'PLAIN' || source === undefined || !/^\d{4}-\d{2}(?:-\d{2})?$/.test(source)) return;
      findings.push({
        code: 'r-004',
        path,
        ...at(range?.[0] ?? 0),
        message: `The date ${source} is not quoted.`,
        hint: `Write "${source}".`,
      });
    },
  });
  const value: unknown = findings.some(({ code }) => code === 'r-001') ? undefined : document.toJS();
  return { value, locate: (keys) => at(offsetOf(document, keys)), findings };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key: name }) => isScalar(name) && name.value === key);
      if (pair === undefined || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value as Node | null; // parsed pairs hold nodes
    } else if (isSeq(node)) {
      node = (node.items[Number(key)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    }
  }
  return offset;
}

/** A value of the schema's type, or the findings that say why there is none. */
export type Validated<Schema extends z.ZodType> =
  { record: z.infer<Schema>; findings: [] } | { record?: never; findings: Finding[] };

/** Validates parsed YAML. Each finding names the place, what was expected and the nearest known word. */
export function validate<Schema extends z.ZodType>(schema: Schema, yaml: YamlText, path: string): Validated<Schema> {
  if (yaml.findings.length > 0) return { findings: yaml.findings };
  const result = schema.safeParse(yaml.value, { error: describeIssue });
  if (result.success) return { record: result.data, findings: [] };
  const issues = result.error.issues.flatMap((issue) => innermost(issue, []));
  const misspelt = new Set(issues.flatMap(meantKey));
  return { findings: issues.filter(({ keys }) => !misspelt.has(keys.join('.'))).map(toFinding) };

  function toFinding({ issue, keys }: LocatedIssue): Finding {
    const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return {
      code: unknown === undefined ? 'r-003' : 'r-002',
      path,
      ...yaml.locate(unknown === undefined ? keys : [...keys, unknown]),
      message: `${keys.length === 0 ? '' : `${keys.map(String).join('.')}: `}${issue.message}`,
    };
  }
}

/** The key that a misspelt one was meant for, as its message says: that it is missing goes without saying. */
function meantKey({ issue, keys }: LocatedIssue): string[] {
  const meant = issue.code === 'unrecognized_keys' ? /did you mean "([^"]*)"\?$/.exec(issue.message)?.[1] : undefined;
  return meant === undefined ? [] : [[...keys, meant].join('.')];
}

interface LocatedIssue {
  issue: z.core.$ZodIssue;
  keys: PropertyKey[];
}

/** Of a union that matched nowhere, the branch that came furthest says most: the one with the fewest issues. */
function innermost(issue: z.core.$ZodIssue, around: readonly PropertyKey[]): LocatedIssue[] {
  const keys = [...around, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, keys }];
  const weight = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce((sum, each) => sum + (each.code === 'unrecognized_keys' ? each.keys.length : 1), 0);
  const [nearest = []] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
  return nearest.flatMap((each) => innermost(each, keys));
}

/** Messages for keys and words outside a closed list; the schema's own message for the rest. */
const describeIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return `Unknown key "${key}". ${expectOneOf(key, knownKeys(issue.inst))}`;
  }
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    return `Unknown value "${issue.input}". ${expectOneOf(issue.input, issue.values.map(String))}`;
  }
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const given = (issue.input as Readonly<Record<string, unknown>>)[issue.discriminator];
    const known = Array.isArray(issue.options) ? issue.options.map(String) : [];
    return given === undefined
      ? `Missing. ${expectOneOf('', known)}`
      : `Unknown value "${String(given)}". ${expectOneOf(String(given), known)}`;
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return `Missing; expected ${issue.expected}.`;
  return undefined;
};

function knownKeys(schema: unknown): string[] {
  const definition = (schema as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def;
  return Object.keys(definition?.shape ?? {}).sort(compareText);
}
