import { drawnLine } from '../../../src/records/signs.ts';
import type { Part } from '../../../src/records/transcript.ts';
import type { HtmlBlock } from './block.ts';
import { dropContents } from './contents.ts';
import { dropEdges } from './edges.ts';
import { findBoldHeadings } from './headings.ts';
import { findMarkedItems } from './marked-items.ts';
import { listParts } from './parts.ts';
import { plainText } from './runs.ts';
import { findUnlinkedNotes } from './unlinked-notes.ts';
import { settleSpeaker } from './title-lines.ts';
import { chooseTitle, dropWebTitle, settleFront } from './title.ts';

/** What blocks come from. Slides print many a word bold that heads nothing; websites alone have frames. */
export type Origin = 'website' | 'document' | 'slides';

/**
 * From blocks to parts: what is printed bold, numbered or as a frame gets its meaning. `name` is what the file calls
 * itself, by which its title may be found.
 */
export function structure(blocks: readonly HtmlBlock[], origin: Origin, name: string | undefined): Part[] {
  const printed = blocks.filter((block) => !isDrawn(block));
  const headed = origin === 'slides' ? printed : findBoldHeadings(printed);
  const titled = chooseTitle(headed, name);
  const settled = settleFront(origin === 'website' ? dropEdges(dropWebTitle(titled)) : titled);
  return listParts(findMarkedItems(findUnlinkedNotes(dropContents(settleSpeaker(settled)))));
}

/** Whether a block is a line drawn with signs, which separates and has no words (policy 3.6): `* * *`. */
function isDrawn({ kind, runs }: HtmlBlock): boolean {
  return kind.type !== 'table' && drawnLine.test(plainText(runs));
}
