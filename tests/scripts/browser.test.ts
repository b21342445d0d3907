import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { findBrowser, noBrowser } from '../../scripts/site/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that answers as a browser does, or one that fails as a browser without its libraries does. */
function program(name: string, runs = true): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, runs ? '#!/bin/sh\necho Chromium 120.0.1\n' : '#!/bin/sh\nexit 127\n');
  chmodSync(path, 0o755);
  return path;
}

test('the browser that CHROMIUM_PATH names comes before one of the system', () => {
  const named = program('named/my-browser');
  program('system/chromium');
  expect(findBrowser({ CHROMIUM_PATH: named, PATH: join(folder, 'system') })).toBe(named);
});

test('a CHROMIUM_PATH that does not run is an error: it was asked for', () => {
  expect(() => findBrowser({ CHROMIUM_PATH: join(folder, 'nothing') })).toThrow(/CHROMIUM_PATH is ".*nothing", which/);
  expect(() => findBrowser({ CHROMIUM_PATH: program('broken/chromium', false) })).toThrow(/does not run/);
});

test('a browser of the system is found under any of its names, and one that does not run is passed over', () => {
  program('first/chromium', false);
  const chrome = program('second/google-chrome');
  const path = ['first', 'second'].map((each) => join(folder, each)).join(':');
  expect(findBrowser({ PATH: path })).toBe(chrome);
});

test('without a browser of the system, Playwright’s own is taken where it is installed', () => {
  expect([undefined, chromium.executablePath()]).toContain(findBrowser({ PATH: join(folder, 'empty') }));
});

test('what is left when there is no browser is one sentence that says what to run', () => {
  expect(noBrowser).toMatch(/^[^.]*apt-get install chromium[^.]*\.$/);
});
