/**
 * Writes the site into `dist/`, or the folder that `OUT_DIR` names, and indexes it. Says in one line what it did, and
 * shows how far it is in a terminal; a page that cannot be made ends it with the finding.
 */
import config from '../astro.config.mjs';
import { buildSite } from './site/build.ts';
import { measured } from './reporters/build-stages.ts';
import { progress, type Progress } from './reporters/progress.ts';

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
  await buildSite({ ...config, logLevel: 'warn', integrations: [first, ...(config.integrations ?? []), last] });
  const seconds = Object.values(times.seconds).reduce((sum, each) => sum + each, 0);
  console.log(`Built ${count} files into ${config.outDir}/ in ${seconds.toFixed(1)} seconds.`);
} catch (error) {
  line?.done();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
