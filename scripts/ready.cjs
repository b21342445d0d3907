/**
 * Loaded before each command (`node -r ./scripts/ready.cjs …`), by whatever Node is found, also by one that reads no
 * TypeScript: looks for what must be there, and ends the command with one sentence where it is not.
 */
'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { isMainThread } = require('node:worker_threads');

/** The first Node that reads all of the project. */
const [major, minor] = [24, 2];

/**
 * What keeps the project from running, in a sentence; nothing where nothing does.
 * @param {string} root the folder of the project
 * @param {string} version of the Node that runs: `24.21.0`
 * @returns {string | undefined}
 */
function problemIn(root, version) {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) return 'The packages of the project are not there: run npm ci.';
  const { packages } = readJson(join(root, 'package-lock.json'));
  const installed = installedByNpm(modules);
  const lacking = Object.keys(packages).filter(
    (path) => isNeeded(packages[path], path, installed !== undefined) && !existsSync(join(root, path)),
  );
  if (lacking.length > 0) {
    return `${listed(lacking)} not in node_modules: run npm ci --include=dev --include=optional.`;
  }
  const others = Object.keys(installed || {}).filter(
    (path) => packages[path] !== undefined && packages[path].version !== installed[path].version,
  );
  if (others.length > 0) return `${listed(others)} not of the version in package-lock.json: run npm ci.`;
  const [a, b] = version.split('.').map(Number);
  if (a > major || (a === major && b >= minor)) return undefined;
  const old = `This is Node ${version}, and the project needs ${major}.${minor} or later`;
  if (!['node', 'node.exe'].some((name) => existsSync(join(modules, 'node/bin', name)))) {
    return `${old}; it brings its own, but npm ran no install scripts: run npm ci --ignore-scripts=false.`;
  }
  if (!['node', 'node.cmd'].some((name) => existsSync(join(modules, '.bin', name)))) {
    return `${old}; it brings its own, but npm linked no programs: run npm ci --bin-links.`;
  }
  return `${old}: run the command by npm, which finds the one in node_modules/.bin.`;
}

/** Whether a package of the lock is needed here. Of the optional ones those are that are made for this system alone. */
function isNeeded({ optional, peer, os, cpu, libc }, path, byNpm) {
  const isDirect = /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path);
  if (path === '' || peer || (!byNpm && (!isDirect || optional))) return false; // others put them elsewhere
  if (!optional) return byNpm || isDirect;
  const fits = (names, own) => names !== undefined && names.includes(own);
  return fits(os, process.platform) && fits(cpu, process.arch) && (libc === undefined || fits(libc, ownLibc()));
}

function ownLibc() {
  return process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

/** What npm says that it installed; nothing where another program did. */
function installedByNpm(modules) {
  const path = join(modules, '.package-lock.json');
  return existsSync(path) ? readJson(path).packages : undefined;
}

/** `sharp is`, `node, sharp and 7 more are`. */
function listed(paths) {
  const names = paths.map((path) => path.replace(/^node_modules\//, ''));
  if (names.length === 1) return `${names[0]} is`;
  return names.length > 3
    ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more are`
    : `${names.join(', ')} are`;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const problem = isMainThread ? problemIn(join(__dirname, '..'), process.versions.node) : undefined;
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}

module.exports = { problemIn };
