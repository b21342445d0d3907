import { describe, expect, test } from 'vitest';
import { joinMarked, markWords } from '../../scripts/import/marked-words.ts';
import type { MarkKind } from '../../src/records/transcript.ts';

const [struck, strong, raised]: MarkKind[] = [{ type: 'delete' }, { type: 'strong' }, { type: 'sup' }];
const words = (text: string, ...marks: (MarkKind | undefined)[]) =>
  markWords([{ text, marks: marks.filter((mark) => mark !== undefined) }]);
const shown = ({ text, marks }: ReturnType<typeof joinMarked>) =>
  marks.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('words that are put one after another', () => {
  test('bear a mark over the end of a line that both lines bear, and one within it', () => {
    expect(shown(joinMarked([words('in any', struck), words('case', struck)], '\n'))).toEqual(['delete in any\ncase']);
    expect(shown(joinMarked([words('in any', struck, strong), words('case', struck, strong)], ' '))).toEqual([
      'delete in any case',
      'strong in any case',
    ]);
    expect(shown(joinMarked([words('in any', struck, strong), words('case', struck)], ' '))).toEqual([
      'delete in any case',
      'strong in any',
    ]);
  });

  test('bear marks apart where these are not the same, or do not meet', () => {
    expect(shown(joinMarked([words('in any', struck), words('case', strong)], ' '))).toEqual([
      'delete in any',
      'strong case',
    ]);
    const plain = { text: 'or', marks: [] };
    expect(shown(joinMarked([words('in any', struck), plain, words('case', struck)], ' '))).toEqual([
      'delete in any',
      'delete case',
    ]);
    expect(shown(joinMarked([words('12', struck), words('13', struck)], '\t'))).toEqual(['delete 12', 'delete 13']);
    const links = ['https://example.org/1', 'https://example.org/2'].map((url) =>
      words('a page', { type: 'link', url }),
    );
    expect(shown(joinMarked(links, ' '))).toEqual(['link a page', 'link a page']);
  });

  test('have raised letters of their own on each line', () => {
    expect(shown(joinMarked([words('2', raised), words('3', raised)], '\n'))).toEqual(['sup 2', 'sup 3']);
  });
});
