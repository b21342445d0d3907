import type { Edition } from '../../src/records/edition.ts';
import type { Anchor } from '../../src/records/identifiers.ts';
import type { LedgerState } from '../../src/records/permalink.ts';
import type { Report } from '../../src/records/report.ts';
import { listBlocks } from '../../src/markup/blocks.ts';
import { textOf } from '../../src/markup/text.ts';
import { findBullets } from './bullets.ts';
import { classify } from './classify.ts';
import type { AnchorDecisions, Fate } from '../permalinks/align.ts';
import { DecisionError, decisionsTo, printed, type WorkingText, type WorkingBlock } from './working-text.ts';
import { listAccount } from './account.ts';
import { mark } from './mark.ts';
import { findNotes } from './notes.ts';
import type { NumberedBlock } from './mint.ts';
import { numberBlocks } from './number.ts';
import { omit } from './omit.ts';
import { clearPages } from './pages.ts';
import { findRepeats } from './repeats.ts';
import { serialiseProvenance, serialiseRecord } from './serialise.ts';
import { decodeSource, type Received } from './source-text.ts';
import { findTables } from './tables.ts';
import { readParts } from './transcribed.ts';
import { buildTree } from './tree.ts';
import { locate } from './locate.ts';
import { cut, unwrap } from './unwrap.ts';

/** The generated files of one source text, and what became of the anchors published before. */
export interface Normalised {
  /** `content/reports/<id>.mdx` */
  record: string;
  /** `content/provenance/<id>.json` */
  provenance: string;
  fates: readonly Fate[];
  /** Every block with its anchor, in the order of the text. */
  blocks: readonly { anchor: Anchor; text: string }[];
}

type Step = (working: WorkingText) => WorkingText;

/** How the parts of a text are found: by rule where it is plain, from its transcript where it was transcribed. */
const findings: Readonly<Record<'plain' | 'transcribed', readonly Step[]>> = {
  plain: [clearPages, cut, findNotes, findTables, findBullets],
  transcribed: [readParts, cut],
};

/** From lines to marked blocks, in this order. Each step is pure. */
function stepsOf({ layout }: Edition['source']): readonly Step[] {
  const found = findings[layout === 'transcript' ? 'transcribed' : 'plain'];
  return [omit, ...found, unwrap, classify, findRepeats, mark];
}

/**
 * Turns a source text and its edition into a record and its provenance. Pure: the same input gives the same bytes.
 * Throws a `DecisionError` for a decision that no longer applies, a `NoTitleError` for a text without words, a
 * `TypeError` for bytes that are not in its encoding.
 */
export function normalise(id: string, received: Received, edition: Edition, state: LedgerState): Normalised {
  const source = decodeSource(received);
  const start: WorkingText = {
    source,
    layout: edition.source.layout,
    decisions: edition.decisions,
    stretches: [],
    segments: [],
    blocks: [],
    marks: [],
    omissions: [],
    heeded: new Set(),
    account: [],
  };
  const working = stepsOf(edition.source).reduce((before, step) => step(before), start);
  requireHeeded(working);
  const blocks = working.blocks.filter(isNumbered);
  const described = blocks.map((block) => describe(block, source.text));
  const { anchors, aliases, tombstones, fates } = numberBlocks(
    described,
    state,
    anchorDecisions(working, blocks, state),
  );
  const anchorOf = new Map(
    blocks.flatMap((block, index) => (anchors[index] === undefined ? [] : [[block, anchors[index]] as const])),
  );
  const tree = buildTree(working);
  const title = listBlocks(tree).find((block) => block.type === 'heading' && block.depth === 1);
  const { file, sha256, encoding, transcript, url, publisher, note } = edition.source;
  const report = withoutUndefined({
    title: title === undefined ? '' : textOf(title, { unmarked: true, signed: true }),
    ...edition.record,
    formerIds: edition.record.formerIds.length > 0 ? edition.record.formerIds : undefined,
    source: withoutUndefined({ id, file, sha256, transcript, url, publisher, note }),
    anchors,
    aliases: aliases.length > 0 ? aliases : undefined,
    tombstones: tombstones.length > 0 ? tombstones : undefined,
  }) as Report; // the loader validates the file again
  const provenance = withoutUndefined({
    report: id,
    file,
    sha256,
    encoding,
    characters: source.text.length,
    ledger: listAccount(working, anchorOf),
  });
  return {
    record: serialiseRecord(id, report, tree),
    provenance: serialiseProvenance(provenance as Parameters<typeof serialiseProvenance>[0]), // `id` is the record's
    fates,
    blocks: described.flatMap(({ text }, index) =>
      anchors[index] === undefined ? [] : [{ anchor: anchors[index], text }],
    ),
  };
}

/** Throws a `DecisionError` for a decision to keep lines that no rule leaves out. */
function requireHeeded({ decisions, heeded }: WorkingText): void {
  const idle = decisionsTo(decisions, 'keep').find(({ index }) => !heeded.has(index));
  if (idle !== undefined) throw new DecisionError(idle.index, 'No rule leaves out any of its lines.');
}

/** What the editor decided of published anchors: the block with the words named, or that it is gone. */
function anchorDecisions(
  { decisions, stretches, source }: WorkingText,
  blocks: readonly WorkingBlock[],
  { addresses, withdrawn }: LedgerState,
): AnchorDecisions {
  const decided = new Map<Anchor, { index: number } | { reason: string }>();
  for (const { index, decision } of decisionsTo(decisions, 'anchor', 'withdraw')) {
    if (!addresses.has(`#${decision.anchor}`)) {
      throw new DecisionError(index, `No block was ever published as #${decision.anchor}.`);
    }
    if (decision.do === 'withdraw') {
      decided.set(decision.anchor, { reason: decision.reason });
      continue;
    }
    if (withdrawn.has(decision.anchor)) {
      throw new DecisionError(index, `The block #${decision.anchor} was withdrawn, and its anchor marks no other.`);
    }
    const at = locate(stretches, source.text, decision, index);
    const block = blocks.findIndex(({ pieces }) => pieces.some(({ start, end }) => at >= start && at < end));
    if (block === -1) throw new DecisionError(index, 'The words stand in no block of the record.');
    decided.set(decision.anchor, { index: block });
  }
  return decided;
}

type Numbered = WorkingBlock & { kind: NumberedBlock['kind'] };

function isNumbered(block: WorkingBlock): block is Numbered {
  return block.kind.type !== 'gap';
}

function describe(block: Numbered, source: string): NumberedBlock {
  const text = block.kind.type === 'supplied-heading' ? block.kind.text : printed(block, source);
  return { kind: block.kind, text };
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value; // same keys, fewer
}
