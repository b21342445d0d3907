import { join } from 'node:path';
import { parseRecord, type RecordFile } from '../../src/markup/record-file.ts';
import { FindingsError } from '../../src/records/finding.ts';
import { formatMoney } from '../../src/records/money.ts';
import { stateOf } from '../../src/records/permalink.ts';
import { formatDate } from '../../src/records/partial-date.ts';
import { parseRegister } from '../../src/records/register-file.ts';
import type { RegisterName } from '../../src/records/registers.ts';
import type { SymbolPatterns } from '../../src/records/symbols.ts';
import type { ArchiveFiles, ArchiveRegister } from '../archive/archive-files.ts';
import { toYaml } from '../normalise/serialise.ts';
import { listAddresses } from '../permalinks/addresses.ts';
import { entriesOfDescriptions, redescribedIn } from '../permalinks/descriptions.ts';
import { ledgerPath, sealEntries } from '../permalinks/ledger.ts';
import { entriesToAppend } from '../permalinks/publish.ts';
import { listOfSpeakers, pageOf, statedOf, statedOfPerson, statedOn } from './grounds.ts';
import { bodies, type MadePerson, type MadeSession } from './plan.ts';
import { published, write, type MadeReport } from './report.ts';
import { Chance } from './words.ts';

/** A report under each item of an agenda, so many items at most. */
const mostItems = 6;
const mostTerms = 60;

/** What the records beside the reports are made from. */
export interface Made {
  sessions: readonly MadeSession[];
  delegates: readonly MadePerson[];
  /** The reports by number. */
  reports: readonly MadeReport[];
  patterns: Patterns;
}

/** How symbols are built, and one of each as an example. */
export type Patterns = Readonly<Record<string, SymbolPatterns[string] & { example: string }>>;

/** Writes the sessions, budgets, calendars and registers of an archive, and the ledgers of all of them. */
export async function makeRecords(folder: string, made: Made): Promise<void> {
  const years = Map.groupBy(made.sessions, ({ start }) => Number(start.slice(0, 4)));
  const records = {
    reports: [],
    sessions: await makeFiles(
      folder,
      'sessions',
      made.sessions.map((each) => [each.id, sessionOf(each, made, years)]),
    ),
    budgets: await makeFiles(
      folder,
      'budgets',
      [...years].map(([year, held]) => [String(year), budgetOf(year, held)]),
    ),
    calendars: await makeFiles(
      folder,
      'calendars',
      [...years].map(([year, held]) => [String(year), calendarOf(year, held)]),
    ),
  };
  const lists = registersOf(made, [...years.keys()].sort());
  const written = {
    people: await makeRegister(folder, 'people', lists.people),
    bodies: await makeRegister(folder, 'bodies', lists.bodies),
    terms: await makeRegister(folder, 'terms', lists.terms),
    documents: await makeRegister(folder, 'documents', lists.documents),
    symbols: await makeRegister(folder, 'symbols', lists.symbols),
    series: await makeRegister(folder, 'series', lists.series),
    conflicts: await makeRegister(folder, 'conflicts', lists.conflicts),
    references: await makeRegister(folder, 'references', lists.references),
  };
  const none = new Set<string>();
  const identifiers = { reports: none, sessions: none, budgets: none, calendars: none };
  await publish(folder, { records, registers: written, identifiers });
}

async function publish(folder: string, archive: ArchiveFiles): Promise<void> {
  const state = stateOf([]);
  for (const file of listAddresses(archive)) {
    const { ledger, addresses } = file;
    const publication = { addresses: [...addresses.keys()], blocks: [], fates: [] };
    const descriptions = entriesOfDescriptions(redescribedIn(state, file), published);
    const entries = [...entriesToAppend(state, publication, published), ...descriptions];
    await write(ledgerPath(folder, ledger), toYaml(sealEntries(entries, '')));
  }
}

type Years = ReadonlyMap<number, readonly MadeSession[]>;

function sessionOf(session: MadeSession, { reports }: Made, years: Years): object {
  const { body, number, start, end, chair, texts } = session;
  const stated = statedOf(session);
  const own = texts.flatMap((each) => reports[each] ?? []);
  const year = Number(start.slice(0, 4));
  return {
    body: body.id,
    number,
    kind: 'regular',
    attested: stated,
    start: { value: start, ...stated },
    end: { value: end, ...stated },
    place: { value: 'Geneva', ...stated },
    officers: [{ office: 'Chairperson', person: chair.id, phase: 'serving', ...stated }],
    items: own.slice(0, mostItems).map(({ id, title, passage }, index) => ({
      key: String(index + 1),
      label: `${index + 1}.`,
      title: title.quote,
      basis: 'agenda',
      passages: [{ report: id, anchor: passage }],
      evidence: [title],
    })),
    resolutions: own.flatMap(({ kind }, index) =>
      kind === 'resolution' ? [resolution(session, (texts[index] ?? 0) + 1)] : [],
    ),
    budgets: years.get(year)?.[0] === session ? [String(year)] : [],
    status: 'held',
  };
}

function resolution(session: MadeSession, number: number): object {
  return { number: String(number), ...statedOn(pageOf(session), `Resolution No. ${number}`) };
}

/** A budget of a year, before the first session of that year. */
function budgetOf(year: number, [first]: readonly MadeSession[]): object {
  const chance = new Chance(year + 2_000_003);
  const figures = (['administrative', 'operational'] as const).map((part) => {
    const currency = part === 'administrative' ? 'CHF' : 'USD';
    const amount = { minor: chance.between(1000, 9_000_000) * 100, currency };
    const stated = statedOn('budgets', `Budget for ${year}, ${part} part: ${formatMoney(amount)}`);
    return { part, amount, status: 'proposed', precision: 'exact', ...stated };
  });
  return { year, session: first?.id, figures };
}

function calendarOf(year: number, sessions: readonly MadeSession[]): object {
  const meetings = sessions.map((session) => ({
    id: session.id,
    name: `${session.body.name}, session ${session.number}`,
    body: session.body.id,
    session: session.id,
    claims: [{ start: session.start, end: session.end, status: 'held', ...statedOf(session) }],
  }));
  return { year, meetings };
}

function registersOf({ sessions, delegates, reports, patterns }: Made, years: readonly number[]) {
  const chairs = [...new Set(sessions.map(({ chair }) => chair))];
  const [first] = sessions;
  const sides = sessions.slice(0, 2).map((each) => statedOf(each).evidence[0]);
  const pages = [
    ...sessions.map((each) => [pageOf(each), `Report of session ${each.number} of the ${each.body.name}`] as const),
    [listOfSpeakers, 'List of speakers'] as const,
    ['budgets', 'Budgets'] as const,
    ['bodies', 'Bodies'] as const,
    ['members', 'Members'] as const,
  ];
  return {
    people: Object.fromEntries([...chairs, ...delegates].map((person) => [person.id, personOf(person)])),
    bodies: Object.fromEntries(
      bodies.map(({ id, name, names }) => {
        const { evidence } = statedOn('bodies', name);
        const translated = names.map((each) => ({ ...each, evidence: statedOn('bodies', each.name).evidence }));
        const described = { kind: 'governing-body', description: 'A body made for a measurement.', evidence };
        return [id, { name, names: translated, ...described }];
      }),
    ),
    terms: Object.fromEntries(termsOf(reports)),
    documents: Object.fromEntries(documentsOf(reports)),
    symbols: Object.fromEntries(
      Object.entries(patterns).map(([id, { pattern, example }]) => {
        const body = bodies.find(({ sign }) => pattern.startsWith(`${sign}/{`))?.id ?? bodies[0].id;
        return [id, { pattern, name: 'Documents', body, examples: [{ printed: example, symbol: example }] }];
      }),
    ),
    series: {
      members: { name: 'Members', unit: 'State', description: 'How many States are members.', lines: [members(years)] },
    },
    conflicts: {
      first: {
        title: 'What the first session is called',
        records: first === undefined ? [] : [`sessions/${first.id}`],
        shown: 'What the report on the session has.',
        evidence: [...sides, ...statedOn('bodies', bodies[0].name).evidence],
      },
    },
    references: Object.fromEntries(
      pages.map(([id, title]) => [
        id,
        { url: `https://example.org/${id}/`, title, publisher: 'The Secretariat', accessed: published },
      ]),
    ),
  };
}

function personOf(person: MadePerson): object {
  const { name, presided } = person;
  const [first, last] = [presided[0], presided.at(-1)];
  const tenures = first === undefined || last === undefined ? [] : [tenure(first, last)];
  const sortName = name.split(' ').reverse().join(', ');
  const { evidence } = statedOfPerson(person);
  return { name, sortName, description: 'A person made for a measurement.', tenures, evidence };
}

/** The office of those who preside, from the first of their sessions to the last. */
function tenure(first: MadeSession, last: MadeSession): object {
  const evidence = [...statedOf(first).evidence, ...statedOf(last).evidence];
  return { office: 'Chairperson', body: first.body.id, start: first.start, end: last.end, basis: 'stated', evidence };
}

function termsOf(reports: readonly MadeReport[]): [string, object][] {
  const found = new Map(reports.flatMap(({ term }) => (term === undefined ? [] : [[term.term, term] as const])));
  return [...found.values()]
    .slice(0, mostTerms)
    .map(({ term, expansion, evidence }) => [term.toLowerCase(), { term, expansion, evidence: [evidence] }]);
}

/** Each document once, by the first of its texts, in whatever languages they are there. */
function documentsOf(reports: readonly MadeReport[]): [string, object][] {
  return [...Map.groupBy(reports, ({ symbol }) => symbol)].flatMap(([symbol, [first]]): [string, object][] => {
    if (symbol === undefined || first === undefined) return [];
    const { title, date, session } = first;
    const own = symbol.startsWith(`${session.body.sign}/${session.number}/`) ? { session: session.id } : {};
    const stated = statedOn(pageOf(session), `${symbol}, session ${session.number}, ${formatDate(date)}`);
    return [[symbol.toLowerCase().replaceAll('/', '-'), { symbol, title: title.quote, date, ...own, ...stated }]];
  });
}

function members(years: readonly number[]): object {
  const observations = years.map((year, index) => ({
    date: String(year),
    value: 20 + index,
    precision: 'exact',
    ...statedOn('members', `${20 + index} Member States in ${year}`),
    basis: 'inferred',
    reason: 'The page does not say on which day it counts.',
  }));
  return { name: 'Members', base: 'As the page counts them.', observations };
}

/** Writes the records of a collection that have no text of their own, and reads them back. */
async function makeFiles<Name extends 'sessions' | 'budgets' | 'calendars'>(
  folder: string,
  collection: Name,
  records: readonly (readonly [id: string, record: object])[],
): Promise<RecordFile<Name>[]> {
  const files: RecordFile<Name>[] = [];
  for (const [id, record] of records) {
    const path = join(folder, collection, `${id}.mdx`);
    const text = `---\n${toYaml(record)}---\n`;
    const { file, findings } = parseRecord(collection, path, text);
    if (file === undefined) throw new FindingsError(findings);
    await write(path, text);
    files.push(file);
  }
  return files;
}

async function makeRegister<Name extends RegisterName>(
  folder: string,
  name: Name,
  entries: object,
): Promise<ArchiveRegister<Name>> {
  const path = join(folder, 'registers', `${name}.yaml`);
  const text = toYaml(entries);
  const { findings, ...read } = parseRegister(name, path, text);
  if (findings.length > 0) throw new FindingsError(findings);
  await write(path, text);
  return { path, ...read, readable: true };
}
