import { saysSpoiled } from '../language/spoiled-letters.ts';
import type { SourceText } from '../normalise/source-text.ts';
import type { Doubt } from './draft/guess.ts';

/** What is doubtful in the letters of a text of any format, with its lines and, of a document, its pages. */
export function letterDoubts({ text, lines }: SourceText): Doubt[] {
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const nameOf = (line: number) => {
    const page = lines[line - 1]?.transcribed?.page;
    return page === undefined ? `line ${line}` : `page ${page}, line ${line}`;
  };
  return saysSpoiled(words, nameOf).map((says) => ({ topic: 'encoding', says }));
}
