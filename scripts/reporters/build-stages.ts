import type { AstroIntegration } from 'astro';

export const stageNames = ['load', 'bundle', 'gather', 'render', 'write', 'index'] as const;
/**
 * The stages of a build: `load` reads and proves the records; `bundle` compiles the pages; `gather` reads the stored
 * records back and lists the pages; `render` makes them; `write` puts them on disk, one by one between the renders;
 * `index` is what follows.
 */
export type StageName = (typeof stageNames)[number];

/** What memory is told of: pages are rendered and written by turns, so both are one. */
export const phases = ['load', 'bundle', 'gather', 'pages', 'index'] as const;
export type Phase = (typeof phases)[number];

export function phaseOf(stage: StageName): Phase {
  return stage === 'render' || stage === 'write' ? 'pages' : stage;
}

/** Pages of one route and the seconds their rendering took. */
export interface RouteTime {
  route: string;
  pages: number;
  seconds: number;
}

/** What a measured build tells. */
export interface BuildTimes {
  seconds: Record<StageName, number>;
  routes: RouteTime[];
}

/** What a measured build says while it runs. */
export interface Watcher {
  enter(phase: Phase): void;
  pages(total: number): void;
  page(): void;
}

/**
 * Integrations that measure a build from within. The first goes before all others and the second after them, so
 * that what other integrations do once the pages are written counts as `index`.
 */
export function measured(watcher: Watcher): { integrations: [AstroIntegration, AstroIntegration]; times: BuildTimes } {
  const times: BuildTimes = { seconds: { load: 0, bundle: 0, gather: 0, render: 0, write: 0, index: 0 }, routes: [] };
  const routes = new Map<string, RouteTime>();
  let stage: StageName = 'load';
  let since = performance.now();
  const leave = (next: StageName) => {
    const now = performance.now();
    const seconds = (now - since) / 1000;
    times.seconds[stage] += seconds;
    since = now;
    if (phaseOf(stage) !== phaseOf(next)) watcher.enter(phaseOf(next));
    stage = next;
    return seconds;
  };
  const first: AstroIntegration = {
    name: 'stages-first',
    hooks: {
      'astro:config:setup': () => watcher.enter('load'),
      'astro:build:start': ({ setPrerenderer }) => {
        leave('bundle');
        setPrerenderer((pages) => ({
          ...pages,
          async getStaticPaths() {
            leave('gather');
            const paths = await pages.getStaticPaths();
            watcher.pages(paths.length);
            leave('write');
            return paths;
          },
          async render(request, options) {
            leave('render');
            const rendered = await pages.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            // A page is rendered while its response is read: read it here, so that writing is measured apart.
            const body = await response.arrayBuffer();
            const seconds = leave('write');
            const route = routes.get(options.routeData.route) ?? {
              route: options.routeData.route,
              pages: 0,
              seconds: 0,
            };
            routes.set(route.route, { ...route, pages: route.pages + 1, seconds: route.seconds + seconds });
            watcher.page();
            return new Response(body.byteLength === 0 ? null : body, response);
          },
        }));
      },
      'astro:build:generated': () => void leave('index'),
    },
  };
  const last: AstroIntegration = {
    name: 'stages-last',
    hooks: {
      'astro:build:done': () => {
        leave('index');
        times.routes = [...routes.values()];
      },
    },
  };
  return { integrations: [first, last], times };
}
