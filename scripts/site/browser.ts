/** Finds a Chromium for the browser tests, or installs one. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The first is the same engine without a window, and takes about 60 per cent of the time of a processor. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The one sentence that is left when there is no browser and none can be installed. */
export const noBrowser =
  'No browser was found for the browser tests: install Chromium (on Debian, "sudo apt-get install chromium"; ' +
  'elsewhere, "npx playwright install --with-deps chromium") or set CHROMIUM_PATH to a Chromium or Chrome.';

/**
 * The path of a browser that is already here: the one `CHROMIUM_PATH` names, else one in `PATH`, else Playwright's
 * own. `undefined` when there is none that runs.
 * @throws when `CHROMIUM_PATH` names something that does not run, since it was asked for.
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['CHROMIUM_PATH'];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", which does not run: set it to a Chromium or Chrome, or unset it.`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find(runs);
}

/**
 * Finds a browser, or installs one: Playwright's own, then, as root where there is `apt-get`, Debian's.
 * @throws `noBrowser` when nothing helps.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  console.log('No browser found; installing one for the tests.');
  const playwright = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');
  const mayInstall = process.getuid?.() === 0;
  attempt(process.execPath, [playwright, 'install', ...(mayInstall ? ['--with-deps'] : []), '--no-shell', 'chromium']);
  const own = findBrowser();
  if (own !== undefined) return own;
  if (mayInstall) {
    attempt('apt-get', ['update']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (findBrowser() === undefined) attempt('apt-get', ['install', '--yes', '--no-install-recommends', name]);
    }
  }
  const debian = findBrowser();
  if (debian === undefined) throw new Error(noBrowser);
  return debian;
}

/** Whether a program is there and answers: a browser without its libraries is no browser. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}

/** Runs an installer and shows what it says; whether it helped is seen by looking for a browser again. */
function attempt(command: string, parameters: readonly string[]): void {
  try {
    execFileSync(command, parameters, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    console.log(`"${[command, ...parameters].join(' ')}" did not succeed.`);
  }
}
