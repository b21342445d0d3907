import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Anchor } from '../../src/records/identifiers.ts';
import { stateOf, type LedgerState, type Permalink } from '../../src/records/permalink.ts';
import type { NumberedBlock } from '../../scripts/normalise/mint.ts';
import { numberBlocks, type Numbering } from '../../scripts/normalise/number.ts';
import type { AnchorDecisions } from '../../scripts/permalinks/align.ts';
import { sealEntries } from '../../scripts/permalinks/ledger.ts';
import { entriesToAppend } from '../../scripts/permalinks/publish.ts';
import { applyEdit, editArbitrary, editKinds, type Edit, type EditedText, type EditKind } from './edits.ts';
import { generatedText, realTexts } from './texts.ts';

const day = '2026-11-22';
const tried = new Map<EditKind, number>(editKinds.map((kind) => [kind, 0]));
const followed = { untouched: 0, corrected: 0, joined: 0, gone: 0, asked: 0, published: 0 };

interface Published {
  entries: Permalink[];
  state: LedgerState;
  anchors: readonly Anchor[];
}

function publish(
  blocks: readonly NumberedBlock[],
  before: readonly Permalink[],
  decisions?: AnchorDecisions,
): Published & { numbering: Numbering } {
  const numbering = numberBlocks(blocks, stateOf(before), decisions);
  const listed = blocks.map(({ text }, index) => ({ anchor: String(numbering.anchors[index]), text }));
  const publication = { addresses: ['./'], blocks: listed, fates: numbering.fates };
  const added = sealEntries(entriesToAppend(stateOf(before), publication, day), before.at(-1)?.seal ?? '');
  const entries = [...before, ...added];
  return { entries, state: stateOf(entries), anchors: numbering.anchors, numbering };
}

/** What someone who knows the truth decides of the anchors in doubt. */
function decide({ blocks, joined }: EditedText, { fates }: Numbering, anchors: readonly Anchor[]): AnchorDecisions {
  const doubts = fates.filter(({ fate }) => fate === 'doubtful');
  followed.asked += doubts.length;
  return new Map(
    doubts.map(({ anchor }) => {
      const origin = anchors.indexOf(anchor);
      const index = blocks.findIndex((block) => block.origin === (joined.get(origin) ?? origin));
      return [anchor, index === -1 ? { reason: 'Taken out.' } : { index }];
    }),
  );
}

function check(start: readonly NumberedBlock[], text: EditedText): void {
  const first = publish(start, []);
  const doubtful = numberBlocks(text.blocks, first.state);
  const decisions = decide(text, doubtful, first.anchors);
  const second = publish(text.blocks, first.entries, decisions);
  const { anchors, aliases, tombstones } = second.numbering;
  const marks = new Map<Anchor, string>(anchors.map((anchor, index) => [anchor, text.blocks[index]?.text ?? '']));

  // Every anchor once published still leads somewhere, and marks one thing.
  const reachable = [...anchors, ...aliases.map(({ anchor }) => anchor), ...tombstones.map(({ anchor }) => anchor)];
  const found = new Set(reachable);
  const marked = new Set(anchors);
  expect(found.size).toBe(reachable.length);
  if (text.blocks.length > 0) expect(first.anchors.filter((anchor) => !found.has(anchor))).toEqual([]);
  expect(aliases.filter(({ of }) => !marked.has(of))).toEqual([]);
  expect(tombstones.filter(({ near }) => !marked.has(near))).toEqual([]);

  const wrong: { anchor: Anchor; was: string; marks: string | undefined }[] = [];
  for (const [origin, anchor] of first.anchors.entries()) {
    followed.published += 1;
    const now = text.blocks.find((block) => block.origin === origin);
    const was = start[origin]?.text ?? '';
    const alone = start.filter(({ text }) => text === was).length === 1; // blocks of the same words are one to a reader
    if (now !== undefined && now.touched !== true && alone) {
      // an untouched paragraph is marked by its own anchor
      if (marks.get(anchor) !== was) wrong.push({ anchor, was, marks: marks.get(anchor) });
      followed.untouched += 1;
    } else if (now !== undefined && marks.get(anchor) === now.text) followed.corrected += 1;
    else if (aliases.some((alias) => alias.anchor === anchor)) followed.joined += 1;
    else if (tombstones.some((gone) => gone.anchor === anchor)) followed.gone += 1;
  }
  // An anchor marks words of its own block, wherever they went, and no others.
  const origins = new Map(first.anchors.map((anchor, origin) => [anchor, origin]));
  for (const [index, anchor] of anchors.entries()) {
    const was = start[origins.get(anchor) ?? -1]?.text;
    if (was === undefined || text.blocks[index]?.text === was) continue;
    const kin = text.blocks[index]?.kin.map((each) => start[each]?.text) ?? [];
    if (!kin.includes(was)) wrong.push({ anchor, was, marks: text.blocks[index]?.text });
  }
  expect(wrong).toEqual([]);
  // Publishing again publishes nothing, and numbers alike.
  const third = publish(text.blocks, second.entries);
  expect(third.entries).toEqual(second.entries);
  expect(third.numbering.anchors).toEqual(anchors);
  expect(new Set(third.numbering.aliases.map(({ anchor }) => anchor))).toEqual(
    new Set(aliases.map(({ anchor }) => anchor)),
  );
  expect(new Set(third.numbering.tombstones.map(({ anchor }) => anchor))).toEqual(
    new Set(tombstones.map(({ anchor }) => anchor)),
  );
}

function edited(start: readonly NumberedBlock[], edits: readonly Edit[]): EditedText {
  const blocks = start.map((block, origin) => ({ ...block, origin, kin: [origin] }));
  const text: EditedText = { blocks, joined: new Map(), deleted: new Set() };
  for (const edit of edits) if (applyEdit(text, edit)) tried.set(edit.kind, (tried.get(edit.kind) ?? 0) + 1);
  return text;
}

const editsArbitrary = fc.array(editArbitrary, { minLength: 1, maxLength: 6 });

describe('published anchors', () => {
  let real: Awaited<ReturnType<typeof realTexts>>;
  beforeAll(async () => {
    real = await realTexts();
  });

  test('are followed through random edits of the texts of the archive', () => {
    fc.assert(
      fc.property(fc.nat(), editsArbitrary, (choice, edits) => {
        const start = real[choice % real.length] ?? [];
        check(start, edited(start, edits));
      }),
      { numRuns: 1000 },
    );
  });

  test('are followed through random edits of generated texts', () => {
    fc.assert(
      fc.property(generatedText, editsArbitrary, (start, edits) => check(start, edited(start, edits))),
      { numRuns: 1500 },
    );
  });

  afterAll(() => {
    const total = [...tried.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      [
        `edits tried: ${total} (${[...tried].map(([kind, count]) => `${kind} ${count}`).join(', ')})`,
        `anchors published: ${followed.published}; still on untouched blocks: ${followed.untouched}; on corrected ones: ${followed.corrected}; leading to the block they were joined to: ${followed.joined}; leading to a tombstone: ${followed.gone}; decided by the editor: ${followed.asked}`,
      ].join('\n'),
    );
  });
});
