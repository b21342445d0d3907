/**
 * `npm test`: every stage in order, each under a heading, then what came of them. A stage that fails does not hide
 * the next, unless the next needs what it makes.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureBrowser } from './browser.ts';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const results = join(root, '.scratch/test');

interface Stage {
  name: string;
  /** A script for Node, with its parameters. */
  command: readonly [script: string, ...parameters: string[]];
  environment?: () => NodeJS.ProcessEnv;
  /** The stage without which this one says nothing. */
  needs?: string;
  /** Where a test runner leaves its JSON report; other stages count as one test. */
  report?: { file: string; count: (report: Report) => Count };
}

interface Count {
  passed: number;
  failed: number;
  /** Of those that passed: how many did so at the second try, on a machine that is busy. */
  retried?: number;
}

/** The part of the reports of Vitest and of Playwright that is read here. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
}

const module = (path: string) => join(modules, path);
const unitReport = join(results, 'unit.json');
const siteReport = join(results, 'site.json'); // as playwright.config.ts says
const production = 'Production build';

const stages: readonly Stage[] = [
  { name: 'Formatting', command: [module('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'Types of the pages', command: [module('astro/bin/astro.mjs'), 'check'] },
  { name: 'Types of the code', command: [module('typescript/bin/tsc'), '--noEmit', '--project', '.'] },
  {
    name: 'Unit and property tests',
    command: [
      module('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    report: {
      file: unitReport,
      count: ({ numPassedTests = 0, numFailedTests = 0 }) => ({ passed: numPassedTests, failed: numFailedTests }),
    },
  },
  { name: 'Check of the archive', command: ['scripts/check.ts'] },
  { name: production, command: ['scripts/build.ts'] },
  { name: 'The same bytes elsewhere', command: ['scripts/reproduce.ts'], needs: production },
  {
    name: 'Build below a folder',
    command: ['scripts/build.ts'],
    environment: () => ({
      BASE_PATH: '/archive/',
      SITE_URL: 'https://example.org',
      CONTACT: 'archive@example.org',
      OUT_DIR: '.scratch/test/archive',
      CACHE_DIR: '.scratch/test/cache',
    }),
    needs: production,
  },
  {
    name: 'Browser tests',
    command: [module('@playwright/test/cli.js'), 'test'],
    environment: () => ({ CHROMIUM_PATH: ensureBrowser() }),
    needs: 'Build below a folder',
    report: {
      file: siteReport,
      count: ({ stats: { expected, flaky, unexpected } = { expected: 0, flaky: 0, unexpected: 0 } }) => ({
        passed: expected + flaky,
        failed: unexpected,
        retried: flaky,
      }),
    },
  },
];

interface Outcome extends Count {
  name: string;
  verdict: 'passed' | 'failed' | 'not run';
  seconds: number;
}

function run(stage: Stage, before: readonly Outcome[]): Outcome {
  console.log(`\n── ${stage.name} ${'─'.repeat(76 - stage.name.length)}\n`);
  const missing = before.find(({ name, verdict }) => name === stage.needs && verdict !== 'passed');
  if (missing !== undefined) {
    console.log(`Not run, because it needs "${missing.name}".`);
    return { name: stage.name, verdict: 'not run', seconds: 0, passed: 0, failed: 1 };
  }
  const start = performance.now();
  const succeeded = spawn(stage);
  const seconds = (performance.now() - start) / 1000;
  const count = countOf(stage) ?? { passed: succeeded ? 1 : 0, failed: 0 };
  // A runner that ends with an error although none of its tests failed counts as one failure.
  const failed = succeeded ? count.failed : Math.max(1, count.failed);
  return { ...count, name: stage.name, verdict: failed === 0 ? 'passed' : 'failed', seconds, failed };
}

function spawn({ command, environment }: Stage): boolean {
  try {
    const { status } = spawnSync(process.execPath, [...command], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: [join(modules, '.bin'), process.env['PATH']].join(delimiter),
        CONTACT: '',
        ...environment?.(),
      },
    });
    return status === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function countOf({ report }: Stage): Count | undefined {
  if (report === undefined) return undefined;
  try {
    return report.count(JSON.parse(readFileSync(report.file, 'utf8')) as Report);
  } catch {
    return { passed: 0, failed: 0 }; // the runner ended before it could report
  }
}

rmSync(results, { recursive: true, force: true });
const outcomes: Outcome[] = [];
for (const stage of stages) outcomes.push(run(stage, outcomes));

console.log(`\n── Summary ${'─'.repeat(69)}\n`);
for (const { name, verdict, seconds, passed, failed, retried = 0 } of outcomes) {
  const tests = `${passed} passed, ${failed} failed${retried > 0 ? `, ${retried} at the second try` : ''}`;
  console.log(`${verdict.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${name.padEnd(34)} ${tests}`);
}
const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
console.log(`\n${sum(({ seconds }) => seconds).toFixed(0)} seconds.`);
console.log(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`);
process.exitCode = outcomes.every(({ verdict }) => verdict === 'passed') ? 0 : 1;
