/**
 * `npm run lighthouse [-- PAGE…]`, after a build: what Lighthouse says of one page of each kind, or of those named
 * (`about/ 'search/?q=return'`), served on this machine. Fetches Lighthouse for the run, which is too large to be installed with
 * the project. Ends with 1 where a score is below 100.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outDir, place } from '../src/settings.ts';
import { readParameters, runCommand } from './command.ts';
import { findBrowser, noBrowser } from './site/browser.ts';
import { pageKinds } from './site/page-kinds.ts';
import { serve } from './serve.ts';

const program = 'lighthouse@12.8.2';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The part of a report that is read here. Scores run from 0 to 1. */
interface Report {
  categories: Record<(typeof categories)[number], { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null }>;
}

/** A site that is served, the browser that opens it, and a folder for what is written meanwhile. */
interface Inspected {
  directory: string;
  url: string;
  browser: string;
  folder: string;
}

async function inspectAll(directory: string, base: string, named: readonly string[]): Promise<void> {
  const browser = findBrowser();
  if (browser === undefined) throw new Error(noBrowser);
  if (!existsSync(directory)) throw new Error(`There is no folder ${directory}/ to inspect: run npm run build first.`);
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const pages = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .map((path) => path.replaceAll('\\', '/').replace(/index\.html$/, ''))
    .sort();
  const { url, close } = await serve({ directory, base });
  let low = 0;
  console.log(`${'page'.padEnd(44)}${categories.join('  ')}`);
  for (const page of named.length > 0 ? named : pageKinds(pages)) {
    const report = await inspect(page, { directory, url, browser, folder });
    const scores = categories.map((name) => Math.round((report.categories[name].score ?? 0) * 100));
    console.log(
      `${page.padEnd(44)}${scores.map((score, at) => String(score).padStart(categories[at]?.length ?? 0)).join('  ')}`,
    );
    for (const name of failedIn(report)) console.log(`    ${name}`);
    if (scores.some((score) => score < 100)) low += 1;
  }
  await close();
  rmSync(folder, { recursive: true });
  console.log(low === 0 ? 'Every score is 100.' : `${low} pages have a score below 100.`);
  process.exitCode = low === 0 ? 0 : 1;
}

await runCommand(() => inspectAll(outDir(), place().base, readParameters({ named: 'pages' }).positionals));

/** Runs Lighthouse in a process of its own, which the server of this one must be able to answer meanwhile. */
async function inspect(page: string, { directory, url, browser, folder }: Inspected): Promise<Report> {
  const file = join(folder, 'report.json');
  const skipped = asksNotToBeListed(join(directory, page.replace(/\?.*$/, ''), 'index.html'))
    ? ['--skip-audits=is-crawlable']
    : [];
  const flags = [
    ...skipped,
    '--output=json',
    `--output-path=${file}`,
    '--quiet',
    '--chrome-flags=--headless=new --no-sandbox',
  ];
  const child = spawn('npx', ['--yes', program, url + page, ...flags], {
    env: { ...process.env, CHROME_PATH: browser },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((ended) => child.once('exit', ended));
  if (code !== 0) throw new Error(`Lighthouse could not open ${url}${page}: it ended with ${String(code)}.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** The search page is not for the lists of search engines, which Lighthouse would hold against it. */
function asksNotToBeListed(file: string): boolean {
  return /<meta name="robots" content="noindex"/.test(readFileSync(file, 'utf8'));
}

/** The audits that keep a category below 100. */
function failedIn({ categories: found, audits }: Report): string[] {
  return categories.flatMap((name) =>
    found[name].score === 1
      ? []
      : found[name].auditRefs
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
          .map(({ id }) => `${name}: ${id}`),
  );
}
