import { drawnLine } from '../../src/records/signs.ts';
import { findContents } from './contents.ts';
import type { WorkingText, Stretch } from './working-text.ts';
import { findMenu } from './menu.ts';
import { omitFound, without } from './omit-found.ts';
import { findPageHeads } from './page-heads.ts';
import { isHeadingLike } from '../language/phrases.ts';

/**
 * Takes out what stands about a text and is none of it: menus, page numbers, running heads, lists of contents, drawn
 * lines (policy 3.6).
 */
export function clearPages(working: WorkingText): WorkingText {
  return clearDrawnLines([findMenu, findPageHeads, findContents].reduce(omitFound, working));
}

function clearDrawnLines(working: WorkingText): WorkingText {
  const { text } = working.source;
  const drawn = ({ start, end }: Stretch) => drawnLine.test(text.slice(start, end));
  const account = working.stretches
    .filter(drawn)
    .map(({ start, end }) => ({ start, end, fate: 'normalised', rule: 'drawn-line', to: '' }) as const);
  const stretches = working.stretches.map((stretch, index) => {
    const next = working.stretches[index + 1];
    const under = next?.blanks === 0 && drawn(next) && underlines(stretch, next, text);
    return under ? { ...stretch, underlined: true } : stretch;
  });
  return { ...working, account: [...working.account, ...account], stretches: without(stretches, drawn, false) };
}

/** Whether a drawn line is about as long as the short line above it. */
function underlines(above: Stretch, line: Stretch, text: string): boolean {
  const length = above.end - above.start;
  return Math.abs(line.end - line.start - length) <= length / 4 && isHeadingLike(text.slice(above.start, above.end));
}
