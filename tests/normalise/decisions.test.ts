import { describe, expect, test } from 'vitest';
import { normaliseText, type Decided } from './edition.ts';

const reason = 'A test.';
const body = (lines: string[], decisions: Decided[], layout: Parameters<typeof normaliseText>[1] = 'hard-wrapped') => {
  const { body, account } = normaliseText(lines.join('\n'), layout, { decisions });
  expect(account.problems).toEqual([]);
  return body.split('\n\n').slice(1);
};

describe('a decision on many lines', () => {
  const lines = ['The title', '', 'One', '', 'Two', '', 'A text that goes on.'];
  const range = { lines: [3, 5] as [number, number], begins: 'One', ends: 'Two', reason };

  test('makes each block a paragraph, an item or a quotation', () => {
    expect(body(lines, [{ do: 'paragraphs', ...range }]).slice(0, 2)).toEqual(['One', 'Two']);
    expect(body(lines, [{ do: 'items', ...range }])[0]).toBe('- One\n- Two');
    expect(body(lines, [{ do: 'quotes', ...range }])[0]).toBe('> One\n>\n> Two');
  });

  test('joins them to one block', () => {
    expect(
      body(lines, [
        { do: 'join-lines', ...range },
        { do: 'paragraph', line: 3, words: 'One', reason },
      ])[0],
    ).toBe('One Two');
  });

  test('makes them a table, with a head or without', () => {
    const rows = ['The title', '', 'Austria  341', 'Chile  61', '', 'A text that goes on.'];
    const table: Decided = { do: 'table', lines: [3, 4], begins: 'Austria', ends: '61', headed: false, reason };
    expect(body(rows, [table])[0]).toBe('|         |     |\n| ------- | --- |\n| Austria | 341 |\n| Chile   | 61  |');
  });

  test('is refused when no block begins there', () => {
    const blank: Decided = { do: 'items', lines: [3, 3], begins: 'Two', ends: 'One', reason };
    expect(() => body(lines, [blank])).toThrow('Line 3 of the source does not begin with "Two": it holds "One".');
  });
});

describe('a decision that makes a note', () => {
  test('ties it to its mark', () => {
    const note: Decided = { do: 'note', line: 3, words: '1) See', n: '1', reason };
    expect(body(['Title', 'A word.¹ And more of it.', '1) See the annex.'], [note], 'web-page')).toEqual([
      'A word.<NoteRef n="1">¹</NoteRef> And more of it.',
      '<Note n="1">\n  See the annex.\n</Note>',
    ]);
  });
});

describe('the message of a decision that does not apply', () => {
  const refused = (line: number, words: string) => () =>
    body(['Title', 'The budget of 2019.', '', 'The areas of work.'], [{ do: 'sic', line, words, reason }]);

  test('says what the line holds and where the words stand', () => {
    expect(refused(2, 'areas')).toThrow('which holds "The budget of 2019.". They stand on line 4.');
    expect(refused(3, 'areas')).toThrow('which is blank, omitted or not there. They stand on line 4.');
  });

  test('names the line that is most like the words', () => {
    expect(refused(2, 'The arias of')).toThrow('Line 4 is most like them: "The areas of work.".');
  });
});
