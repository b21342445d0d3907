import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { refusalOf } from '../../scripts/import/admit.ts';
import { readParameters } from '../../scripts/import/parameters.ts';
import { shownName } from '../../scripts/import/shown-name.ts';

test('files are taken with an identifier or without, and whatever their names after --', () => {
  expect(readParameters(['a.txt', 'b.pdf'])).toEqual({ do: 'import', files: ['a.txt', 'b.pdf'] });
  expect(readParameters(['--id', 'a-text', 'a.txt'])).toEqual({ do: 'import', files: ['a.txt'], id: 'a-text' });
  expect(readParameters(['--', '--id', '-'])).toEqual({ do: 'import', files: ['--id', '-'] });
  expect(readParameters(['--help'])).toEqual({ do: 'help' });
  expect(readParameters(['--review', 'a-text'])).toEqual({ do: 'review', id: 'a-text' });
});

test.each([
  [[], /Name the files/],
  [['--id', 'a', 'a.txt', 'b.txt'], /of one text/],
  [['--id', '../a', 'a.txt'], /"\.\.\/a" is no identifier\. Expected lower-case words/],
  [['--id'], /--id/],
  [['--unknown', 'a.txt'], /--unknown/],
])('what makes no sense is said: %j', (parameters, message) => {
  expect(() => readParameters(parameters)).toThrow(message);
});

test('the command says how it is used, and ends with an error where it is used wrongly', () => {
  const run = (...parameters: string[]) =>
    spawnSync(process.execPath, ['scripts/import.ts', ...parameters], { encoding: 'utf8' });
  expect(run('--help')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('--id <id>') as string,
  });
  expect(run()).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Name the files.*\.\n$/) as string,
  });
});

test.each([
  ['/tmp/Report (2018).pdf', '"Report (2018).pdf"'],
  ['a\nb\u001b[31m.txt', '"a\\u000ab\\u001b[31m.txt"'],
  ['a\u202etxt.exe', '"a\\u202etxt.exe"'],
  [`${'x'.repeat(300)}.txt`, `"${'x'.repeat(30)}…${'x'.repeat(25)}.txt"`],
])('a name is shown so that a terminal cannot be misled: %j', (path, shown) => {
  expect(shownName(path)).toBe(shown);
});

test.each([
  ['ENOENT', 'There is no such file.'],
  ['EACCES', 'It may not be read: permission is denied.'],
  ['ELOOP', 'It is a symbolic link; name the file it leads to.'],
  ['EIO', 'It cannot be read (EIO).'],
])('what the system says is said in a sentence: %s', (code, sentence) => {
  expect(refusalOf(code).message).toBe(sentence);
});
