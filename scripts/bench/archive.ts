import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { listBlocks } from '../../src/markup/blocks.ts';
import { textOf } from '../../src/markup/text.ts';
import { progress } from '../reporters/progress.ts';
import { makeText } from './text.ts';
import { Chance, sentence, title, words } from './words.ts';

/** How many reports a session, a person, a budget year has. */
const reportsEach = 10;
const firstYear = 1951;

/** What later records say of a report. */
interface MadeReport {
  id: string;
  date: string;
  headings: string[];
  /** Opening words of a paragraph, to be quoted as evidence. */
  evidence: { at: string; quote: string };
}

/**
 * Writes an archive of made records into a folder: reports with their sources and provenance, and the sessions,
 * budgets, calendars and registers they refer to. The same number gives the same bytes.
 */
export async function makeArchive(folder: string, records: number): Promise<void> {
  const line = progress('Making records', records);
  const reports: MadeReport[] = [];
  for (let number = 0; number < records; number += 1) {
    reports.push(await makeReport(folder, number));
    line.tick();
  }
  line.done();
  const groups = Array.from({ length: Math.ceil(records / reportsEach) }, (_, group) =>
    reports.slice(group * reportsEach, (group + 1) * reportsEach),
  );
  for (const [group, members] of groups.entries()) await makeSession(folder, group, members);
  for (const name of ['budgets', 'calendars']) await mkdir(join(folder, name), { recursive: true });
  const years = Math.max(1, Math.ceil(groups.length / 5));
  for (let year = 0; year < years; year += 1) await makeYear(folder, year, groups.slice(year * 5, year * 5 + 5));
  await makeRegisters(folder, groups);
}

async function makeReport(folder: string, number: number): Promise<MadeReport> {
  const chance = new Chance(number + 1);
  const id = `report-${number}`;
  const heading = title(chance);
  const tree = makeText(chance, heading);
  const blocks = listBlocks(tree);
  const anchors = blocks.map((block, index) => {
    if (block.type !== 'heading') return block.type === 'mdxJsxFlowElement' ? 'note-1' : `p${index}`;
    return block.depth === 1 ? 'title' : `s-section-${index}`;
  });
  const printed = blocks.map((block) => textOf(block));
  const source = printed.join('\n\n');
  const sha256 = createHash('sha256').update(source).digest('hex');
  const paragraph = blocks.findIndex(({ type }) => type === 'paragraph');
  const quote = (printed[paragraph] ?? '').split(' ').slice(0, 8).join(' ');
  const evidence = { at: `${id}#${anchors[paragraph] ?? 'title'}`, quote };
  const grounds = { basis: 'inferred', evidence: [evidence], reason: 'Made for a measurement.' };
  const group = Math.floor(number / reportsEach);
  const date = dateOf(group, number % reportsEach);
  const record = {
    title: heading,
    kind: chance.pick(['director-general-report', 'statement', 'summary-of-deliberations', 'contribution']),
    shortTitle: heading,
    summary: sentence(chance),
    speaker: { person: `person-${group}`, role: 'Director General', ...grounds },
    date: { value: date, ...grounds },
    session: { value: `council-${group + 1}`, ...grounds },
    language: 'en',
    source: { id, file: 'source.txt', sha256 },
    anchors,
  };
  await write(join(folder, 'reports', `${id}.mdx`), recordFile(record, tree));
  await write(join(folder, 'sources', id, 'source.txt'), source);
  await write(join(folder, 'provenance', `${id}.json`), JSON.stringify(accountOf({ id, sha256, printed, anchors })));
  return { id, date, headings: anchors.filter((anchor) => anchor.startsWith('s-')), evidence };
}

/** What became of each character of the made source: every block kept, the blank lines between them normalised. */
function accountOf({ id, sha256, printed, anchors }: AccountParts): object {
  let end = 0;
  const account = printed.flatMap((text, index) => {
    const start = end;
    end += text.length;
    const kept = { start, end, fate: 'kept', block: anchors[index] };
    if (index === printed.length - 1) return [kept];
    end += 2;
    return [kept, { start: end - 2, end, fate: 'normalised', rule: 'blank', to: '' }];
  });
  return { report: id, file: 'source.txt', sha256, characters: end, ledger: account };
}

interface AccountParts {
  id: string;
  sha256: string;
  printed: readonly string[];
  anchors: readonly string[];
}

async function makeSession(folder: string, group: number, reports: readonly MadeReport[]): Promise<void> {
  const chance = new Chance(group + 1_000_003);
  const evidence = reports.slice(0, 1).map((report) => report.evidence);
  const grounds = { basis: 'inferred', evidence, reason: 'Made for a measurement.' };
  const record = {
    body: 'council',
    number: group + 1,
    kind: 'regular',
    attested: grounds,
    start: { value: dateOf(group, 0), ...grounds },
    end: { value: dateOf(group, 3), ...grounds },
    place: { value: 'Geneva', ...grounds },
    officers: [{ office: 'Chairperson', person: `person-${group}`, phase: 'serving', ...grounds }],
    items: reports.slice(0, 6).map(({ id, headings }, index) => ({
      key: String(index + 1),
      label: `${index + 1}.`,
      title: title(chance),
      basis: 'agenda',
      passages: headings.slice(0, 1).map((anchor) => ({ report: id, anchor })),
      evidence,
    })),
    status: 'held',
  };
  await write(join(folder, 'sessions', `council-${group + 1}.mdx`), recordFile(record));
}

/** A budget and a calendar of one year, with the sessions of that year. */
async function makeYear(folder: string, index: number, groups: readonly (readonly MadeReport[])[]): Promise<void> {
  const chance = new Chance(index + 2_000_003);
  const year = firstYear + index;
  const evidence = groups.flatMap((reports) => reports.slice(0, 1).map((report) => report.evidence));
  const grounds = { basis: 'inferred', evidence, reason: 'Made for a measurement.' };
  const figures = (['administrative', 'operational'] as const).map((part) => ({
    part,
    amount: { minor: chance.between(1000, 9_000_000) * 100, currency: part === 'administrative' ? 'CHF' : 'USD' },
    status: 'proposed',
    precision: 'exact',
    ...grounds,
  }));
  const meetings = groups.map((_, place) => {
    const group = index * 5 + place;
    const claims = [{ start: dateOf(group, 0), end: dateOf(group, 3), status: 'held', ...grounds }];
    return {
      id: `council-${group + 1}`,
      name: title(chance),
      body: 'council',
      session: `council-${group + 1}`,
      claims,
    };
  });
  await write(join(folder, 'budgets', `${year}.mdx`), recordFile({ year, figures }));
  await write(join(folder, 'calendars', `${year}.mdx`), recordFile({ year, meetings }));
}

async function makeRegisters(folder: string, groups: readonly (readonly MadeReport[])[]): Promise<void> {
  const chance = new Chance(3_000_017);
  const evidence = groups.flatMap((reports) => reports.slice(0, 1)).map((report) => [report.evidence]);
  const people = evidence.map((each, group) => {
    const name = title(chance);
    return [`person-${group}`, { name, sortName: name, description: sentence(chance), evidence: each }];
  });
  const council = { name: 'Council', kind: 'governing-body', description: sentence(chance), evidence: evidence[0] };
  const terms = evidence.slice(0, 60).map((each, index) => {
    const [first = '', second = ''] = words(chance, 2);
    return [`term-${index}`, { term: `${first}${second}`.toUpperCase(), expansion: title(chance), evidence: each }];
  });
  const registers = {
    people: Object.fromEntries(people),
    bodies: { council },
    terms: Object.fromEntries(terms),
    ...smallRegisters(chance, evidence.slice(0, 1).flat()),
  };
  for (const [name, entries] of Object.entries(registers)) {
    await write(join(folder, 'registers', `${name}.yaml`), yaml(entries));
  }
}

/** One entry each of the registers that do not grow with the texts. */
function smallRegisters(chance: Chance, evidence: readonly MadeReport['evidence'][]) {
  const grounds = { basis: 'inferred', evidence, reason: 'Made for a measurement.' };
  const observation = { date: String(firstYear), value: 20, precision: 'exact', ...grounds };
  const line = { name: title(chance), base: sentence(chance), observations: [observation] };
  const sources = [...evidence, { reference: 'page', quote: sentence(chance) }];
  return {
    documents: { 'c-1-1': { symbol: 'C/1/1', title: title(chance), ...grounds } },
    symbols: {
      document: {
        pattern: 'C/{session}/{number}',
        name: title(chance),
        body: 'council',
        examples: [{ printed: 'C/1/1', symbol: 'C/1/1' }],
      },
    },
    series: { members: { name: title(chance), unit: 'State', description: sentence(chance), lines: [line] } },
    conflicts: {
      first: { title: title(chance), records: ['sessions/council-1'], shown: sentence(chance), evidence: sources },
    },
    references: {
      page: { url: 'https://example.org/', title: title(chance), publisher: title(chance), accessed: '2026-11-22' },
    },
  };
}

/** Five sessions a year, ten days apart; `day` counts from the first of each. */
function dateOf(group: number, day: number): string {
  const year = firstYear + Math.floor(group / 5);
  const month = 2 * (group % 5) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`;
}

function recordFile(record: object, tree?: Root): string {
  const body = tree === undefined ? '' : toMarkdown(tree, { extensions: [gfmToMarkdown(), mdxToMarkdown()] });
  return `---\n${yaml(record)}---\n\n${body}`;
}

function yaml(value: object): string {
  return stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', aliasDuplicateObjects: false });
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
