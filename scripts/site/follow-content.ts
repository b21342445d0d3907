import { STATUS_CODES, type IncomingMessage } from 'node:http';
import { basename, join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import type { RunnableDevEnvironment } from 'vite';
import { leadsOut } from '../../src/settings.ts';
import { differences } from '../archive/trees.ts';
import { stateOf } from './inputs.ts';
import { root } from './work-folder.ts';

/** The module that tells whether the archive can be read. */
const archive = join(root, 'src/queries/archive.ts');

/**
 * In development: reads the archive again when any file of its folder is changed, added, renamed or removed, and shows
 * each page anew. While a file cannot be read, every page says which, where and why, until it is mended.
 */
export function followContent(content: string): AstroIntegration {
  return {
    name: 'follow-content',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        /** What is wrong with the archive, in a line for each finding; nothing where it can be read. */
        const trouble = async (): Promise<string | undefined> => {
          try {
            const { runner } = server.environments['ssr'] as RunnableDevEnvironment; // that of Astro's pages
            const { readArchive } = await runner.import<{ readArchive(): Promise<unknown> }>(archive);
            await readArchive();
            return undefined;
          } catch (error) {
            return error instanceof Error ? error.message : String(error);
          }
        };
        let said: string | undefined;
        let read = stateOf(content);
        const refresh = async () => {
          const state = stateOf(content);
          if (differences(read, state).length === 0) return;
          read = state;
          // Astro passes over what it is asked while it reads the code again, as it may do when any file changes.
          const context = { loaded: false };
          for (let times = 0; !context.loaded && times < 100; times += 1) {
            await refreshContent?.({ context });
            if (!context.loaded) await setTimeout(50);
          }
          // Pages that are made from files which the loaders do not read are as old as the list of the pages.
          for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
          const now = await trouble();
          if (now !== said) logger[now === undefined ? 'info' : 'error'](now ?? 'The archive can be read again.');
          said = now;
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        let soon: NodeJS.Timeout | undefined;
        let last = Promise.resolve();
        const follow = () => (last = last.then(refresh).catch((error: unknown) => logger.error(String(error))));
        server.watcher.add(content);
        server.watcher.on('all', (_, path) => {
          if (leadsOut(relative(content, resolve(root, path))) || basename(path).startsWith('.')) return;
          clearTimeout(soon);
          soon = globalThis.setTimeout(follow, 100);
        });
        server.middlewares.use((request, response, next) => {
          if (!asksForArchive(request)) return next();
          // A page is never older than its files, also where the system has told of no change.
          void follow()
            .then(trouble)
            .then((lines) => {
              if (lines === undefined) return next();
              response.writeHead(500, STATUS_CODES[500], { 'Content-Type': 'text/html;charset=utf-8' });
              response.end(pageOf(lines));
            });
        });
      },
    },
  };
}

/** Whether an address is one of the archive: not of code, which the server itself brings. */
function asksForArchive({ url = '/' }: IncomingMessage): boolean {
  return !/\/(?:@|__|node_modules\/|src\/)/.test(url.replace(/\?.*/, ''));
}

/** The page that says what is wrong. It is asked for anew when a file changes. */
function pageOf(lines: string): string {
  const shown = lines.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '</p>\n<p>');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The archive cannot be read</title>
<style>body { font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1rem; overflow-wrap: anywhere; }</style>
<script type="module" src="/@vite/client"></script>
<h1>The archive cannot be read</h1>
<p>${shown}</p>
<p>This page gives way to the one you asked for when that is mended.</p>
</html>
`;
}
