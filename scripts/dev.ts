/**
 * `npm run dev`: serves the archive while one writes it, without the search, and follows its files. `--port`, `--host`
 * and `--open` are those of Astro. It works in a folder of its own, so that other servers and builds may run beside it.
 */
import { join, relative, resolve } from 'node:path';
import { dev } from 'astro';
import { contentDir } from '../src/settings.ts';
import { readParameters, runCommand } from './command.ts';
import { followContent } from './site/follow-content.ts';
import { takeRecords } from './site/record-cache.ts';
import { makeWorkFolder, root, workingIn } from './site/work-folder.ts';

const options = { port: { type: 'string' }, host: { type: 'string' }, open: { type: 'boolean' } } as const;

await runCommand(async () => {
  const { port, host, open } = readParameters({ options }).values;
  const { default: config } = await import('../astro.config.mjs'); // which proves the variables it reads
  const work = makeWorkFolder('dev');
  const own = workingIn(work);
  if (config.cacheDir !== undefined) takeRecords(config.cacheDir.toString(), join(work, '.astro'));
  await dev({
    ...own,
    configFile: relative(work, join(root, 'astro.config.mjs')), // Astro looks for it from there
    cacheDir: join(work, 'cache'),
    server: {
      ...(port !== undefined && { port: Number(port) }),
      ...(host !== undefined && { host }),
      ...(open !== undefined && { open }),
    },
    vite: { ...own.vite, server: { watch: { ignored: ['**/.scratch/{build,dev}-*/**', '**/dist/**'] } } },
    integrations: [...(own.integrations ?? []), followContent(resolve(contentDir()))],
  });
});
