import { foldWords } from '../../../src/records/fold.ts';
import { formsOfBody } from '../../../src/records/registers.ts';
import { marksInOrder, noteMarksIn } from '../../language/note-signs.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';
import type { Doubt, TextBlock } from './guess.ts';
import { wordCount } from './zones.ts';

/** So large a share of paragraphs with fewer words than this may be lines that were not joined. */
const shortWords = 6;
const shortShare = 0.5;
const longTitle = 40;

/** What a look over the blocks of a new text makes doubtful: its title, its paragraphs, its notes. */
export function lookOver(
  blocks: readonly TextBlock[],
  declaredTitle: string | undefined,
  archive: ArchiveFiles,
): Doubt[] {
  return [...titleDoubts(blocks, declaredTitle, archive), ...paragraphDoubts(blocks), ...noteDoubts(blocks)];
}

function titleDoubts(blocks: readonly TextBlock[], declared: string | undefined, archive: ArchiveFiles): Doubt[] {
  const title = blocks.find(({ kind }) => kind === 'title');
  if (title === undefined) return [{ topic: 'title', says: 'It has no title.' }];
  const says: string[] = [];
  const names = Object.values(archive.registers.bodies.entries).flatMap(formsOfBody);
  if (names.some((name) => plain(name) === plain(title.text.replace(/\s*\(\p{Lu}+\)$/u, '')))) {
    says.push(`“${title.text}” is the name of a body, and may be the head of the page: look for the title below it.`);
  }
  if (wordCount(title.text) > longTitle)
    says.push(`The title has ${wordCount(title.text)} words: it may hold a part of the text.`);
  if (
    declared !== undefined &&
    !plain(declared).includes(plain(title.text)) &&
    !plain(title.text).includes(plain(declared))
  ) {
    says.push(`The file calls itself “${declared}”.`);
  }
  return says.map((each) => ({ topic: 'title', says: each, anchor: title.anchor }));
}

/** Many short paragraphs, and paragraphs that end in the middle of a sentence. */
function paragraphDoubts(blocks: readonly TextBlock[]): Doubt[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const short = paragraphs.filter(({ text }) => wordCount(text) < shortWords);
  const doubts: Doubt[] = [];
  if (short.length >= 10 && short.length >= paragraphs.length * shortShare) {
    const says = `${short.length} of ${paragraphs.length} paragraphs have fewer than ${shortWords} words: another layout may fit better.`;
    doubts.push({ topic: 'paragraphs', says });
  }
  const [first, ...others] = paragraphs.filter(({ text }, index) => isCut(text, paragraphs[index + 1]?.text));
  if (first !== undefined) {
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    const says = `A paragraph ends within a sentence, and the next goes on in lower case (${first.anchor}${more}).`;
    doubts.push({ topic: 'paragraphs', says, anchor: first.anchor });
  }
  return doubts;
}

function isCut(text: string, next: string | undefined): boolean {
  return next !== undefined && /[\p{L},]$/u.test(text) && /^\p{Ll}/u.test(next) && wordCount(text) >= shortWords;
}

/** Marks without a note, and notes without a mark. */
function noteDoubts(blocks: readonly TextBlock[]): Doubt[] {
  const notes = new Set(blocks.flatMap(({ kind, anchor }) => (kind === 'note' ? [anchor.replace('note-', '')] : [])));
  const text = blocks.filter(({ kind }) => kind !== 'note').map((block) => block.text);
  const marks = new Set(marksInOrder(text.flatMap((each) => noteMarksIn(each, 'raised'))).map(({ name }) => name));
  const lost = [...marks].filter((mark) => !notes.has(mark));
  const unmarked = marks.size === 0 ? [] : [...notes].filter((n) => /^\d+$/.test(n) && !marks.has(n));
  const doubts: Doubt[] = [];
  if (lost.length > 0) doubts.push({ topic: 'notes', says: `Marks without a note: ${lost.join(', ')}.` });
  if (unmarked.length > 0) doubts.push({ topic: 'notes', says: `Notes without a mark: ${unmarked.join(', ')}.` });
  return doubts;
}

/** A title as it is compared with names: its words, without the article that some print before them. */
function plain(title: string): string {
  return foldWords(title).replace(/^(?:the|le|la|el) /, '');
}
