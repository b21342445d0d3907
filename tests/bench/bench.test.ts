import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function bench(...parameters: string[]): { status: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench.ts', ...parameters], {
    encoding: 'utf8',
  });
  return { status, output: stdout, errors: stderr };
}

test('a measurement tells seconds by stage, memory, and pages a second by route', () => {
  const { status, output, errors } = bench('--records', '20', '--no-index');
  expect(errors).toBe('');
  expect(status).toBe(0);
  for (const stage of ['load', 'bundle', 'gather', 'render', 'write', 'index', 'total']) {
    expect(output, stage).toMatch(new RegExp(`^${stage} +\\d+\\.\\d\\d `, 'm'));
  }
  expect(output).toMatch(/^\/reports\/\[report\] +20 +\d+\.\d\d +\d+$/m);
  expect(output).toMatch(/^every page, rendered and written +\d+/m);
}, 60_000);

test.each(['0', '-5', 'many', '1.5'])('--records %s is refused with what to give', (records) => {
  const { status, output, errors } = bench(`--records=${records}`);
  expect(status).toBe(1);
  expect(output).toBe('');
  expect(errors).toBe(`--records is "${records}": give a whole number of at least 1, such as --records 2000.\n`);
});
