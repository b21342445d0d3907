import type { Part } from '../../../src/records/transcript.ts';
import type { Block } from './block.ts';
import { dropContents } from './contents.ts';
import { dropEdges } from './edges.ts';
import { findBoldHeadings } from './headings.ts';
import { findMarkedItems } from './marked-items.ts';
import { listParts } from './parts.ts';
import { chooseTitle, dropWebTitle, settleFront } from './title.ts';

/** From blocks to parts: what is printed bold, numbered or as a frame gets its meaning. Shared by what becomes HTML. */
export function structure(blocks: readonly Block[], title: string | undefined): Part[] {
  const titled = settleFront(dropWebTitle(chooseTitle(findBoldHeadings(blocks), title)));
  return listParts(findMarkedItems(dropContents(dropEdges(titled))));
}
