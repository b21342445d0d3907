/**
 * Writes the site into `dist/`, or the folder that `OUT_DIR` names, and indexes it. Says in one line what it did, and
 * shows how far it is in a terminal; a page that cannot be made ends it with the finding. `--check` checks the archive
 * first, and what is built is what was checked.
 */
import { spawnSync } from 'node:child_process';
import { readParameters, runCommand } from './command.ts';
import { buildSite } from './site/build.ts';
import { stateOfInputs } from './site/inputs.ts';
import { measured } from './reporters/build-stages.ts';
import { progress, type Progress } from './reporters/progress.ts';

async function build(checked: boolean): Promise<void> {
  const since = stateOfInputs();
  if (checked) {
    const { status } = spawnSync(process.execPath, ['scripts/check.ts'], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  const { default: config } = await import('../astro.config.mjs'); // which proves the variables it reads
  let line: Progress | undefined;
  let count = 0;
  const { integrations, times } = measured({
    enter: (phase) => {
      if (phase === 'index') line?.done();
    },
    pages: (total) => {
      count = total;
      line = progress('Building pages', total);
    },
    page: () => line?.tick(),
  });
  const [first, last] = integrations;
  try {
    const all = [first, ...(config.integrations ?? []), last];
    await buildSite({ ...config, logLevel: 'warn', integrations: all }, since);
  } finally {
    line?.done();
  }
  const seconds = Object.values(times.seconds).reduce((sum, each) => sum + each, 0);
  console.log(`Built ${count} files into ${config.outDir}/ in ${seconds.toFixed(1)} seconds.`);
}

await runCommand(() => {
  const { values } = readParameters({ options: { check: { type: 'boolean' } } });
  return build(values.check === true);
});
