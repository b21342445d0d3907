import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { editionSchema, type Edition } from '../../src/records/edition.ts';
import { compareText, type Finding } from '../../src/records/finding.ts';
import { openingWords, stateOf, type LedgerState } from '../../src/records/permalink.ts';
import { parseYamlText, validate, type YamlText } from '../../src/records/yaml-text.ts';
import { unlessMissing } from './archive-files.ts';
import { DecisionError, NoTitleError } from '../normalise/working-text.ts';
import { TakenTitleError } from '../normalise/mint.ts';
import type { Fate } from '../permalinks/align.ts';
import {
  followJoined,
  readFormers,
  strangersIn,
  takeOver,
  withCarried,
  type Join,
  type Takeover,
} from '../permalinks/former.ts';
import { ledgerPath, readLedger } from '../permalinks/ledger.ts';
import { normalise, type Normalised } from '../normalise/normalise.ts';
import { problemIn } from '../normalise/prove.ts';
import { decodeSource, type Received } from '../normalise/source-text.ts';
import { readBeside, readReceived } from './received.ts';
import { codeOf } from './system.ts';

/** A source text with its edition and the state of its permalinks. */
export interface Source extends Received {
  id: string;
  /** Of a document: its reading, as it is to be written. */
  reading?: string;
  /** Path of the edition, from the project's root. */
  path: string;
  edition: Edition;
  locate: YamlText['locate'];
  /** What was published of it, under former identifiers too. */
  state: LedgerState;
  takeover: Takeover;
}

/** What is known of a text of which nothing was published. */
export const unpublished: Pick<Source, 'state' | 'takeover'> = {
  state: stateOf([]),
  takeover: { carried: [], joined: [] },
};

export type ReadSource = { source: Source; findings: [] } | { source?: never; findings: Finding[] };

/** The identifiers of all source texts, in order; none in a folder without sources. */
export async function listSources(contentDir: string): Promise<string[]> {
  const entries = await unlessMissing(readdir(join(contentDir, 'sources'), { withFileTypes: true }), []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(compareText);
}

type ReadEdition =
  (Pick<Source, 'path' | 'edition' | 'locate'> & { findings: [] }) | { edition?: never; findings: Finding[] };

/** Reads the edition of a source text. */
export async function readEdition(contentDir: string, id: string): Promise<ReadEdition> {
  const folder = `${contentDir}/sources/${id}`;
  const path = `${folder}/edition.yaml`;
  const written = await readBeside(folder, 'edition.yaml', { path, locate: () => ({ line: 1, column: 1 }) });
  if ('code' in written) return { findings: [written] };
  const yaml = parseYamlText(written, path);
  const edition = validate(editionSchema, yaml, path);
  if (edition.record === undefined) return { findings: edition.findings };
  return { path, edition: edition.record, locate: yaml.locate, findings: [] };
}

/**
 * Reads a source text, its edition and its permalinks; a changed byte of the text is a finding (s-001).
 * @param again whether a document is read again where its reading is not proved to be what the file holds
 */
export async function readSource(contentDir: string, id: string, { again = false } = {}): Promise<ReadSource> {
  const read = await readEdition(contentDir, id);
  if (read.edition === undefined) return { findings: read.findings };
  const { path, edition, locate } = read;
  const { received, findings } = await readReceived(
    `${contentDir}/sources/${id}`,
    edition.source,
    { path, locate },
    again,
  );
  if (received === undefined) return { findings };
  const { formerIds } = edition.record;
  const ledger = await readLedger(ledgerPath(contentDir, `reports/${id}`));
  const former = await readFormers(contentDir, { ledger: `reports/${id}`, formerIds });
  if (ledger.entries === undefined || former.findings.length > 0) {
    return { findings: [...ledger.findings, ...former.findings] };
  }
  const takeover = takeOver(ledger.entries, former.formers);
  const state = stateOf(withCarried(ledger.entries, takeover));
  return {
    source: { id, path, ...received, edition, locate, state, takeover },
    findings: [],
  };
}

/**
 * Normalises a source; a decision that no longer applies, bytes that are not text, and a text that has no title are
 * findings (s-002, s-005, s-006), as are published blocks of which nothing is known (p-003, p-007).
 */
export function normaliseSource(
  source: Source,
): { files: Normalised; joins: Join[]; findings: [] } | { files?: never; joins?: never; findings: Finding[] } {
  const { id, path, edition, locate, takeover } = source;
  try {
    const files = normaliseDecided(source);
    const joins = followJoined(takeover.joined, files.blocks);
    const strangers = strangersIn(
      { path, ...locate(['record', 'formerIds']) },
      { id, fates: files.fates, carried: takeover.carried.length > 0, joins },
    );
    const doubts = strangers.length > 0 ? [] : files.fates.filter((fate) => fate.fate === 'doubtful');
    if (strangers.length + doubts.length === 0) return { files, joins, findings: [] };
    const asked = doubts.map((doubt) => doubtFinding(doubt, source, files.blocks[doubt.candidate]?.text ?? ''));
    return { findings: [...strangers, ...asked] };
  } catch (error) {
    if (error instanceof DecisionError) {
      return {
        findings: [
          {
            code: 's-002',
            path,
            ...locate(['decisions', error.index]),
            message: `The decision "${edition.decisions[error.index]?.do ?? ''}" does not apply: ${error.message}`,
            hint: 'Correct its line and words, or take it out.',
          },
        ],
      };
    }
    if (error instanceof TakenTitleError) {
      return {
        findings: [
          {
            code: 'p-005',
            path,
            line: 1,
            column: 1,
            message: `The address reports/${id}#title was published for a title that was withdrawn, or joined to another text.`,
            hint: `An address is given once: take out the decision that withdraws the title, or give the text another identifier, and withdraw this one: npm run permalinks -- --withdraw reports/${id} --reason "…".`,
          },
        ],
      };
    }
    if (error instanceof NoTitleError) {
      return {
        findings: [
          {
            code: 's-006',
            path,
            ...locate(['source', 'file']),
            message: `${edition.source.file} has no line that can be its title.`,
            hint: 'Expected a text with words; what is all notes and tables needs a decision "title".',
          },
        ],
      };
    }
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return {
        findings: [
          {
            code: 's-005',
            path,
            ...locate(['source', 'file']),
            message: `${edition.source.file} is not in ${edition.source.encoding ?? 'utf-8'}.`,
            hint: 'Say in "encoding" what it is in; the file stays as it was received.',
          },
        ],
      };
    }
    const place = { path, ...locate(['source', 'file']) };
    const message = `The rules fail on ${edition.source.file} (${String(error)}).`;
    return { findings: [{ code: 's-004', ...place, message, hint: 'Report it, with the file.' }] };
  }
}

/**
 * What a source and its edition make, proved where the editor decided anything: throws a `DecisionError` for the first
 * decision with which a text that came out right before it comes out wrong, or not at all.
 */
function normaliseDecided(source: Source): Normalised {
  const { id, edition, state } = source;
  const make = (decisions: Edition['decisions']) => normalise(id, source, { ...edition, decisions }, state);
  if (edition.decisions.length === 0) return make([]);
  const whole = attempt(source, () => make(edition.decisions));
  if (whole.problem === undefined) return whole.files();
  for (let count = 0; count <= edition.decisions.length; count += 1) {
    const { problem } = attempt(source, () => make(edition.decisions.slice(0, count)));
    const isAsked = problem instanceof DecisionError || problem instanceof NoTitleError; // for a decision that follows
    if (problem === undefined || isAsked || problem instanceof TakenTitleError) continue;
    if (count === 0) break;
    throw new DecisionError(count - 1, `with it, ${sayOf(problem)}`);
  }
  return whole.files();
}

/** What was made, or what is wrong with it; `files` throws what making them threw. */
function attempt(source: Source, make: () => Normalised): { problem?: unknown; files: () => Normalised } {
  try {
    const files = make();
    const problem = problemIn(decodeSource(source).text, files);
    return { files: () => files, ...(problem !== undefined && { problem }) };
  } catch (problem) {
    return {
      problem,
      files() {
        throw problem;
      },
    };
  }
}

function sayOf(problem: unknown): string {
  return problem instanceof Error ? `the rules fail (${problem.message.split('\n', 1)[0] ?? ''}).` : String(problem);
}

function doubtFinding(
  doubt: Extract<Fate, { fate: 'doubtful' }>,
  { path, locate }: Source,
  candidate: string,
): Finding {
  const { anchor, words, confidence } = doubt;
  return {
    code: 'p-003',
    path,
    ...locate(['decisions']),
    message: `Is #${anchor} ("${words}") now "${openingWords(candidate)}"? The two are alike by ${Math.round(confidence * 100)} per cent.`,
    hint: `Decide it: "do: anchor" with the line and words of the block, or "do: withdraw" with "anchor: ${anchor}".`,
  };
}
