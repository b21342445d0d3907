import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseContact, type Contact } from './exports/contact.ts';

/**
 * What a person sets by variables of the environment, each proved before it is used: what is right is given in one form,
 * what is not throws an error whose message is a sentence that names the variable. An empty one is not set.
 */
type Variables = Readonly<Record<string, string | undefined>>;

/** Where the site stands: the address of its host, `https://example.org`, and the folder there, `/archive/`. */
export interface Place {
  site: string;
  base: string;
}

/** The folder of the texts and records, `CONTENT_DIR`: as a path from the project's root, or else whole, `/srv/content`. */
export function contentDir(variables: Variables = process.env): string {
  const folder = folderIn(variables, 'CONTENT_DIR') ?? 'content';
  const named = variables['CONTENT_DIR']?.trim() ? 'CONTENT_DIR names' : 'There is to be';
  if (!existsSync(folder)) throw new Error(`${named} the folder ${folder}/, which is not there.`);
  if (!statSync(folder).isDirectory()) throw new Error(`${named} the folder ${folder}, which is a file.`);
  return folder;
}

/**
 * The folder of the built site, `OUT_DIR`. All that it held is gone after a build: so it may hold nothing but a site, and
 * may be no folder of the project.
 */
export function outDir(variables: Variables = process.env): string {
  return written(variables, { name: 'OUT_DIR', otherwise: 'dist', isSite: true });
}

/** The folder of what the next build need not do again, `CACHE_DIR`: what else it holds is left alone. */
export function cacheDir(variables: Variables = process.env): string {
  const folder = written(variables, { name: 'CACHE_DIR', otherwise: 'node_modules/.astro' });
  const site = outDir(variables);
  if (!isWithin(folder, site) && !isWithin(site, folder)) return folder;
  throw new Error(`CACHE_DIR is ${folder} and OUT_DIR is ${site}: name two folders, neither of them in the other.`);
}

/**
 * Where the site will stand, `SITE_URL`, and below which folder, `BASE_PATH`. A folder in the address is a part of the
 * path: `https://example.org/iom/` and `/archive/` are `/iom/archive/`, and so are they where the path begins with it.
 */
export function place(variables: Variables = process.env): Place {
  const { origin, pathname } = addressOf(variables['SITE_URL']?.trim() || 'http://localhost:4321');
  const folder = pathOf('SITE_URL', pathname, pathname);
  const base = variables['BASE_PATH']?.trim() ?? '';
  const path = pathOf('BASE_PATH', base, base.replace(/\/*$/, '/').replace(/^(?!\/)/, '/'));
  return { site: origin, base: path.startsWith(folder) ? path : `${folder}${path.slice(1)}` };
}

/** Where reports of errors go, `CONTACT`; nothing when it is not set. */
export function contact(variables: Variables = process.env): Contact | undefined {
  return parseContact(variables['CONTACT']);
}

/** Proves the folder of the project: Astro takes its path for an address, where these signs mean something else. */
export function provePath(project: string): void {
  if (!/[%#?\\]/.test(project.split(sep).join('/'))) return;
  throw new Error(
    `The project lies in ${project}, and Astro cannot build in a folder whose path has "%", "#", "?" or "\\": move it.`,
  );
}

/** From which number the cases of property tests are drawn, `FUZZ_SEED`. */
export function fuzzSeed(otherwise: number, variables: Variables = process.env): number {
  const given = variables['FUZZ_SEED']?.trim() || String(otherwise);
  if (/^\d{1,10}$/.test(given)) return Number(given);
  throw new Error(`FUZZ_SEED is "${given}". Expected a whole number of at most ten digits, such as "7".`);
}

function addressOf(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isPlain = url?.search === '' && url.hash === '' && url.username === '' && !/[?#]$/.test(given);
  if (url !== undefined && isPlain && /^https?:\/\/[^/]/i.test(given)) return url;
  throw new Error(
    `SITE_URL is "${given}". Expected an http or https address without "?" and "#", such as "https://example.org/".`,
  );
}

/** A path of folders in the signs that every host and browser writes in one way; Astro misreads others. */
function pathOf(name: string, given: string, path: string): string {
  const isPlain = /^\/(?:[\w.~-]+\/)*$/.test(path.replace(/\/*$/, '/'));
  if (isPlain && !path.split('/').some((folder) => /^\.+$/.test(folder))) return path.replace(/\/*$/, '/');
  throw new Error(
    `${name} is "${given}". Expected folders of unaccented letters, digits, "-", "_", "." and "~", such as "/archive/".`,
  );
}

interface Written {
  name: string;
  otherwise: string;
  /** Whether all is replaced that it holds, which is to be a site then. */
  isSite?: true;
}

/** By what a site is known: its home page, or what a build left there that was ended while it put a site in its place. */
const ofSite = /^(?:index\.html|\.new-.*)$/;

/** What a build reads, in which nothing is written; and where it works, which is not to be emptied. */
const read = ['src', 'public', 'scripts', 'tests', '.git'];
const works = ['node_modules', '.scratch'];

function written(variables: Variables, { name, otherwise, isSite }: Written): string {
  const given = folderIn(variables, name);
  const folder = given ?? otherwise;
  const closed = [folderIn(variables, 'CONTENT_DIR') ?? 'content', ...read];
  const around =
    [...closed, ...works].find((each) => isWithin(each, folder)) ?? closed.find((each) => isWithin(folder, each));
  if (around !== undefined) {
    const where = isWithin(folder, around) ? (isWithin(around, folder) ? 'is' : 'lies in') : 'holds';
    throw new Error(`${name} is ${folder}, which ${where} ${around}/: name a folder that is for nothing else.`);
  }
  if (!existsSync(folder)) return folder;
  if (!statSync(folder).isDirectory()) throw new Error(`${name} is ${folder}, which is a file: name a folder.`);
  if (given === undefined || isSite === undefined) return folder;
  const names = readdirSync(folder).filter((each) => each !== '.git');
  const [stranger] = names;
  if (stranger === undefined || names.some((each) => ofSite.test(each))) return folder;
  throw new Error(
    `${name} is ${folder}, which no build wrote: it holds ${stranger}, and would be emptied. Name an empty folder or a new one.`,
  );
}

/** The folder a variable names, without a stroke at its end. */
function folderIn(variables: Variables, name: string): string | undefined {
  const given = variables[name];
  return given === undefined || given.trim() === '' ? undefined : shownPath(given);
}

/** A path as it is told: from the root of the project, `content/sessions`, where it lies in it, and else whole. */
export function shownPath(given: string): string {
  const path = relative('.', given);
  return (leadsOut(path) ? resolve(given) : path || '.').split(sep).join('/');
}

/** Whether a folder is another or lies in it, wherever links lead. */
function isWithin(folder: string, other: string): boolean {
  return !leadsOut(relative(real(resolve(other)), real(resolve(folder))));
}

/** Whether a way from a folder, `../other`, leads out of it. */
export function leadsOut(way: string): boolean {
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** A path with its links followed, as far as it is there. */
function real(path: string): string {
  return existsSync(path) || dirname(path) === path ? realpathSync(path) : join(real(dirname(path)), basename(path));
}
