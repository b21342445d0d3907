/**
 * Serves the built archive on this machine alone: `npm start`, or `node scripts/serve.ts` after a build.
 * `OUT_DIR`, `BASE_PATH` and `SITE_URL` are those of the build.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { outDir, place } from '../src/settings.ts';
import { codeOf } from './archive/system.ts';
import { readParameters, runCommand } from './command.ts';

const loopback = '127.0.0.1';
const textual = /\.(?:css|csv|ics|js|json|mjs|svg|txt|webmanifest|xml)$/;

/** What is served: a built folder, the base path it was built for, and a port (0 takes any free one). */
export interface ServeOptions {
  directory: string;
  base?: string;
  port?: number;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A running server: the address of the home page, and how to stop it. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder as static hosts do: index pages, redirects to the trailing slash, the 404 page, and text
 * compressed for browsers that take it so.
 */
export async function serve({ directory, base = '/', port = 0 }: ServeOptions): Promise<Served> {
  const root = `/${base}/`.replaceAll(/\/+/g, '/');
  const files = sirv(resolve(directory), { dev: true, etag: true, setHeaders: addCharset });
  const compress = compression() as unknown as Handler; // typed for Express, of which it needs nothing
  const server = createServer((request, response) => {
    compress(request, response, () => answer(request, response));
  });
  const answer = (request: IncomingMessage, response: ServerResponse<IncomingMessage>) => {
    const { pathname, search } = new URL(request.url ?? '/', `http://${loopback}`);
    if (pathname === '/' && root !== '/') return redirect(response, 302, root);
    if (!pathname.startsWith(root)) return notFound(directory, response);
    const path = `/${pathname.slice(root.length)}`;
    if (!path.endsWith('/') && isFolder(directory, path)) return redirect(response, 301, `${pathname}/${search}`);
    request.url = `${path}${search}`;
    files(request, response, () => notFound(directory, response));
  };
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(port, loopback, ready);
  });
  const { port: taken } = server.address() as AddressInfo; // a listening TCP server has one
  return {
    url: `http://${loopback}:${taken}${root}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Serves on the first port of a range that no other program has, or takes meanwhile. */
async function serveOnFree(port: number, last: number, options: ServeOptions): Promise<Served> {
  try {
    return await serve({ ...options, port });
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE' || port === last) throw error;
    return serveOnFree(port + 1, last, options);
  }
}

function isFolder(directory: string, path: string): boolean {
  try {
    return existsSync(join(directory, decodeURI(path), 'index.html'));
  } catch {
    return false; // an address that is not valid percent-encoding names nothing
  }
}

function addCharset(response: ServerResponse, path: string): void {
  const type = textual.exec(path)?.[0];
  if (type !== undefined) response.setHeader('Content-Type', `${types[type] ?? 'text/plain'};charset=utf-8`);
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

function redirect(response: ServerResponse<IncomingMessage>, status: 301 | 302, location: string): void {
  // A location with two slashes at the start would name another host.
  response.writeHead(status, { Location: location.replace(/^\/{2,}/, '/') }).end();
}

function notFound(directory: string, response: ServerResponse<IncomingMessage>): void {
  const page = join(directory, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found.');
}

if (import.meta.main) {
  await runCommand(async () => {
    readParameters({});
    const directory = outDir();
    if (!existsSync(directory)) throw new Error(`There is no folder ${directory}/ to serve: run npm run build first.`);
    const { base } = place();
    const { url } = await serveOnFree(4321, 4420, { directory, base });
    console.log(`The archive is at ${url}\nPress Ctrl+C to stop.`);
  });
}
