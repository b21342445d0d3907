import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { showPaged } from '../../scripts/reporters/pager.ts';

const folder = mkdtempSync(join(tmpdir(), 'pager-'));
afterAll(() => rmSync(folder, { recursive: true }));
const text = 'A line.\n'.repeat(20_000);

async function shown(isTTY: boolean, pager: string | undefined): Promise<string> {
  let words = '';
  const screen = new Writable({
    write(chunk, _, done) {
      words += String(chunk);
      done();
    },
  });
  const env = { ...process.env, PAGER: pager };
  await showPaged(text, Object.assign(screen, { isTTY }) as NodeJS.WriteStream, env); // it asks a stream whether it is a terminal
  return words;
}

describe('a long text', () => {
  test('is given to the pager in a terminal, with what Git tells less', async () => {
    const file = join(folder, 'paged');
    expect(await shown(true, `cat > '${file}'; echo $LESS >> '${file}'`)).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(`${text}FRX\n`);
  });

  test('is printed in a pipe, by PAGER=cat, and where there is no such pager', async () => {
    expect(await shown(false, 'false')).toBe(text);
    expect(await shown(true, 'cat')).toBe(text);
    expect(await shown(true, '')).toBe(text);
    expect(await shown(true, 'no-such-pager 2>/dev/null')).toBe(text);
  });

  test('may be left before its end', async () => {
    expect(await shown(true, 'head -1 > /dev/null')).toBe('');
  });
});

/** Runs a command line of the shell, and says how it ended and what it printed. */
function run(line: string): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { encoding: 'utf8', env: { ...process.env, NODE: process.execPath } } as const;
    execFile('bash', ['-c', `set -o pipefail; ${line}`], options, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

test.each(['"$NODE" scripts/import.ts --review council-96-dg-summary', '"$NODE" scripts/check.ts'])(
  'a reader that has read enough is no error: %s | head -1',
  async (command) => {
    const { code, out, err } = await run(`${command} | head -1`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toHaveLength(2);
  },
);

test('a review in a pipe is plain text, and one of no source is refused in a sentence', async () => {
  const { out } = await run('"$NODE" scripts/import.ts --review council-96-dg-summary | cat');
  expect(out).toContain('The same in a browser: npm run dev');
  expect(out).not.toContain('\u001b');
  const refused = await run('"$NODE" scripts/import.ts --review council-96-dg-sumary');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(
    /^No source "council-96-dg-sumary"\. Expected one of .*; did you mean "council-96-dg-summary"\?\n$/,
  );
});
