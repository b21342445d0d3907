import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../scripts/archive/fingerprint.ts';
import { writingInto } from '../../scripts/archive/one-at-a-time.ts';
import { makeArchive } from '../../scripts/bench/archive.ts';
import { checkArchive } from '../../scripts/checks/index.ts';
import { replaceIn } from '../../scripts/force/archive.ts';
import { readLedgers } from '../../scripts/permalinks/ledger.ts';
import { readTask } from '../../scripts/permalinks/parameters.ts';
import { perform } from '../../scripts/permalinks/perform.ts';
import { formatFinding } from '../../src/records/finding.ts';
import { stateOf } from '../../src/records/permalink.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ledgers-'));
const made = join(scratch, 'made');
let content: string;

beforeAll(async () => {
  await makeArchive(made, 2);
  content = made;
  write('sources/short-text/source.txt', shortText);
  await imported('short-text');
  await right('permalinks');
});
beforeEach(() => {
  content = mkdtempSync(join(scratch, 'content-'));
  cpSync(made, content, { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true }));

const sentences = [
  'Statement to the Council on the harvest of apples',
  'The orchard gave eleven baskets of red apples in the autumn of that dry year.',
  'A commission of gardeners counted the trees which the storm of March had left.',
  'Nobody on the terrace remembered a season in which the wasps came so early.',
  'The ladder was lent to the neighbours until the last pear had been taken down.',
];
const shortText = `${sentences.join('\n\n')}\n`;

interface Run {
  status: number;
  said: string;
}

/** Runs `normalise` as a process of its own, the others as their commands do. */
async function run(script: 'normalise' | 'check' | 'permalinks', ...parameters: string[]): Promise<Run> {
  try {
    if (script === 'permalinks') {
      return { status: 0, said: (await perform(content, readTask(parameters))).join('\n') };
    }
    if (script === 'check') {
      const { findings } = await checkArchive(content);
      return { status: findings.length === 0 ? 0 : 1, said: findings.map(formatFinding).join('\n') };
    }
  } catch (error) {
    return { status: 1, said: String(error instanceof Error ? error.message : error) };
  }
  const env = { ...process.env, CONTENT_DIR: content };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['scripts/normalise.ts', ...parameters], { env }, (_, out, err) =>
      resolve({ status: child.exitCode ?? -1, said: out + err }),
    );
  });
}

/** Runs a command that must end well. */
async function right(...command: Parameters<typeof run>): Promise<string> {
  const { status, said } = await run(...command);
  expect({ status, said }).toEqual({ status: 0, said });
  return said;
}

/** Runs the command of permalinks, which must refuse, in words and without a change to any ledger. */
async function refused(parameters: readonly string[]): Promise<string> {
  const before = ledgersAsTheyLie();
  const { status, said } = await run('permalinks', ...parameters);
  expect({ status, said, parameters }).toMatchObject({ status: 1 });
  expect(said).not.toMatch(/ {4}at |node:internal/);
  expect(ledgersAsTheyLie()).toEqual(before);
  return said;
}

const codes = (said: string) => [...new Set([...said.matchAll(/^[a-z]-\d{3}/gm)].map(([code]) => code))];
const read = (file: string) => readFileSync(join(content, file), 'utf8');
function write(file: string, text: string): void {
  const path = join(content, file);
  cpSync(join(made, 'registers'), join(path, '..'), { recursive: true, filter: (_, to) => to === join(path, '..') });
  writeFileSync(path, text);
}
const change = (file: string, from: string | RegExp, to: string) => replaceIn(join(content, file), from, to);

function ledgersAsTheyLie(): Record<string, string> {
  const files = readdirSync(join(content, 'permalinks'), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    files.filter((name) => /\.\w+$/.test(name)).map((name) => [name, read(`permalinks/${name}`)]),
  );
}

/** Makes a source of a plain text that lies in its folder already. */
async function imported(id: string): Promise<void> {
  const digest = sha256(readFileSync(join(content, `sources/${id}/source.txt`)));
  const record = [
    'kind: "statement"',
    'shortTitle: "A statement"',
    'summary: "A text made to be renamed."',
    'language: "en"',
  ];
  const source = ['file: "source.txt"', `sha256: "${digest}"`, 'layout: "web-page"'];
  write(
    `sources/${id}/edition.yaml`,
    `source:\n${source.map((line) => `  ${line}\n`).join('')}record:\n${record.map((line) => `  ${line}\n`).join('')}`,
  );
  await right('normalise', id);
}

/** Gives a text that nothing refers to another identifier, and says what it was before. */
async function rename(from: string, to: string, formers: readonly string[]): Promise<void> {
  renameSync(join(content, 'sources', from), join(content, 'sources', to));
  for (const file of [`reports/${from}.mdx`, `provenance/${from}.json`]) rmSync(join(content, file));
  const edition = read(`sources/${to}/edition.yaml`).replace(/ {2}formerIds: .*\n/, '');
  const named = `  formerIds: [${formers.map((id) => `"${id}"`).join(', ')}]\n`;
  writeFileSync(join(content, `sources/${to}/edition.yaml`), edition.replace(/(?=^ {2}language:)/m, named));
  await right('normalise', to);
}

function takeOut(id: string): void {
  rmSync(join(content, 'sources', id), { recursive: true });
  for (const file of [`reports/${id}.mdx`, `provenance/${id}.json`]) rmSync(join(content, file));
}

async function stateOfLedger(name: string) {
  const ledger = (await readLedgers(content)).get(name);
  expect(ledger?.findings).toEqual([]);
  return stateOf(ledger?.entries ?? []);
}

describe('the ledgers', () => {
  test('are written with no argument that is wrong, and are whole after each refusal', async () => {
    const reason = ['--reason', 'Gone.'];
    const wrong: [string[], RegExp][] = [
      [['--published', '22/11/2026'], /is no day\. Expected a full date/],
      [['--published', '2026-02-30'], /is no day/],
      [['--published', '2026-11'], /is no day/],
      [['--published', ''], /is no day/],
      [['--published', '2999-01-01'], /has not come yet/],
      [['--withdraw', 'budgets/1951'], /Say why/],
      [['--withdraw', 'budgets/1951', '--reason', ''], /Say why/],
      [['--withdraw', 'budgets/1951', '--reason', ' … '], /Say why/],
      [['--withdraw', 'budgets/1951', '--reason', 'It is \u0007 gone'], /signs that no page can print/],
      [['--withdraw', 'budgets/1951', '--reason', 'One', '--reason', 'Two'], /given twice/],
      [['--withdraw', 'budgets/1951', '--restore', 'budgets/1951', ...reason], /not both/],
      [['--withdraw', 'budget/1951', ...reason], /did you mean "budgets"/],
      [['--withdraw', 'budgets/1952', ...reason], /never published.*did you mean "budgets\/1951"/],
      [['--withdraw', 'registers/people', ...reason], /entry by entry: "people\/<id>"/],
      [['--withdraw', 'people/chair-9', ...reason], /did you mean "people\/chair-1"/],
      [['--withdraw', 'calendars/1951#council-2', ...reason], /did you mean "calendars\/1951#council-1"/],
      [['--withdraw', 'reports/report-0#p3', ...reason], /decide it in the edition/],
      [['--withdraw', 'budgets/1951', '--replaced-by', 'budgets/1952', ...reason], /"budgets\/1952" leads nowhere/],
      [['--withdraw', 'budgets/1951', '--replaced-by', 'budgets/1951', ...reason], /leads nowhere/],
      [['--withdraw', 'budgets/1951', ...reason, '--published', '1999-01-01'], /cannot follow them/],
      [['--restore', 'budgets/1951', ...reason], /was not withdrawn/],
      [reason, /goes with --withdraw/],
      [['--replaced-by', 'budgets/1951'], /goes with --withdraw alone/],
      [['--withdrw', 'budgets/1951'], /There is no option --withdrw: .*did you mean "--withdraw"/],
      [['budgets/1951'], /budgets\/1951/],
    ];
    for (const [parameters, words] of wrong) expect(await refused(parameters)).toMatch(words);
    await right('check');
  });

  test('take a withdrawal once, and take it back', async () => {
    const reason = ['--reason', 'Its figures  belong to\nanother year.'];
    await right('permalinks', '--withdraw', '/budgets/1951/', ...reason);
    expect(await refused(['--withdraw', 'budgets/1951', ...reason])).toContain('withdrawn already: Its figures belong');
    expect(await refused(['--withdraw', 'budgets/1951#p1', ...reason])).toContain('never published');
    expect(codes(await refused([]))).toEqual(['p-001']);
    await right('permalinks', '--restore', 'budgets/1951', '--reason', 'They did not.');
    expect(await right('permalinks')).toContain('0 entries appended');
    await right('check');
    expect((await stateOfLedger('budgets/1951')).gone).toEqual(new Map());
  });

  test('can be read after renames one after another, and after a rename back', async () => {
    const anchors = (await stateOfLedger('reports/short-text')).blocks;
    await rename('short-text', 'second-name', ['short-text']);
    await right('permalinks');
    await rename('second-name', 'third-name', ['short-text', 'second-name']);
    await right('permalinks');
    await right('check');
    await rename('third-name', 'short-text', ['third-name', 'second-name']);
    await right('permalinks');
    await right('check');
    for (const name of ['short-text', 'second-name', 'third-name']) {
      expect((await stateOfLedger(`reports/${name}`)).blocks).toEqual(anchors);
    }
  });

  test('keep each paragraph at its own address when a text is renamed and changed at once', async () => {
    write(
      'sources/short-text/source.txt',
      shortText.replace('A commission', `A new paragraph of words about bees.\n\nA commission`),
    );
    await imported('short-text');
    await rename('short-text', 'renamed', ['short-text']);
    await right('permalinks');
    await right('check');
    const { blocks } = await stateOfLedger('reports/renamed');
    expect(blocks.map(({ anchor, words }) => [anchor, words.split(' ').slice(0, 2).join(' ')])).toEqual([
      ['title', 'Statement to'],
      ['p1', 'The orchard'],
      ['p1a', 'A new'],
      ['p2', 'A commission'],
      ['p3', 'Nobody on'],
      ['p4', 'The ladder'],
    ]);
  });

  test('take back the withdrawal of a text that was renamed and changed, at each of its identifiers', async () => {
    await rename('short-text', 'second-text', ['short-text']);
    await right('permalinks');
    write('sources/second-text/source.txt', sentences.toSpliced(3, 1).join('\n\n'));
    await imported('second-text');
    await rename('second-text', 'second-text', ['short-text']);
    await right('permalinks');
    await right('permalinks', '--withdraw', 'reports/second-text', '--reason', 'It is not ours.');
    const said = (await run('check')).said.split('\n');
    expect(said).toEqual([expect.stringMatching(/^p-001 .*--restore reports\/second-text/)]);
    await right('permalinks', '--restore', 'reports/second-text', '--reason', 'It is ours.');
    await right('check');
    await right('permalinks', '--withdraw', 'reports/second-text', '--reason', 'It is not ours.');
    const kept = join(scratch, 'kept');
    cpSync(content, kept, { recursive: true });
    takeOut('second-text');
    await right('check');
    await right('permalinks', '--restore', 'reports/second-text', '--reason', 'It is ours.');
    for (const folder of ['sources', 'reports', 'provenance'])
      cpSync(join(kept, folder), join(content, folder), { recursive: true });
    expect((await run('check')).said).toMatch(/^p-001 .*--restore reports\/short-text[^\n]*$/);
    await right('permalinks', '--restore', 'reports/short-text', '--reason', 'It is ours.');
    expect(await right('permalinks')).toBe('0 entries appended to 0 of the ledgers.');
    await right('check');
    await rename('second-text', 'short-text', ['second-text']);
    await right('permalinks');
    await right('check');
    expect((await stateOfLedger('reports/short-text')).withdrawn.size).toBe(1);
    expect((await stateOfLedger('reports/second-text')).elsewhere.size).toBe(0);
  });

  test('ask what became of the blocks of a text that was replaced as a whole', async () => {
    write(
      'sources/short-text/source.txt',
      'Remarks on ferries\n\nSeven of them cross the sound before the fog lifts.\n',
    );
    await expect(imported('short-text')).rejects.toThrow();
    expect((await run('normalise')).said).toMatch(/^p-007 [^\n]*under "short-text"[^\n]*do: "withdraw"/);
    const gone = ['p1', 'p2', 'p3', 'p4'].map((p) => `  - { do: "withdraw", anchor: "${p}", reason: "It is gone." }\n`);
    write('sources/short-text/edition.yaml', `${read('sources/short-text/edition.yaml')}decisions:\n${gone.join('')}`);
    await right('normalise', 'short-text');
    await right('permalinks');
    await right('check');
  });

  test('say of two texts that became one where each paragraph stands now', async () => {
    const [title = '', ...paragraphs] = sentences;
    write('sources/other-half/source.txt', `${title}\n\n${paragraphs.slice(2).join('\n\n')}\n`);
    await imported('other-half');
    await right('permalinks');
    takeOut('other-half');
    await rename('short-text', 'whole-text', ['short-text', 'other-half']);
    expect(codes((await run('check')).said)).toEqual(['p-002']);
    await right('permalinks');
    await right('check');
    expect((await stateOfLedger('reports/whole-text')).blocks).toHaveLength(5);
    expect([...(await stateOfLedger('reports/other-half')).elsewhere]).toEqual([
      ['title', 'reports/whole-text#title'],
      ['p1', 'reports/whole-text#p3'],
      ['p2', 'reports/whole-text#p4'],
    ]);
  });

  test('take the withdrawal of a joined paragraph, and refuse in a sentence that a joined text is parted again', async () => {
    const other = ['Words on the weather', 'Snow fell on the pass for nine hours without a rest.'].join('\n\n');
    write('sources/weather/source.txt', other);
    await imported('weather');
    await right('permalinks');
    takeOut('weather');
    write('sources/short-text/source.txt', `${shortText}\n${other.split('\n\n')[1] ?? ''}\n`);
    await imported('short-text');
    await rename('short-text', 'short-text', ['weather']);
    await right('permalinks');
    await right('permalinks', '--withdraw', 'reports/weather#title', '--reason', 'It has no title any more.');
    await right('check');
    write('sources/short-text/source.txt', shortText);
    write('sources/weather/source.txt', other);
    await expect(imported('weather')).rejects.toThrow();
    const { said } = await run('normalise', 'weather');
    expect(said).toMatch(/^p-005 [^\n]*weather#title[^\n]*another identifier[^\n]*\n1 finding in 1 file/);
    await imported('short-text');
    const gone = 'decisions:\n  - { do: "withdraw", anchor: "title", reason: "It has none." }\n';
    write('sources/short-text/edition.yaml', read('sources/short-text/edition.yaml') + gone);
    expect((await run('normalise', 'short-text')).said).toMatch(
      /^p-005 [^\n]*short-text#title[^\n]*take out the decision/,
    );
  });

  test('refuse that a text became one that has none of its words, until each paragraph is withdrawn', async () => {
    write(
      'sources/weather/source.txt',
      'Remarks on the weather\n\nSnow fell on the pass for nine hours without a rest.\n',
    );
    await imported('weather');
    await right('permalinks');
    takeOut('weather');
    change('sources/short-text/edition.yaml', /(?=^ {2}language:)/m, '  formerIds: ["weather"]\n');
    expect(codes((await run('normalise')).said)).toEqual(['p-007']);
    expect(await refused([])).toContain('reports/weather#p1 ("Snow fell on the pass');
    await right(
      'permalinks',
      '--withdraw',
      'reports/weather#p1',
      '--reason',
      'Left out.',
      '--replaced-by',
      'reports/short-text#p2',
    );
    const again = ['reports/weather#p1', '--reason', 'Twice.'];
    expect(await refused(['--withdraw', ...again])).toContain('withdrawn already: Left out.');
    expect(await refused(['--restore', ...again])).toContain('it stays withdrawn');
    await right('normalise');
    await right('permalinks');
    await right('check');
  });

  test('refuse that a new text is said to have been another one', async () => {
    takeOut('short-text');
    write(
      'sources/weather/source.txt',
      'Remarks on the weather\n\nSnow fell on the pass for nine hours without a rest.\n',
    );
    const before = ledgersAsTheyLie();
    await imported('weather');
    change('sources/weather/edition.yaml', /(?=^ {2}language:)/m, '  formerIds: ["short-text"]\n');
    expect(codes((await run('normalise')).said)).toEqual(['p-007']);
    expect(codes(await refused([]))).toContain('p-007');
    expect(ledgersAsTheyLie()).toEqual(before);
  });

  test('have a way back for each kind of address: another name, another place, or a reason', async () => {
    await withMore();
    await right('permalinks');
    const renamed: [string, string | RegExp, string][] = [
      ['sessions/council-1.mdx', 'key: "one"', 'key: "first", formerKeys: ["one"]'],
      ['sessions/council-1.mdx', 'number: "7"', 'number: "9", formerNumbers: ["7"]'],
      ['calendars/1951.mdx', '- id: "meeting-a"', '- id: "meeting-z"\n    formerIds: ["meeting-a"]'],
      ['registers/people.yaml', /^somebody:/m, 'some-body:\n  formerIds: ["somebody"]'],
      ['registers/bodies.yaml', /^forum:/m, 'meeting-forum:\n  formerIds: ["forum"]'],
      ['registers/terms.yaml', /^fen:/m, 'fento:\n  formerIds: ["fen"]'],
    ];
    for (const [file, from] of renamed) expect(read(file)).toMatch(from);
    for (const [file, from, to] of renamed) change(file, from, to.replace(/,? ?\n? *former\w+: \[[^\]]*\]/, ''));
    const asked = [
      ...(await refused([])).matchAll(/^p-003 .* Is (\S+), which .* now (\S+) of .* name it there: (.*?)\. If/gm),
    ];
    expect(asked.map(([, old, now, field]) => `${old} ${now} ${field}`).sort()).toEqual([
      '#fen #fento formerIds: ["fen"]',
      '#meeting-a #meeting-z formerIds: ["meeting-a"]',
      '#resolution-7 #resolution-9 formerNumbers: ["7"]',
      'forum/ meeting-forum/ formerIds: ["forum"]',
      'items/one/ items/first/ formerKeys: ["one"]',
      'somebody/ some-body/ formerIds: ["somebody"]',
    ]);
    for (const [file, from, to] of renamed) {
      const without = to.replace(/,? ?\n? *former\w+: \[[^\]]*\]/, '');
      change(file, without, to);
      expect(from).toBeDefined();
    }
    await right('permalinks');
    await right('check');
  });

  test('say why something is gone, whatever it is, once its file does not have it any more', async () => {
    await withMore();
    await right('permalinks');
    const gone: [string, string, RegExp][] = [
      ['sessions/council-1/items/one', 'sessions/council-1.mdx', /^ {2}- \{ key: "one".*\n/m],
      ['sessions/council-1#resolution-7', 'sessions/council-1.mdx', /^ {2}- \{ number: "7".*\n/m],
      ['calendars/1951#meeting-a', 'calendars/1951.mdx', /^ {2}- id: "meeting-a"\n(?: {4}.*\n)*/m],
      ['people/somebody', 'registers/people.yaml', /^somebody:\n(?: .*\n)*/m],
      ['bodies/forum', 'registers/bodies.yaml', /^forum:\n(?: .*\n)*/m],
      ['terms/fen', 'registers/terms.yaml', /^fen:\n(?: .*\n)*/m],
    ];
    const kept = gone.map(([, file]) => [file, read(file)] as const);
    for (const [, file, lines] of gone) change(file, lines, '');
    const lost = (await refused([])).split('\n').filter((line) => line.startsWith('p-001'));
    expect(lost.map((line) => /npm run permalinks -- --withdraw (\S+) --reason/.exec(line)?.[1]).sort()).toEqual(
      gone.map(([name]) => name).sort(),
    );
    for (const [name] of gone) await right('permalinks', '--withdraw', name, '--reason', 'Listed by mistake.');
    await right('check');
    expect(await right('permalinks')).toContain('0 entries appended');

    for (const [file, text] of kept) writeFileSync(join(content, file), text);
    const back = (await refused([])).split('\n').filter((line) => line.startsWith('p-001'));
    expect(back.map((line) => /npm run permalinks -- --restore (\S+) --reason/.exec(line)?.[1]).sort()).toEqual(
      gone.map(([name]) => name).sort(),
    );
    for (const [name] of gone) await right('permalinks', '--restore', name, '--reason', 'It was none.');
    await right('check');
  });

  test('know what is said at every address, and date each change of it', async () => {
    await withMore();
    await right('permalinks');
    const changes: [file: string, from: string, to: string, name: string, line: RegExp][] = [
      ['registers/people.yaml', 'description: "Made."', 'description: "Mad."', 'people/somebody', /^somebody:/],
      ['registers/bodies.yaml', 'description: "Made."', 'description: "Mad."', 'bodies/forum', /^forum:/],
      ['calendars/1951.mdx', 'Meeting meeting-a', 'Meeting meetinga', 'calendars/1951#meeting-a', /meeting-a"/],
      ['sessions/council-1.mdx', 'reason: "Made."', 'reason: "Mad."', 'sessions/council-1#resolution-7', /number: "7"/],
    ];
    for (const [file, from, to, name, line] of changes) {
      const place =
        read(file)
          .split('\n')
          .findIndex((each) => line.test(each)) + 1;
      change(file, from, to);
      const said = (await run('check')).said.split('\n').filter((each) => each.startsWith('p-002'));
      expect(said).toEqual([expect.stringContaining(`What is said at ${name} is not`)]);
      expect(said[0]).toContain(`${file}:${place}:`);
      expect(await right('permalinks')).toMatch(/^ {2}\S+ (?:".*" is now ".*"|".*" was changed)$/m);
      await right('check');
    }
    expect(await right('permalinks')).toContain('0 entries appended');
  });

  test('refuse that something leads to another thing under its former identifier, and take that it is changed later', async () => {
    await withMore();
    await right('permalinks');
    const kept = read('calendars/1951.mdx');
    change('calendars/1951.mdx', /^ {2}- id: "meeting-b"\n(?: {4}.*\n)*/m, '');
    change('calendars/1951.mdx', '- id: "council-1"', '- id: "council-1"\n    formerIds: ["meeting-b"]');
    const said = (await refused([])).split('\n').filter((line) => /^[a-z]-\d{3} /.test(line));
    expect(said).toEqual([
      expect.stringMatching(
        /^p-007 .* calendars\/1951#meeting-b was "Meeting meeting-b; .* leads to "Council, session 1/,
      ),
    ]);
    expect(said[0]).toContain('npm run permalinks -- --withdraw calendars/1951#meeting-b --reason');

    writeFileSync(join(content, 'calendars/1951.mdx'), kept);
    change('calendars/1951.mdx', '- id: "meeting-b"', '- id: "meeting-z"\n    formerIds: ["meeting-b"]');
    change('calendars/1951.mdx', 'Meeting meeting-b', 'Meeting b');
    await right('permalinks');
    const other =
      'name: "Of gardeners who counted the trees which the storm of March had left in the autumn of that dry year"';
    change('calendars/1951.mdx', 'name: "Meeting b"', other);
    await right('permalinks');
    await right('check');
  });

  test('publish nothing while the check finds something that publishing would not mend', async () => {
    write('calendars/1952.mdx', read('calendars/1951.mdx'));
    expect(codes(await refused([]))).toContain('r-009');
    rmSync(join(content, 'calendars/1952.mdx'));
    change('budgets/1951.mdx', /quote: "[^"]*"/, 'quote: "Words that stand nowhere"');
    await refused([]);
  });

  test('are read when a last newline is missing, and refused when nothing is left of one', async () => {
    const file = 'permalinks/calendars/1951.yaml';
    const whole = read(file);
    await withMore();
    writeFileSync(join(content, file), whole.trimEnd());
    await right('permalinks');
    await right('check');
    expect(read(file).startsWith(whole)).toBe(true);
    writeFileSync(join(content, file), '');
    expect(await refused([])).toMatch(/p-004 .*The ledger is empty/);
  });

  test('keep every byte that they have when something is appended, in whatever order its keys stand', async () => {
    const file = 'permalinks/reports/report-0.yaml';
    const last = /^ {2}(after: .*)\n {2}(seal: .*)\n|^ {2}(words: .*)\n {2}(fingerprint: .*)\n/m;
    writeFileSync(
      join(content, file),
      read(file).replace(last, (_, a, b, c, d) => `  ${b ?? d}\n  ${a ?? c}\n`),
    );
    const whole = read(file);
    await right('permalinks', '--withdraw', 'reports/report-0', '--reason', 'Gone.');
    expect(read(file).startsWith(whole)).toBe(true);
    expect(read(file).length).toBeGreaterThan(whole.length);
  });

  test('are refused in one finding that says what to do, however one was spoiled', async () => {
    const file = 'permalinks/calendars/1951.yaml';
    const whole = read(file);
    const entries = whole.split(/(?=^- )/m);
    const spoiled: Record<string, string> = {
      'cut within its last entry': whole.replace(/ {2}seal: "[^"]*"\n$/, ''),
      'cut after a key': whole.replace(/(?<=address): "[^"]*"\n[^]*$/, ''),
      'a key renamed': whole.replace('  date:', '  day:'),
      'keys in another order': whole.replace(/^- (state: .*)\n {2}(address: .*)/, '- $2\n  $1'),
      'seals in capitals': whole.replaceAll(/seal: "(.*)"/g, (line) =>
        line.replace(/"(.*)"/, (seal) => seal.toUpperCase()),
      ),
      'an entry twice': whole + (entries.at(-1) ?? ''),
      'a state that is none': whole.replace('"published"', '"retired"'),
    };
    for (const [what, text] of Object.entries(spoiled)) {
      writeFileSync(join(content, file), text);
      const said = (await refused([])).split('\n').filter((line) => /^[a-z]-\d{3} /.test(line));
      expect({ what, said }).toEqual({ what, said: [expect.stringMatching(/^p-004 .*1951\.yaml.*restore the file/i)] });
      expect((await run('check')).said).toBe(said.join('\n'));
    }
    writeFileSync(join(content, file), whole);
  });

  test('are told from what lies beside them and is none', async () => {
    const whole = read('permalinks/calendars/1951.yaml');
    const strangers = ['1951.yaml', 'calendars/1951.yml', 'calendar/1951.yaml', 'calendars/1951 (1).yaml'];
    for (const name of strangers) {
      write(`permalinks/${name}`, whole);
      expect(await refused([])).toMatch(/^r-005 [^\n]*It is no ledger[^\n]*Move it[^\n]*\n1 finding/);
      rmSync(join(content, 'permalinks', name));
    }
    for (const name of ['.DS_Store', 'calendars/1951.yaml~']) write(`permalinks/${name}`, whole);
    await right('check');
  });

  test('are written by one run at a time', async () => {
    await withMore();
    const runs = await Promise.all([spawned().ended, spawned().ended, spawned().ended]);
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]); // each waits for the one before
    expect(runs.filter(({ said }) => !/^0 entries/m.test(said))).toHaveLength(1);
    await right('check');
    const run = await writingInto(content, async () => {
      const begun = spawned();
      await begun.waits;
      return begun;
    });
    expect((await run.ended).said).toMatch(/0 entries appended[^]*Another command is writing into .*: waiting/);
  });
});

/** The command as a process of its own: how it ended, and that it says that it waits for another. */
function spawned(): { ended: Promise<Run>; waits: Promise<void> } {
  const env = { ...process.env, CONTENT_DIR: content };
  const ended = Promise.withResolvers<Run>();
  const waits = Promise.withResolvers<void>();
  const child = execFile(process.execPath, ['scripts/permalinks.ts'], { env }, (_, out, err) => {
    ended.resolve({ status: child.exitCode ?? -1, said: out + err });
    waits.reject(new Error('It ended without having waited.'));
  });
  waits.promise.catch(() => {});
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (words) => {
      if (/: waiting/.test(String(words))) waits.resolve();
    });
  }
  return { ended: ended.promise, waits: waits.promise };
}

/** Adds two of each kind of thing that has an address, so that one can go and one remain. */
async function withMore(): Promise<void> {
  const there = 'evidence: [{ at: "report-0#p30", quote: "Geneva" }]';
  const title = 'evidence: [{ at: "report-0#title", quote: "An Porprato Cortolu Neti Olingre Gralu" }]';
  const item = (key: string) => `  - { key: "${key}", title: "Geneva", basis: "outline", ${there} }\n`;
  const resolution = (number: string) => `  - { number: "${number}", basis: "inferred", reason: "Made.", ${there} }\n`;
  change('sessions/council-1.mdx', /^items:\n/m, `items:\n${item('one')}${item('two')}`);
  change('sessions/council-1.mdx', /^resolutions: \[\]\n/m, `resolutions:\n${resolution('7')}${resolution('8')}`);
  const meeting = (id: string, day: string) =>
    `  - id: "${id}"\n    name: "Meeting ${id}"\n    claims:\n      - { start: "1951-03-${day}", status: "planned", basis: "inferred", reason: "Made.", ${there} }\n`;
  change(
    'calendars/1951.mdx',
    /^meetings:\n/m,
    `meetings:\n${meeting('meeting-a', '01')}${meeting('meeting-b', '08')}`,
  );
  appendFileSync(
    join(content, 'registers/people.yaml'),
    `somebody:\n  name: "Porprato Cortolu"\n  sortName: "Cortolu, Porprato"\n  description: "Made."\n  ${title}\n`,
  );
  appendFileSync(
    join(content, 'registers/bodies.yaml'),
    `forum:\n  name: "Neti Olingre"\n  kind: "forum"\n  description: "Made."\n  ${title}\n`,
  );
  appendFileSync(join(content, 'registers/terms.yaml'), `fen:\n  term: "Geneva"\n  ${there}\n`);
  expect((await checkArchive(content)).findings.filter(({ code }) => code !== 'p-002')).toEqual([]);
}
