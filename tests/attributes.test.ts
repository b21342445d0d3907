import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'attributes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Git with settings of a person's own, and none of this machine. */
function git(where: string, settings: readonly string[], ...parameters: string[]): string {
  const person = ['user.name=Someone', 'user.email=someone@example.org', 'init.defaultBranch=main'];
  const given = [...person, ...settings].flatMap((setting) => ['-c', setting]);
  const env = { ...process.env, GIT_CONFIG_GLOBAL: join(folder, 'none'), GIT_CONFIG_SYSTEM: join(folder, 'none') };
  return execFileSync('git', [...given, ...parameters], { cwd: where, env, encoding: 'utf8', stdio: 'pipe' });
}

let count = 0;
/** Commits files under some settings, in a repository with the project's attributes, and clones it under others. */
function throughGit(
  files: Readonly<Record<string, Buffer>>,
  { committed, cloned }: Readonly<Record<'committed' | 'cloned', readonly string[]>>,
): string {
  const [from, to] = [join(folder, `from-${(count += 1)}`), join(folder, `to-${count}`)];
  mkdirSync(from);
  git(from, committed, 'init', '--quiet');
  cpSync('.gitattributes', join(from, '.gitattributes'));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(from, path)), { recursive: true });
    writeFileSync(join(from, path), bytes);
  }
  git(from, committed, 'add', '.');
  git(from, committed, 'commit', '--quiet', '--message', 'Receive');
  git(folder, cloned, 'clone', '--quiet', from, to);
  return to;
}

const settings: readonly (readonly string[])[] = [
  [],
  ['core.autocrlf=true'],
  ['core.autocrlf=input'],
  ['core.autocrlf=false', 'core.eol=crlf'],
];
const pairs = settings.flatMap((committed) => settings.map((cloned) => ({ committed, cloned })));

/** What is compared by bytes, in every form in which a text is received. */
const received: Readonly<Record<string, Buffer>> = {
  'content/sources/lf/source.txt': Buffer.from('A line.\nAnother.\n'),
  'content/sources/crlf/source.txt': Buffer.from('A line.\r\nAnother.\r\n'),
  'content/sources/mixed/source.txt': Buffer.from('A line.\r\nAnother.\nA third.\rA fourth.'),
  'content/sources/marked/source.txt': Buffer.from('\ufeffA line.\r\nAnother.\r\n'),
  'content/sources/wide/source.txt': Buffer.from('A line.\r\nAnother.\n', 'utf16le'),
  'content/sources/latin/source.txt': Buffer.from('Une séance.\r\nUne autre.\r\n', 'latin1'),
  'content/sources/page/source.html': Buffer.from('<p>A line.\r\n<p>Another.\n'),
  'content/sources/pdf/source.pdf': Buffer.from('%PDF-1.7\r\n1 0 obj\n<< >>\r\nendobj\n'),
  'content/sources/word/source.docx': Buffer.from([0x50, 0x4b, 3, 4, 13, 10, 10, 13, 10, 0, 0xff]),
  'content/sources/word/transcript.json': Buffer.from('{"lines":[]}\n'),
  'content/reports/lf.mdx': Buffer.from('---\ntitle: "A"\n---\n\n# A\n'),
  'content/provenance/lf.json': Buffer.from('{\n}\n'),
  'content/permalinks/reports/lf.yaml': Buffer.from('- state: "published"\n'),
};

describe('what is compared by bytes is the same in every checkout', () => {
  test.each(pairs)('committed with $committed, cloned with $cloned', (pair) => {
    const clone = throughGit(received, pair);
    for (const [path, bytes] of Object.entries(received)) expect(readFileSync(join(clone, path)), path).toEqual(bytes);
    expect(git(clone, pair.cloned, 'status', '--short')).toBe('');
  });
});

test('what people write has the line ends of the project, also from an editor that writes others', () => {
  const written = ['scripts/a.ts', '.ci/run', 'content/sessions/a.mdx', 'content/sources/a/edition.yaml', 'README.md'];
  const files = Object.fromEntries(written.map((path) => [path, Buffer.from('one\r\ntwo\r\n')]));
  for (const pair of pairs) {
    const clone = throughGit(files, pair);
    for (const path of written) expect(readFileSync(join(clone, path), 'utf8'), path).toBe('one\ntwo\n');
  }
});
