import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cacheDir, contact, contentDir, fuzzSeed, outDir, place } from '../src/settings.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'settings-')));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (path: string) => join(folder, path);
const make = (path: string) => mkdirSync(at(path), { recursive: true });
const write = (path: string) => {
  make(dirname(path));
  writeFileSync(at(path), 'a file');
  return at(path);
};

/** One sentence that names the variable: no stack, no form of another library's. */
function refuses(use: () => unknown, ...words: string[]): void {
  expect(use).toThrow(Error);
  try {
    use();
  } catch (error) {
    const { message } = error as Error; // as expected above
    expect(message.split('\n')).toHaveLength(1);
    for (const word of words) expect(message).toContain(word);
    expect(message).toMatch(/\.$/);
  }
}

describe('where the site stands', () => {
  test.each([
    [{}, 'http://localhost:4321', '/'],
    [{ SITE_URL: '', BASE_PATH: '' }, 'http://localhost:4321', '/'],
    [{ SITE_URL: ' https://example.org ' }, 'https://example.org', '/'],
    [{ SITE_URL: 'https://example.org/' }, 'https://example.org', '/'],
    [{ SITE_URL: 'HTTPS://Example.ORG:8443' }, 'https://example.org:8443', '/'],
    [{ SITE_URL: 'https://archiv.bücher.example' }, 'https://archiv.xn--bcher-kva.example', '/'],
    [{ SITE_URL: 'https://someone.example/iom/records' }, 'https://someone.example', '/iom/records/'],
    [{ SITE_URL: 'https://someone.example/iom//' }, 'https://someone.example', '/iom/'],
    [{ BASE_PATH: 'archive' }, 'http://localhost:4321', '/archive/'],
    [{ BASE_PATH: '/archive' }, 'http://localhost:4321', '/archive/'],
    [{ BASE_PATH: '/archive//' }, 'http://localhost:4321', '/archive/'],
    [{ BASE_PATH: '/a-b_c.d~e/2019' }, 'http://localhost:4321', '/a-b_c.d~e/2019/'],
    [{ SITE_URL: 'https://someone.example/iom/', BASE_PATH: '/archive' }, 'https://someone.example', '/iom/archive/'],
    [{ SITE_URL: 'https://someone.example/iom/', BASE_PATH: '/' }, 'https://someone.example', '/iom/'],
    [{ SITE_URL: 'https://someone.example/iom', BASE_PATH: '/iom' }, 'https://someone.example', '/iom/'],
    [{ SITE_URL: 'https://someone.example/iom', BASE_PATH: '/iom/x' }, 'https://someone.example', '/iom/x/'],
    [{ SITE_URL: 'https://someone.example/iom', BASE_PATH: '/iom-x' }, 'https://someone.example', '/iom/iom-x/'],
  ])('%o', (variables, site, base) => {
    expect(place(variables)).toEqual({ site, base });
  });

  test.each([
    'example.org',
    'www.example.org/archive',
    '//example.org',
    'ftp://example.org',
    'file:///srv/site',
    'mailto:someone@example.org',
    'https:example.org',
    'https://',
    'http:///archive/',
    'https://example.org/?lang=en',
    'https://example.org/?',
    'https://example.org/#top',
    'https://someone:secret@example.org/',
    'https://example.org/my archive/',
    'https://example.org/caf%C3%A9/',
    'https://exa mple.org',
    'true',
  ])('SITE_URL is not to be %s', (given) => refuses(() => place({ SITE_URL: given }), 'SITE_URL', `"`, 'Expected'));

  test.each([
    './',
    '.',
    '..',
    '../archive/',
    '/a/../b/',
    '/a/./b/',
    'https://example.org/archive/',
    '//example.org/',
    '/a//b/',
    '/two words/',
    '/a%20b/',
    '/50%/',
    '/é/',
    '/档案/',
    '/a?b/',
    '/a#b/',
    '\\archive\\',
    'C:/Program Files/Git/archive/',
    "/'/",
    '/"><script>/',
  ])('BASE_PATH is not to be %s', (given) =>
    refuses(() => place({ BASE_PATH: given }), `BASE_PATH is "${given}"`, '"/archive/"'),
  );
});

describe('the content folder', () => {
  test.each(['a', 'two words', 'é', '档案', '50%20done', '100%', 'a#b', 'what?', "it's", '[a]', 'a&b+c'])(
    'may be named %s',
    (name) => {
      make(name);
      expect(contentDir({ CONTENT_DIR: at(name) })).toBe(at(name));
      expect(contentDir({ CONTENT_DIR: `${at(name)}/` })).toBe(at(name));
      expect(contentDir({ CONTENT_DIR: relative('.', at(name)) })).toBe(at(name));
    },
  );

  test('is named from the root of the project where it lies in it, however it is given', () => {
    for (const given of [
      undefined,
      '',
      ' ',
      'content',
      './content/',
      'src/../content',
      join(process.cwd(), 'content'),
    ]) {
      expect(contentDir({ CONTENT_DIR: given })).toBe('content');
    }
    expect(contentDir({ CONTENT_DIR: 'tests/fixtures//checks/sound/' })).toBe('tests/fixtures/checks/sound');
  });

  test('is there, and a folder', () => {
    refuses(() => contentDir({ CONTENT_DIR: at('none') }), 'CONTENT_DIR', at('none'), 'not there');
    refuses(() => contentDir({ CONTENT_DIR: write('file.txt') }), 'CONTENT_DIR', 'a file');
    symlinkSync(at('nowhere'), at('dangling'));
    refuses(() => contentDir({ CONTENT_DIR: at('dangling') }), 'CONTENT_DIR', 'not there');
  });
});

describe('what is written', () => {
  test.each(['none', 'empty', 'deep/er/none', 'a%20b', 'é#?', '../outside-the-folder'])('may be %s', (name) => {
    make('empty');
    expect(outDir({ OUT_DIR: at(name) })).toBe(at(name));
    expect(cacheDir({ CACHE_DIR: at(name) })).toBe(at(name));
  });

  test('is what a build left, or something of the project that is for it', () => {
    write('site/index.html');
    write('site/.git/HEAD');
    write('checkout/.git/HEAD');
    write('cache/other-program.db');
    write('ended/.new-Ab3/made/404.html');
    write('ended/about/index.html');
    expect(outDir({ OUT_DIR: at('ended') })).toBe(at('ended'));
    expect(outDir({})).toBe('dist');
    expect(outDir({ OUT_DIR: '' })).toBe('dist');
    expect(outDir({ OUT_DIR: at('site/') })).toBe(at('site'));
    expect(outDir({ OUT_DIR: at('checkout') })).toBe(at('checkout'));
    expect(outDir({ OUT_DIR: './.scratch/elsewhere' })).toBe('.scratch/elsewhere');
    expect(cacheDir({})).toBe('node_modules/.astro');
    expect(cacheDir({ CACHE_DIR: at('cache') })).toBe(at('cache'));
  });

  test('is nothing that a build reads, nor around it, nor in it, wherever links lead', () => {
    const texts = at('texts');
    make('texts/sessions');
    symlinkSync(at('texts'), at('link-to-texts'));
    const closed = [
      '.',
      '..',
      '/',
      process.cwd(),
      homedir(),
      'content',
      'content/site',
      'src',
      'src/pages/site',
      'public',
    ];
    for (const given of [...closed, 'tests/fixtures', 'scripts', '.git', '.git/site', 'node_modules', '.scratch']) {
      if (given === homedir() && !process.cwd().startsWith(homedir())) continue;
      refuses(() => outDir({ OUT_DIR: given }), 'OUT_DIR is', 'for nothing else');
      refuses(() => cacheDir({ CACHE_DIR: given }), 'CACHE_DIR is', 'for nothing else');
    }
    for (const given of [texts, join(texts, 'site'), folder, at('link-to-texts'), at('link-to-texts/site')]) {
      refuses(() => outDir({ OUT_DIR: given, CONTENT_DIR: texts }), 'OUT_DIR is', texts);
    }
  });

  test('is no file, and no folder of something else, which would be emptied', () => {
    refuses(() => outDir({ OUT_DIR: write('notes.txt') }), 'OUT_DIR is', 'which is a file');
    refuses(() => cacheDir({ CACHE_DIR: at('notes.txt') }), 'CACHE_DIR is', 'which is a file');
    write('documents/letter.odt');
    refuses(() => outDir({ OUT_DIR: at('documents') }), 'OUT_DIR is', 'letter.odt', 'emptied');
  });

  test('is a folder each', () => {
    for (const [site, cache] of [
      ['both', 'both'],
      ['both', 'both/cache'],
      ['both/site', 'both'],
    ] as const) {
      refuses(() => cacheDir({ OUT_DIR: at(site), CACHE_DIR: at(cache) }), 'CACHE_DIR', 'OUT_DIR', 'two folders');
    }
  });
});

test('reports of errors go where they can', () => {
  expect(contact({ CONTACT: ' archive@example.org ' })).toEqual({ kind: 'mail', address: 'archive@example.org' });
  refuses(() => contact({ CONTACT: 'the archive' }), 'CONTACT is "the archive"', 'Expected');
});

test('a seed is a whole number', () => {
  expect(fuzzSeed(1, {})).toBe(1);
  expect(fuzzSeed(1, { FUZZ_SEED: '' })).toBe(1);
  expect(fuzzSeed(1, { FUZZ_SEED: ' 7 ' })).toBe(7);
  for (const given of ['seven', '7.5', '-7', '1e3', 'NaN', '0x10', '12345678901']) {
    refuses(() => fuzzSeed(1, { FUZZ_SEED: given }), `FUZZ_SEED is "${given}"`, 'whole number');
  }
});
