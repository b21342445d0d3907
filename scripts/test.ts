/**
 * `npm test`: every stage, two side by side, each under a heading when it ends, then what came of them. A stage that
 * fails does not hide the next, unless the next needs what it makes. `npm test -- 'Browser tests'` runs the stages
 * named alone, with what others have left.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hostile } from '../tests/archives/hostile.ts';
import { imported } from '../tests/archives/imported.ts';
import { languages } from '../tests/archives/languages.ts';
import { searched } from '../tests/archives/searched.ts';
import { atRoot, belowFolder } from '../tests/built/built.ts';
import { fuzzSeed } from '../src/settings.ts';
import { readParameters, runCommand } from './command.ts';
import { ensureBrowser } from './site/browser.ts';
import { oneAtATime } from './archive/one-at-a-time.ts';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const results = join(root, '.scratch/test');

interface Stage {
  name: string;
  /** A script for Node, with its parameters. */
  command: readonly [script: string, ...parameters: string[]];
  environment?: () => NodeJS.ProcessEnv;
  /** The stages without which this one says nothing. */
  needs?: readonly string[];
  /** Others that go before it. */
  after?: readonly string[];
  /** Where a test runner leaves its JSON report; other stages count as one test. */
  report?: string;
}

interface Count {
  passed: number;
  failed: number;
}

/** The part of the reports of Vitest and of Playwright that is read here. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number };
}

const module = (path: string) => join(modules, path);
const vitest = (report: string): Stage['command'] => [
  module('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];
const [unitReport, builtReport] = [join(results, 'unit.json'), join(results, 'built.json')];
const siteReport = join(results, 'site.json'); // as playwright.config.ts says

const both = [atRoot.stage, belowFolder.stage];
const archives = [hostile.stage, languages.stage, imported.stage, searched.stage];

const stages: readonly Stage[] = [
  { name: 'Unit and property tests', command: vitest(unitReport), report: unitReport },
  { name: 'Formatting', command: [module('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'Types of the pages', command: [module('astro/bin/astro.mjs'), 'check'] },
  {
    name: 'Types of the code',
    command: [module('typescript/bin/tsc'), '--noEmit', '--project', '.'],
    needs: ['Types of the pages'], // which writes the types of the collections
  },
  { name: 'Check of the archive', command: ['scripts/check.ts'] },
  { name: atRoot.stage, command: ['scripts/build.ts'] },
  {
    name: belowFolder.stage,
    command: ['scripts/build.ts'],
    environment: () => ({
      BASE_PATH: belowFolder.base,
      SITE_URL: 'https://example.org',
      CONTACT: 'archive@example.org',
      OUT_DIR: belowFolder.directory,
      CACHE_DIR: '.scratch/test/cache',
    }),
  },
  { name: 'The same bytes elsewhere', command: ['scripts/reproduce.ts'], needs: [atRoot.stage] },
  { name: hostile.stage, command: ['tests/archives/hostile.ts'] },
  { name: languages.stage, command: ['tests/archives/languages.ts'] },
  { name: imported.stage, command: ['tests/archives/imported.ts'] },
  { name: searched.stage, command: ['tests/archives/searched.ts'] },
  {
    name: 'The search and an oracle',
    command: ['scripts/oracle.ts', '--searches', '100'],
    environment: () => ({ CONTENT_DIR: searched.content, OUT_DIR: searched.directory }),
    needs: [searched.stage],
  },
  {
    name: 'Tests of the built pages',
    command: [...vitest(builtReport), '--config=tests/built/vitest.config.ts'],
    needs: both,
    after: archives,
    report: builtReport,
  },
  {
    name: 'Browser tests',
    command: [module('@playwright/test/cli.js'), 'test'],
    environment: () => ({ CHROMIUM_PATH: ensureBrowser() }),
    needs: both,
    after: archives,
    report: siteReport,
  },
];

interface Outcome extends Count {
  name: string;
  verdict: 'passed' | 'failed' | 'not run';
  seconds: number;
}

/** Runs stages, two at a time, each as soon as those before it are done. */
async function runAll(chosen: readonly Stage[]): Promise<Outcome[]> {
  const waiting = [...chosen];
  const running = new Map<string, Promise<void>>();
  const outcomes: Outcome[] = [];
  const isReady = ({ needs = [], after = [] }: Stage) =>
    ![...needs, ...after].some((other) => running.has(other) || waiting.some(({ name }) => name === other));
  while (waiting.length + running.size > 0) {
    const next = running.size < 2 ? waiting.find(isReady) : undefined;
    if (next === undefined) await Promise.race(running.values());
    else {
      waiting.splice(waiting.indexOf(next), 1);
      const run = runStage(next, outcomes).then((outcome) => {
        running.delete(next.name);
        outcomes.push(outcome);
      });
      running.set(next.name, run);
    }
  }
  return chosen.flatMap(({ name }) => outcomes.filter((outcome) => outcome.name === name));
}

async function runStage(stage: Stage, before: readonly Outcome[]): Promise<Outcome> {
  const { name, needs = [] } = stage;
  const missing = before.find((outcome) => needs.includes(outcome.name) && outcome.verdict !== 'passed');
  if (missing !== undefined) {
    console.log(`${heading(name)}\nNot run, because it needs "${missing.name}".`);
    return { name, verdict: 'not run', seconds: 0, passed: 0, failed: 1 };
  }
  if (stage.report !== undefined) rmSync(stage.report, { force: true });
  const start = performance.now();
  const { succeeded, output } = await runScript(stage);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${heading(name)}\n${output}`);
  const count = countOf(stage) ?? { passed: succeeded ? 1 : 0, failed: 0 };
  // A runner that ends with an error although none of its tests failed counts as one failure.
  const failed = succeeded ? count.failed : Math.max(1, count.failed);
  return { ...count, name, verdict: failed === 0 ? 'passed' : 'failed', seconds, failed };
}

/** Runs the command of a stage and keeps what it says, in its order, so that two that run at once are read apart. */
async function runScript({ name, command, environment }: Stage): Promise<{ succeeded: boolean; output: string }> {
  const log = join(results, `${name}.log`);
  const file = openSync(log, 'w');
  try {
    const env = {
      ...process.env,
      PATH: [join(modules, '.bin'), process.env['PATH']].join(delimiter),
      CONTACT: '',
      ...environment?.(),
    };
    const child = spawn(process.execPath, [...command], { cwd: root, stdio: ['ignore', file, file], env });
    const status = await new Promise((ended, failed) => child.on('exit', ended).on('error', failed));
    return { succeeded: status === 0, output: readFileSync(log, 'utf8') };
  } catch (error) {
    return { succeeded: false, output: error instanceof Error ? error.message : String(error) };
  } finally {
    closeSync(file);
  }
}

function countOf({ report }: Stage): Count | undefined {
  if (report === undefined) return undefined;
  try {
    const { numPassedTests = 0, numFailedTests = 0, stats } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    return { passed: stats?.expected ?? numPassedTests, failed: stats?.unexpected ?? numFailedTests };
  } catch {
    return { passed: 0, failed: 0 }; // the runner ended before it could report
  }
}

function heading(name: string): string {
  return `\n── ${name} ${'─'.repeat(76 - name.length)}\n`;
}

async function test(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no stage "${unknown.join('", "')}". Expected ${stages.map(({ name }) => name).join(', ')}.`,
    );
  }
  let start = performance.now();
  const outcomes = await oneAtATime(
    root,
    () => {
      if (names.length === 0) rmSync(results, { recursive: true, force: true });
      mkdirSync(results, { recursive: true });
      start = performance.now();
      return runAll(stages.filter(({ name }) => names.length === 0 || names.includes(name)));
    },
    () => console.log('Another run of the tests is under way in this folder: this one waits for its end.'),
  );

  console.log(heading('Summary'));
  for (const { name, verdict, seconds, passed, failed } of outcomes) {
    const tests = `${passed} passed, ${failed} failed`;
    console.log(`${verdict.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${name.padEnd(34)} ${tests}`);
  }
  const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} seconds.`);
  console.log(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`);
  process.exitCode = outcomes.every(({ verdict }) => verdict === 'passed') ? 0 : 1;
}

await runCommand(() => {
  fuzzSeed(0); // each file of tests reads it, and would tell of it
  return test(readParameters({ named: 'stages' }).positionals);
});
