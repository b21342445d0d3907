import { expect, test } from 'vitest';
import {
  compareText,
  countFindings,
  expectOneOf,
  FindingsError,
  formatFinding,
  sortFindings,
  type Finding,
} from '../../src/records/finding.ts';

const finding: Finding = {
  code: 'r-010',
  path: 'content/sessions/council-96.mdx',
  line: 14,
  column: 7,
  message: 'No person "swing" in content/registers/people.yaml.',
};

test('a finding is one line: code, place, what is wrong and how to mend it', () => {
  expect(formatFinding({ ...finding, hint: 'Add it.' })).toBe(
    'r-010 content/sessions/council-96.mdx:14:7 – No person "swing" in content/registers/people.yaml. Add it.',
  );
  expect(formatFinding(finding)).not.toContain('undefined');
});

test('an error carries every finding and ends with their number', () => {
  const error = new FindingsError([finding, { ...finding, path: 'content/a.mdx' }, { ...finding, line: 15 }]);
  expect(error.findings).toHaveLength(3);
  expect(error.message.split('\n')).toHaveLength(4);
  expect(error.message.split('\n').at(-1)).toBe('3 findings in 2 files.');
  expect(countFindings([finding])).toBe('1 finding in 1 file.');
});

test('findings are sorted by file, line and column, lines as numbers', () => {
  const at = (path: string, line: number, column: number): Finding => ({ ...finding, path, line, column });
  const sorted = [at('a', 1, 2), at('a', 1, 10), at('a', 2, 1), at('a', 10, 1), at('b', 1, 1)];
  expect(sortFindings(sorted.toReversed())).toEqual(sorted);
});

test('text is compared by code units, whatever the locale', () => {
  expect(['é', 'z', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'z', 'é']);
});

test('what was expected is named, and the nearest word when a slip explains it', () => {
  expect(expectOneOf('titel', ['title', 'date'])).toBe('Expected one of "title", "date"; did you mean "title"?');
  expect(expectOneOf('qqqqqq', ['title', 'date'])).toBe('Expected one of "title", "date".');
});

test('a long list of what was expected is cut, and the nearest word is found beyond the cut', () => {
  const known = Array.from({ length: 30 }, (_, index) => `council-${index + 70}`);
  const told = expectOneOf('councl-96', known);
  expect(told).toContain('"council-93", …');
  expect(told).not.toContain('"council-94"');
  expect(told).toContain('did you mean "council-96"?');
});
