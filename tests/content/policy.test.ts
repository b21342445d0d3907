import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elements } from '../../src/markup/vocabulary.ts';

const page = readFileSync('src/pages/about/editorial-policy.mdx', 'utf8');
const rules = [...page.matchAll(/<Rule number="(\d+)\.(\d+)" id="([^"]+)"/g)].map(([, part, number, id]) => ({
  part: Number(part),
  number: Number(number),
  id: id ?? '',
}));
const parts = [...page.matchAll(/^## (\d+)\. /gm)].map(([, part]) => Number(part));
const known = new Set([...parts.map(String), ...rules.map(({ part, number }) => `${part}.${number}`)]);

/** Every number that a text cites, as `policy 3.2`, `policy 7.1 to 7.3`, `policy 5.3, 7.4`. */
function cited(text: string, sign: RegExp): string[] {
  return [...text.matchAll(sign)].flatMap(([all]) => all.match(/\d+(?:\.\d+)?/g) ?? []);
}

test('the rules of the policy are numbered in order, part by part, and each has an address of its own', () => {
  expect(parts).toEqual(parts.map((_, at) => at + 1));
  for (const part of parts) {
    const numbers = rules.filter((rule) => rule.part === part).map(({ number }) => number);
    expect(numbers, `part ${part}`).toEqual(numbers.map((_, at) => at + 1));
    expect(numbers.length, `part ${part}`).toBeGreaterThan(0);
  }
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('every rule that the code or the policy cites by its number exists', () => {
  const files = globSync('{src,scripts,tests}/**/*.{ts,astro,mdx}').filter((file) => !file.endsWith('policy.test.ts'));
  const found = files.flatMap((file) =>
    cited(readFileSync(file, 'utf8'), /\bpolicy \d+(?:\.\d+)?(?:(?: to|,| and) \d+\.\d+)*/g).map(
      (number) => [file, number] as const,
    ),
  );
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter(([, number]) => !known.has(number))).toEqual([]);
  const within = cited(page, /\(\d\.\d+\)|\(part \d\)/g);
  expect(within.length).toBeGreaterThan(3);
  expect(within.filter((number) => !known.has(number))).toEqual([]);
});

test('the code cites no other book', () => {
  const files = globSync('{src,scripts,tests}/**/*.{ts,astro,mdx,mjs}').filter((file) => !file.endsWith('policy.test.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => /\b(?:manual|design|style|handbook) \d/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('every mark that gives a reason has the rule to which its sign leads', () => {
  const marks = Object.entries(elements).filter(([, { attributes }]) => attributes['reason'] !== undefined);
  const ids = new Set(rules.map(({ id }) => id));
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.map(([name]) => name.toLowerCase()).filter((id) => !ids.has(id))).toEqual([]);
  expect(['notes', 'withdrawn'].filter((id) => !ids.has(id))).toEqual([]);
});
