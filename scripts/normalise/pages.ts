import { drawnLine } from '../../src/records/signs.ts';
import { findContents } from './contents.ts';
import type { WorkingText, Stretch } from './working-text.ts';
import { findMenu } from './menu.ts';
import { omitFound, without } from './omit-found.ts';
import { findPageHeads } from './page-heads.ts';
import { isHeadingLike } from '../language/phrases.ts';

/**
 * Takes out what stands about a text and is none of it: menus, page numbers, running heads, lists of contents, drawn
 * lines (manual 3.6).
 */
export function clearPages(draft: WorkingText): WorkingText {
  return clearDrawnLines([findMenu, findPageHeads, findContents].reduce(omitFound, draft));
}

function clearDrawnLines(draft: WorkingText): WorkingText {
  const { text } = draft.source;
  const drawn = ({ start, end }: Stretch) => drawnLine.test(text.slice(start, end));
  const ledger = draft.stretches
    .filter(drawn)
    .map(({ start, end }) => ({ start, end, fate: 'normalised', rule: 'drawn-line', to: '' }) as const);
  const stretches = draft.stretches.map((stretch, index) => {
    const next = draft.stretches[index + 1];
    const under = next?.blanks === 0 && drawn(next) && underlines(stretch, next, text);
    return under ? { ...stretch, underlined: true } : stretch;
  });
  return { ...draft, ledger: [...draft.ledger, ...ledger], stretches: without(stretches, drawn, false) };
}

/** Whether a drawn line is about as long as the short line above it. */
function underlines(above: Stretch, line: Stretch, text: string): boolean {
  const length = above.end - above.start;
  return Math.abs(line.end - line.start - length) <= length / 4 && isHeadingLike(text.slice(above.start, above.end));
}
