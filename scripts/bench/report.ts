import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseRecord } from '../../src/markup/record-file.ts';
import { editionSchema } from '../../src/records/edition.ts';
import type { Finding } from '../../src/records/finding.ts';
import { weekdayOf, weekdaysIn } from '../../src/records/in-text/weekdays.ts';
import { proves } from '../../src/records/prove.ts';
import type { Report } from '../../src/records/report.ts';
import { sha256 } from '../archive/fingerprint.ts';
import { normaliseSource, unpublished, type Source } from '../archive/sources.ts';
import { proveAccount } from '../checks/sources.ts';
import { bareEdition } from '../import/draft/bare-edition.ts';
import type { Normalised } from '../normalise/normalise.ts';
import { toYaml } from '../normalise/serialise.ts';
import { sealEntries } from '../permalinks/ledger.ts';
import { entriesToAppend } from '../permalinks/publish.ts';
import { statedOf, statedOfPerson } from './grounds.ts';
import type { MadePerson, MadeSession } from './plan.ts';
import type { MadeText } from './text.ts';

/** The day on which everything was published. */
export const published = '2026-11-22';

/** What is said of a text. */
export interface AboutText {
  id: string;
  language: string;
  kind: Report['kind'];
  date: string;
  session: MadeSession;
  speaker: MadePerson;
  symbol: string | undefined;
}

/** What other records say of a report. */
export interface MadeReport extends AboutText {
  title: Evidence;
  /** Where an item of an agenda leads: the first heading or paragraph. */
  passage: string;
  /** An abbreviation that it explains. */
  term: { term: string; expansion: string; evidence: Evidence } | undefined;
}

interface Evidence {
  at: string;
  quote: string;
}

export type Outcome =
  | { report: MadeReport; blocks: Normalised['blocks']; findings: [] }
  | { report?: never; findings: Pick<Finding, 'code'>[] };

/**
 * Writes a source, its edition, and what the normaliser makes of them, with the ledger of its addresses; or nothing,
 * and says what was found, where a check would find something in the text.
 */
export async function makeReport(folder: string, text: MadeText, described: AboutText): Promise<Outcome> {
  const { id } = described;
  const bytes = Buffer.from(text.source);
  const received = { file: 'source.txt', sha256: sha256(bytes), layout: 'web-page' } as const;
  const decisions = editionSchema.shape.decisions.parse(text.decisions);
  const place = { path: `sources/${id}/edition.yaml`, locate: () => ({ line: 1, column: 1 }) };
  const source: Source = { id, bytes, ...place, edition: bareEdition(received, decisions), ...unpublished };
  const read = normaliseSource(source);
  if (read.files === undefined) return { findings: read.findings };
  const title = read.files.blocks.find(({ anchor }) => anchor === 'title');
  if (title === undefined) return { findings: [{ code: 's-006' }] };
  const record = describe(described, title.text, read.files.blocks);
  const edition = editionSchema.parse({ source: received, record, decisions });
  const { files, findings } = normaliseSource({ ...source, edition });
  if (files === undefined) return { findings };
  const wrong = problemsIn({ ...source, edition }, files);
  if (wrong.length > 0) return { findings: wrong };
  const entries = entriesToAppend(unpublished.state, { addresses: ['./'], ...files }, published);
  await Promise.all([
    write(join(folder, 'sources', id, 'source.txt'), text.source),
    write(join(folder, 'sources', id, 'edition.yaml'), toYaml({ source: received, record, decisions })),
    write(join(folder, 'reports', `${id}.mdx`), files.record),
    write(join(folder, 'provenance', `${id}.json`), files.provenance),
    write(join(folder, 'permalinks', 'reports', `${id}.yaml`), toYaml(sealEntries(entries, ''))),
  ]);
  return { report: reportOf(described, title, files.blocks), blocks: files.blocks, findings: [] };
}

/** What a check would find wrong in the text itself: the record as written, its account, its weekdays. */
function problemsIn(source: Source, { record, provenance, blocks }: Normalised): Pick<Finding, 'code'>[] {
  const { file, findings } = parseRecord('reports', `reports/${source.id}.mdx`, record);
  if (file === undefined) return findings;
  const days = blocks.flatMap(({ text }) => weekdaysIn(text));
  const wrong = days.some(({ date, weekday }) => weekdayOf(date) !== weekday);
  return [...proveAccount(source, provenance, file).findings, ...(wrong ? [{ code: 'c-005' as const }] : [])];
}

type Blocks = Normalised['blocks'];

/** The record part of an edition. The date is stated where a short block of the text prints it. */
function describe({ id, kind, language, date, session, speaker, symbol }: AboutText, title: string, blocks: Blocks) {
  const dated = blocks.findLast(({ text }) => text.length <= 120 && proves([text], { kind: 'date', value: date }));
  const presides = speaker === session.chair;
  return {
    kind,
    shortTitle: title,
    summary: `A text of session ${session.number} of the ${session.body.name}, made for a measurement.`,
    speaker: { person: speaker.id, role: presides ? 'Chairperson' : 'Delegate', ...statedOfPerson(speaker) },
    date:
      dated === undefined
        ? { value: date, ...statedOf(session), basis: 'inferred', reason: 'The text prints no date of its own.' }
        : { value: date, basis: 'stated', evidence: [{ at: `${id}#${dated.anchor}`, quote: dated.text }] },
    session: { value: session.id, ...statedOf(session) },
    ...(symbol !== undefined && { symbol }),
    language,
  };
}

function reportOf(described: AboutText, title: Blocks[number], blocks: Blocks): MadeReport {
  const anchors = blocks.map(({ anchor }) => anchor);
  const passage = anchors.find((each) => each.startsWith('s-')) ?? anchors.find((each) => /^p\d/.test(each)) ?? 'title';
  const [explained] = blocks.flatMap(({ anchor, text }) => termsIn(text).map((each) => ({ ...each, anchor })));
  return {
    ...described,
    title: { at: `${described.id}#title`, quote: title.text.split(' ').slice(0, wordsOfTitle).join(' ') },
    passage,
    term: explained && {
      term: explained.term,
      expansion: explained.expansion,
      evidence: {
        at: `${described.id}#${explained.anchor}`,
        quote: `${explained.expansion} (${explained.term})`,
      },
    },
  };
}

/** An item of an agenda and an entry of the register of documents have so many words of a title. */
const wordsOfTitle = 12;

/** Abbreviations that stand in brackets after words whose capitals they are: `Convention on the Law of the Sea (CLS)`. */
function termsIn(text: string): { term: string; expansion: string }[] {
  return [...text.matchAll(/(?<= )\(([A-Z]{3,8})\)/g)].flatMap(({ index, 1: term = '' }) => {
    const words =
      /(?:[\p{L}’-]+ ){2,12}$/u
        .exec(text.slice(Math.max(0, index - 200), index))?.[0]
        .trim()
        .split(' ') ?? [];
    const capitals = words.map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '');
    const from = capitals.findLastIndex((_, at) => capitals.slice(at).join('') === term);
    return from === -1 ? [] : [{ term, expansion: words.slice(from).join(' ') }];
  });
}

/** Writes a file, and its folder first. */
export async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
