import type { Edition } from '../../src/records/edition.ts';
import type { Anchor } from '../../src/records/identifiers.ts';
import type { LedgerState } from '../../src/records/permalink.ts';
import type { Report } from '../../src/records/report.ts';
import type { KeptBlock } from '../../src/records/kept-words.ts';
import type { AccountEntry } from '../../src/records/provenance.ts';
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
import { decodeSource, type Received, type SourceText } from './source-text.ts';
import { findTables } from './tables.ts';
import { readParts } from './transcribed.ts';
import { buildTree } from './tree.ts';
import { locate } from './locate.ts';
import { findUnproved, type Unproved } from './unproved.ts';
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
  /** The lines that rules would leave out and nothing proves why, which the record keeps. */
  unproved: readonly Unproved[];
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
  const made = makeProved(source, edition, state);
  const { working, anchors, aliases, tombstones, fates, blocks, ledger } = made;
  const tree = buildTree(working);
  const title = listBlocks(tree).find((block) => block.type === 'heading' && block.depth === 1);
  const { file, sha256, encoding, url, publisher, note } = edition.source;
  const report = withoutUndefined({
    title: title === undefined ? '' : textOf(title, { unmarked: true, signed: true }),
    ...edition.record,
    formerIds: edition.record.formerIds.length > 0 ? edition.record.formerIds : undefined,
    source: withoutUndefined({ id, file, sha256, url, publisher, note }),
    anchors,
    aliases: aliases.length > 0 ? aliases : undefined,
    tombstones: tombstones.length > 0 ? tombstones : undefined,
  }) as Report; // the loader validates the file again
  const provenance = withoutUndefined({
    ...{ report: id, file, sha256, encoding, characters: source.text.length, printed: source.printed, ledger },
  });
  return {
    record: serialiseRecord(id, report, tree),
    provenance: serialiseProvenance(provenance as Parameters<typeof serialiseProvenance>[0]), // `id` is the record's
    fates,
    blocks,
    unproved: [...working.unproved.values()],
  };
}

/** A text with its blocks, their anchors and its account. */
interface Made {
  working: WorkingText;
  anchors: readonly Anchor[];
  aliases: ReturnType<typeof numberBlocks>['aliases'];
  tombstones: ReturnType<typeof numberBlocks>['tombstones'];
  fates: readonly Fate[];
  blocks: Normalised['blocks'];
  ledger: AccountEntry[];
  /** The lines of which nothing proves why rules left them out. */
  lost: Kept;
}

/** Lines that are kept, by the offset at which each begins. */
type Kept = WorkingText['unproved'];

/**
 * Makes a text as often as it takes until each reason for which rules leave lines out is proved: other lines are kept. A
 * decision may name words of such a line, and so decisions are heeded once it is known which these are.
 */
function makeProved(source: SourceText, edition: Edition, state: LedgerState): Made {
  const settled = edition.decisions.filter(({ do: what }) => what === 'omit' || what === 'keep' || what === 'title');
  const isAll = settled.length === edition.decisions.length;
  const known = isAll ? undefined : keepUnproved(source, { ...edition, decisions: settled }, state);
  return prove(source, edition, { state, unproved: known ?? new Map() });
}

/** The lines to keep by the decisions that stand first; nothing where one does not apply, which is said later. */
function keepUnproved(source: SourceText, edition: Edition, state: LedgerState): Kept | undefined {
  try {
    return prove(source, edition, { state, unproved: new Map() }).working.unproved;
  } catch (error) {
    if (error instanceof DecisionError) return undefined;
    throw error;
  }
}

function prove(
  source: SourceText,
  edition: Edition,
  { state, unproved }: { state: LedgerState; unproved: Kept },
): Made {
  const made = make(source, edition, { state, unproved });
  const more = [...made.lost].filter(([offset]) => !unproved.has(offset));
  if (more.length === 0) return made;
  return prove(source, edition, { state, unproved: new Map([...unproved, ...more]) });
}

function make(source: SourceText, edition: Edition, { state, unproved }: { state: LedgerState; unproved: Kept }): Made {
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
    unproved,
    account: [],
  };
  const working = stepsOf(edition.source).reduce((before, step) => step(before), start);
  requireHeeded(working);
  const blocks = working.blocks.filter(isNumbered);
  const described = blocks.map((block) => describe(block, source.text));
  const { anchors, ...numbered } = numberBlocks(described, state, anchorDecisions(working, blocks, state));
  const placed = blocks.flatMap((block, index) => {
    const anchor = anchors[index];
    return anchor === undefined ? [] : [{ block, anchor, text: described[index]?.text ?? '' }];
  });
  const ledger = listAccount(working, new Map(placed.map(({ block, anchor }) => [block, anchor])));
  const kept = placed.map(({ block, anchor, text }) => ({ anchor, text, rank: rankOf(block) }));
  return {
    ...{ working, anchors, ...numbered, ledger },
    blocks: placed.map(({ anchor, text }) => ({ anchor, text })),
    lost: findUnproved(source.text, ledger, kept),
  };
}

function rankOf({ kind }: Numbered): KeptBlock['rank'] {
  if (kind.type === 'title') return 'title';
  return kind.type === 'heading' || kind.type === 'supplied-heading' ? 'heading' : undefined;
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
