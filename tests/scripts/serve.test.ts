import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const directory = join(folder, 'dist');
for (const [path, text] of Object.entries({
  'index.html': 'home',
  '404.html': 'not here',
  'reports/index.html': 'reports',
  'data/sessions.json': '[]',
  'calendar/2009.ics': 'BEGIN:VCALENDAR',
  'data/figures.csv': 'é',
  'reports/a.txt': 'é',
  'feed.xml': '<feed/>',
  'assets/page.css': 'p{}',
  '../secret.txt': 'secret',
})) {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks for a path exactly as written, which `fetch` would tidy. */
function ask(url: string, path: string): Promise<{ status: number; location?: string; type?: string; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const { location, 'content-type': type } = response.headers;
        const status = response.statusCode ?? 0;
        resolve({ status, text, ...(location !== undefined && { location }), ...(type !== undefined && { type }) });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe.each(['/', '/archive/', '/a/b/'])('a site built for %s', async (base) => {
  const { url, close } = await serve({ directory, base });
  afterAll(close);

  test('is served below its base path, on the loopback address', async () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expect(new URL(url).pathname).toBe(base);
    expect(await ask(url, base)).toMatchObject({ status: 200, text: 'home', type: 'text/html;charset=utf-8' });
    expect(await ask(url, `${base}reports/`)).toMatchObject({ status: 200, text: 'reports' });
  });

  test('leads from an address without its slash to the page, and keeps the question', async () => {
    const answer = await ask(url, `${base}reports?q=a%20b`);
    expect(answer).toMatchObject({ status: 301, location: `${base}reports/?q=a%20b` });
  });

  test.each([
    ['data/sessions.json', 'application/json;charset=utf-8'],
    ['calendar/2009.ics', 'text/calendar;charset=utf-8'],
    ['data/figures.csv', 'text/csv;charset=utf-8'],
    ['reports/a.txt', 'text/plain;charset=utf-8'],
    ['feed.xml', 'application/xml;charset=utf-8'],
    ['assets/page.css', 'text/css;charset=utf-8'],
  ])('gives %s its type', async (path, type) => {
    expect(await ask(url, `${base}${path}`)).toMatchObject({ status: 200, type });
  });

  test.each([
    'nothing/',
    'reports/nothing',
    '%E0%A4%A',
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
    '%00',
  ])('answers %s with the page that says it is not here', async (path) => {
    expect(await ask(url, `${base}${path}`)).toMatchObject({ status: 404, text: 'not here' });
  });

  test('never leads to another host', async () => {
    for (const path of ['//example.org', '//example.org/reports', '/\\example.org']) {
      const { location } = await ask(url, path);
      expect(new URL(location ?? '/', url).host).toBe(new URL(url).host);
    }
  });
});

test('a site below a base path is found from the root of the server', async () => {
  const { url, close } = await serve({ directory, base: '/archive/' });
  expect(await ask(url, '/')).toMatchObject({ status: 302, location: '/archive/' });
  expect(await ask(url, '/reports/')).toMatchObject({ status: 404 });
  await close();
});

test('no other machine can reach the server', async () => {
  const { url, close } = await serve({ directory });
  const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  for (const { address } of others.filter(({ internal, family }) => !internal && family === 'IPv4')) {
    await expect(ask(url.replace('127.0.0.1', address), '/')).rejects.toThrow();
  }
  expect(url).toContain('127.0.0.1');
  await close();
});
