import { writeFileSync } from 'node:fs';
import { AstroError } from 'astro/errors';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { errorLines } from '../../scripts/reporters/errors.ts';

/** An error as the file system throws one. */
function thrown(use: () => unknown): Error {
  try {
    use();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was thrown.');
}
const ofSystem = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each<[string, unknown, ...string[]]>([
  ['a message', new Error('No source "a".'), 'No source "a".'],
  [
    'an error of Astro without a message',
    Object.assign(new AstroError('', 'Check the cause.'), {
      title: 'Nothing could be written.',
      cause: new Error('EISDIR: a'),
    }),
    'Nothing could be written. Check the cause.',
    'EISDIR: a',
  ],
  [
    'an error of Astro with a place',
    Object.assign(new AstroError('Expected a tag.'), { loc: { file: 'src/pages/a.astro', line: 4, column: 2 } }),
    'src/pages/a.astro:4:2 – Expected a tag.',
  ],
  ['a place alone', Object.assign(new Error(''), { loc: { file: 'a.mdx' } }), 'a.mdx – Error'],
  [
    'several errors without a message',
    new AggregateError([new Error('One.'), new Error('Two.'), new Error('One.')]),
    'One.',
    'Two.',
  ],
  [
    'several errors with one',
    new AggregateError([new Error('One.')], 'Not all could be written.'),
    'Not all could be written.',
    'One.',
  ],
  ['errors within errors', new AggregateError([new AggregateError([new Error('Deep.')])]), 'Deep.'],
  ['a cause', new Error('The build failed.', { cause: 'no room' }), 'The build failed.', 'no room'],
  [
    'a cause that is told already',
    new Error('The build failed: no room', { cause: new Error('no room') }),
    'The build failed: no room',
  ],
  ['no message at all', new TypeError(''), 'TypeError'],
  ['no message and a code', ofSystem('ESPIPE', ''), 'Error ESPIPE'],
  ['a text', 'The text itself.', 'The text itself.'],
  ['nothing', undefined, 'Something failed, and does not say what.'],
  ['null', null, 'Something failed, and does not say what.'],
  ['an empty text', ' ', 'Something failed, and does not say what.'],
  ['a number', 7, '7'],
  ['an object', { status: 500 }, '{ status: 500 }'],
  [
    'an error that is its own cause',
    (() => {
      const error = new Error('Round.');
      error.cause = error;
      return error;
    })(),
    'Round.',
  ],
  [
    'a full disk',
    ofSystem('ENOSPC', 'ENOSPC: no space left on device, write'),
    'ENOSPC: no space left on device, write. The disk is full: make room, and run the command again.',
  ],
  [
    'no right to write',
    ofSystem('EACCES', "EACCES: permission denied, open '/a'"),
    "EACCES: permission denied, open '/a'. This account may not do that there: run the command as the owner of the folder.",
  ],
  [
    'a cause in the words of the message',
    new Error('a.json: a: Expected a text', {
      cause: thrown(() => z.object({ a: z.string('Expected a text') }).parse({})),
    }),
    'a.json: a: Expected a text',
  ],
  [
    'a value of another form',
    thrown(() => z.strictObject({ a: z.string() }).parse({ a: 1 })),
    'a: Invalid input: expected string, received number',
  ],
])('%s is told', (_, error, ...lines) => {
  expect(errorLines(error)).toEqual(lines);
});

test('a folder where a file should be is named', () => {
  expect(errorLines(thrown(() => writeFileSync('src', 'a')))).toEqual([expect.stringMatching(/EISDIR.*'src'$/)]);
});
