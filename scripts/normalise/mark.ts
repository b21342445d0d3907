import { DecisionError, decisionsTo, type WorkingText, type WorkingBlock } from './working-text.ts';
import { locate } from './locate.ts';
import { markByRule } from './mark-by-rule.ts';

/** Marks what stands within blocks: by rule emphasis, addresses and note marks; by decision what the editor saw. */
export function mark(working: WorkingText): WorkingText {
  return supply(setGaps(decideMarks(markByRule(working))));
}

function decideMarks(working: WorkingText): WorkingText {
  const { source, stretches, decisions } = working;
  const marks = [...working.marks];
  for (const { index, decision } of decisionsTo(decisions, 'sic', 'unclear')) {
    const start = locate(stretches, source.text, decision, index);
    marks.push({ type: decision.do, start, end: start + decision.words.length, reason: decision.reason });
  }
  for (const { index, decision } of decisionsTo(decisions, 'gap')) {
    if (decision.extent !== 'words') continue;
    const start = locate(stretches, source.text, decision, index);
    const at = decision.at === 'before' ? start : start + decision.words.length;
    marks.push({ type: 'gap', start: at, end: at, reason: decision.reason });
  }
  return { ...working, marks };
}

/** Sets what a document holds and its transcript cannot say, such as pictures, between the blocks. */
function setGaps(working: WorkingText): WorkingText {
  const blocks = [...working.blocks];
  for (const { start, transcribed } of working.source.lines) {
    if (transcribed?.part.kind !== 'gap') continue;
    const after = blocks.findIndex(({ pieces: [first] }) => first !== undefined && first.start > start);
    const position = after === -1 ? blocks.length : after;
    const { reason, unit } = transcribed.part;
    const kind = { type: 'gap', reason, unit } as const;
    blocks.splice(position, 0, { kind, pieces: [], front: blocks[position]?.front ?? false });
  }
  return { ...working, blocks };
}

/** Sets lost passages and lost headings between the blocks. */
function supply(working: WorkingText): WorkingText {
  let blocks = working.blocks;
  for (const { index, decision } of decisionsTo(working.decisions, 'gap', 'supply-heading')) {
    if (decision.do === 'gap' && decision.extent === 'words') continue;
    const at = locate(working.stretches, working.source.text, decision, index);
    const position = blocks.findIndex(({ pieces }) => pieces.some(({ start, end }) => at >= start && at < end));
    const neighbour = blocks[position];
    if (neighbour === undefined) throw new DecisionError(index, 'The words stand in no block of the record.');
    const { do: kind, reason } = decision;
    const supplied: WorkingBlock = {
      kind:
        kind === 'gap'
          ? { type: 'gap', reason }
          : { type: 'supplied-heading', level: decision.level, text: decision.text, lost: decision.lost, reason },
      pieces: [],
      front: neighbour.front,
    };
    blocks = blocks.toSpliced(kind === 'gap' && decision.at === 'after' ? position + 1 : position, 0, supplied);
  }
  return { ...working, blocks: moveFront(blocks) };
}

/** The title page stands first, wherever the source prints it. */
function moveFront(blocks: readonly WorkingBlock[]): WorkingBlock[] {
  return [...blocks.filter(({ front }) => front), ...blocks.filter(({ front }) => !front)];
}
