import { expect, test } from 'vitest';
import { progress, type Screen } from '../../scripts/reporters/progress.ts';

function screen(isTTY: boolean): { lines: string[]; target: Screen } {
  const lines: string[] = [];
  const write = (line: string | Uint8Array) => lines.push(String(line)) > 0;
  return { lines, target: { isTTY, write } };
}

test('progress stays quiet in a log', () => {
  const { lines, target } = screen(false);
  const line = progress('Normalising', 3, target);
  line.tick();
  line.done();
  expect(lines).toEqual([]);
});

test('progress redraws one line in a terminal and removes it at the end', () => {
  const { lines, target } = screen(true);
  const line = progress('Normalising', 2, target);
  line.tick();
  line.tick();
  line.done();
  expect(lines).toEqual(['0/2', '1/2', '2/2'].map((count) => `\r\u001b[2KNormalising ${count}`).concat('\r\u001b[2K'));
});

test('progress draws at most once for each hundredth', () => {
  const { lines, target } = screen(true);
  const line = progress('Rendering', 10_000, target);
  for (let n = 0; n < 10_000; n += 1) line.tick();
  expect(lines).toHaveLength(101);
});
