import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseYamlText, validate } from '../../src/records/yaml-text.ts';

const schema = z.strictObject({
  title: z.string(),
  kind: z.enum(['report', 'statement']),
  items: z.array(z.strictObject({ key: z.string() })).default([]),
  proof: z
    .union([z.strictObject({ report: z.string() }), z.strictObject({ url: z.string(), name: z.string() })])
    .optional(),
});

/** What is found, as `r-002 4:1 message`, in YAML that begins on line 2 of its file. */
function found(yaml: string): string[] {
  const { findings } = validate(schema, parseYamlText(yaml, 'a.mdx', 2), 'a.mdx');
  return findings.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`);
}

test('a record without findings is the schema’s', () => {
  const { record } = validate(schema, parseYamlText('title: "A"\nkind: report\n', 'a.mdx'), 'a.mdx');
  expect(record).toEqual({ title: 'A', kind: 'report', items: [] });
});

test('a misspelt key is found where it stands, with the nearest known one', () => {
  expect(found('title: "A"\nkind: report\nitmes: []\n')).toEqual([
    'r-002 4:1 Unknown key "itmes". Expected one of "items", "kind", "proof", "title"; did you mean "items"?',
  ]);
});

test('a misspelt key within a list is found in its line', () => {
  expect(found('title: "A"\nkind: report\nitems:\n  - key: "1"\n  - key: "2"\n    lable: "x"\n')).toEqual([
    'r-002 7:5 items.1: Unknown key "lable". Expected one of "key".',
  ]);
});

test('a word outside a closed list is found with the nearest known one', () => {
  expect(found('title: "A"\nkind: reprt\n')).toEqual([
    'r-003 3:1 kind: Unknown value "reprt". Expected one of "report", "statement"; did you mean "report"?',
  ]);
});

test('a missing key is found at the value that should hold it', () => {
  expect(found('title: "A"\nkind: report\nitems:\n  - {}\n')).toEqual([
    'r-003 5:5 items.0.key: Missing; expected string.',
  ]);
});

test('of the forms a value may have, the one that came nearest is told', () => {
  expect(found('title: "A"\nkind: report\nproof:\n  url: "https://example.org"\n')).toEqual([
    'r-003 4:1 proof.name: Missing; expected string.',
  ]);
});

test('every finding is listed, not the first alone', () => {
  expect(found('titel: "A"\nkind: none\nitems: 3\n')).toHaveLength(3);
});

test('a key that is missing because it is misspelt is told once', () => {
  expect(found('titel: "A"\nkind: report\n')).toEqual([
    'r-002 2:1 Unknown key "titel". Expected one of "items", "kind", "proof", "title"; did you mean "title"?',
  ]);
});

test.each([
  ['a day', '2008-12-05'],
  ['a month', '2007-11'],
])('%s without quotes is found, since parsers disagree about its type', (_, date) => {
  const { findings } = parseYamlText(`a: 1\ndate: ${date}\n`, 'a.mdx');
  expect(findings).toEqual([
    {
      code: 'r-004',
      path: 'a.mdx',
      line: 2,
      column: 7,
      message: `The date ${date} is not quoted.`,
      hint: `Write "${date}".`,
    },
  ]);
});

test.each([
  ['a key that is given twice', 'title: "A"\ntitle: "B"\n', 3],
  ['a quotation mark that is not closed', 'title: "A\n', 2],
  ['an alias, which could make a file grow without end', 'title: &x "A"\nkind: *x\n', 3],
])('%s is refused', (_, yaml, line) => {
  const findings = found(yaml);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings[0]).toMatch(/^r-001 \d+:\d+ The YAML cannot be parsed/);
  expect(Number(findings[0]?.split(/[ :]/)[1])).toBeGreaterThanOrEqual(line);
});

test.each(['\\0', '\\x1B', '\\x9B', '\\uFFFE'])('a value with %s, which no page can hold, is refused', (sign) => {
  const { findings } = parseYamlText(`a: 1\ntitle: "A${sign}B"\n`, 'a.mdx');
  expect(findings).toMatchObject([{ code: 'r-003', line: 2, column: 8 }]);
});
