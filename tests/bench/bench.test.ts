import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documents, makeCorpus } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

function bench(...parameters: string[]): { status: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench.ts', ...parameters], {
    encoding: 'utf8',
  });
  return { status, output: stdout, errors: stderr };
}

const corpus = makeCorpus(join(folder, 'corpus'), documents);

test('a measurement tells seconds by stage, memory, and pages a second by route', () => {
  const { status, output, errors } = bench('--records', '24', '--no-index', '--corpus', corpus);
  expect(errors).toBe('');
  expect(status).toBe(0);
  for (const stage of ['load', 'bundle', 'gather', 'render', 'write', 'index', 'total']) {
    expect(output, stage).toMatch(new RegExp(`^${stage} +\\d+\\.\\d\\d `, 'm'));
  }
  expect(output).toMatch(/^\/reports\/\[report\] +24 +\d+\.\d\d +\d+$/m);
  expect(output).toMatch(/^every page, rendered and written +\d+/m);
});

test('an archive that is only made is left in the folder that is named, with what it is made of', () => {
  const { status, output, errors } = bench('--records', '15', '--only-make', '--corpus', corpus);
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  expect(output).toMatch(/^15 records made in \d+\.\d seconds, \d+ MB at most: \.scratch\/bench-15\/content\n/);
  expect(output).toMatch(/^real texts 12, made ones 3; left out for what was found in them none$/m);
  expect(output).toMatch(
    /^\d+ words, \d+ distinct; of the different phrases of five words \d+\.\d per cent stand once$/m,
  );
});

test.each(['-5', 'many'])('--records %s is refused with what to give', (records) => {
  const { status, output, errors } = bench(`--records=${records}`);
  expect(status).toBe(1);
  expect(output).toBe('');
  expect(errors).toBe(`--records is "${records}": give a whole number of at least 1, such as --records 2000.\n`);
});

const [line = ''] = documents;
test.each([
  ['is not there', () => join(folder, 'nowhere'), /^There is no folder "\S+nowhere" for --corpus\.\n$/],
  ['has no texts', () => makeCorpus(join(folder, 'empty'), []), /^No texts in "\S+empty": expected files .+\.\n$/],
  [
    'has a file that is not gzipped',
    notGzipped,
    /^\S+plain\/a\.ndjson\.gz cannot be unpacked: incorrect header check\.\n$/,
  ],
  [
    'has a line that is cut',
    () => makeCorpus(join(folder, 'cut'), [line, line.slice(0, 99)]),
    /^\S+cut\/documents\.ndjson\.gz:2 is no document of a corpus: .+\.\n$/,
  ],
  [
    'has a text without a day',
    () => makeCorpus(join(folder, 'undated'), [line.replaceAll('1998-11-24', 'soon')]),
    /^\S+documents\.ndjson\.gz:1 is no document of a corpus: texts\.en\.adopted: Expected a date that exists, .+\.\n$/,
  ],
])('a corpus that %s is told of in a sentence', (_, make, expected) => {
  const { status, output, errors } = bench('--records', '5', '--only-make', '--corpus', make());
  expect(errors).toMatch(expected);
  expect({ status, output }).toEqual({ status: 1, output: '' });
});

function notGzipped(): string {
  const plain = join(folder, 'plain');
  mkdirSync(plain);
  writeFileSync(join(plain, 'a.ndjson.gz'), line);
  return plain;
}
