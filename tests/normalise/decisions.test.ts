import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionSchema } from '../../src/records/edition.ts';
import { anchorSchema } from '../../src/records/identifiers.ts';
import { DecisionError, NoTitleError } from '../../scripts/normalise/working-text.ts';
import { decisionsOn, linesOf, samples, type Sample } from './all-decisions.ts';
import { normaliseText, normaliseTranscript, type Decided } from './edition.ts';

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

describe('any decision on any line of a text of any layout', () => {
  const run = (sample: Sample, decisions: readonly Decided[]) =>
    'text' in sample
      ? normaliseText(sample.text, sample.layout, { decisions })
      : normaliseTranscript(sample.parts, { decisions });

  /** What is wrong with what a text became; `''` where all of it is accounted for, or a decision is refused in a sentence. */
  function faultOf(sample: Sample, decisions: readonly Decided[]): string {
    try {
      const { account } = run(sample, decisions);
      return account.problems[0]?.message ?? (account.unexplained > 0 ? 'unexplained' : '');
    } catch (error) {
      const isRefusal = (error instanceof DecisionError && error.message !== '') || error instanceof NoTitleError;
      return isRefusal ? '' : String(error);
    }
  }

  const { seed = 20261122 } = fc.readConfigureGlobal();
  let drawn = Math.abs(seed);
  /** One of some values, another each time and for each seed: all are tried in some line of some run. */
  const pick = <Value>(values: readonly Value[]): readonly Value[] => {
    drawn += 7919;
    return values.slice(drawn % values.length).slice(0, 1);
  };

  test.each(samples.map((sample) => [sample.name, sample] as const))('is right or refused: %s', (_, sample) => {
    const lines = linesOf(sample);
    const faults: string[] = [];
    const kinds = new Set<string>();
    for (let line = 1; line <= lines.length + 2; line += 1) {
      for (const decision of decisionsOn(lines, line, pick)) {
        kinds.add(decision.do);
        const fault = faultOf(sample, [decision]);
        if (fault !== '') faults.push(`${JSON.stringify(decision)}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
    expect([...kinds].sort()).toEqual(decisionSchema.options.map(({ shape }) => shape.do.value).sort());
  });

  test('is right or refused beside others', () => {
    const faults: string[] = [];
    for (const sample of samples) {
      const lines = linesOf(sample);
      const all = lines.flatMap((_, index) => decisionsOn(lines, index + 1, pick));
      const stand = all.filter((_, at) => at % 7 === drawn % 7).filter((each) => accepts(sample, [each]));
      for (let at = 0; at < 40 && stand.length > 0; at += 1) {
        const some = [at, at * 7 + 3, at * 31 + 11].slice(0, 2 + (at % 2)).map((each) => stand[each % stand.length]);
        const decisions = some.filter((each) => each !== undefined);
        const fault = faultOf(sample, decisions);
        if (fault !== '') faults.push(`${sample.name}: ${JSON.stringify(decisions)}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });

  function accepts(sample: Sample, decisions: readonly Decided[]): boolean {
    try {
      return run(sample, decisions).body !== '';
    } catch {
      return false;
    }
  }
});

describe('a decision is refused in a sentence', () => {
  const lines = [
    'The title',
    '',
    'One **bold word** here.',
    '',
    'Two',
    'Three',
    '',
    'a  b  c',
    'd  e  f',
    'g  h  i',
    '',
    'The end.',
  ];
  const range = { lines: [5, 6] as [number, number], begins: 'Two', ends: 'Three', reason };
  test.each<[string, Decided[], string]>([
    ['a range backwards', [{ do: 'omit', ...range, lines: [6, 5], why: 'residue' }], 'the decision names lines 6 to 5'],
    ['a line that is not there', [{ do: 'join-lines', ...range, lines: [5, 99] }], 'The source has 12 lines'],
    [
      'a title on lines that end otherwise',
      [{ do: 'title', ...range, ends: 'Four' }],
      'Line 6 of the source does not end with "Four"',
    ],
    [
      'two titles',
      [
        { do: 'title', ...range },
        { do: 'title', lines: [1, 1], begins: 'The', ends: 'title', reason },
      ],
      'Another decision names the title',
    ],
    [
      'two kinds of one block',
      [
        { do: 'heading', line: 5, words: 'Two', level: 2, reason },
        { do: 'item', line: 5, words: 'Two', reason },
      ],
      'Another decision says what the block is.',
    ],
    [
      'two cuts at one place',
      [
        { do: 'split', line: 3, words: 'word', reason },
        { do: 'join', line: 3, words: 'word', reason },
      ],
      'Another decision says whether a block begins there.',
    ],
    ['a join of the first words', [{ do: 'join', line: 1, words: 'The', reason }], 'No words stand before it.'],
    ['a join within a line', [{ do: 'join', line: 3, words: 'word', reason }], 'It goes on with the words before it.'],
    [
      'lines left out twice',
      [
        { do: 'omit', ...range, why: 'residue' },
        { do: 'omit', ...range, lines: [5, 5], ends: 'Two', why: 'residue' },
      ],
      'Another decision leaves out line 5.',
    ],
    [
      'words on a line that is left out',
      [
        { do: 'omit', ...range, why: 'residue' },
        { do: 'sic', line: 5, words: 'Two', reason },
      ],
      'which is blank, omitted or not there',
    ],
    ['lines kept that nothing leaves out', [{ do: 'keep', ...range }], 'No rule leaves out any of its lines.'],
    [
      'a row cut for a table',
      [
        { do: 'split', line: 9, words: 'e', reason },
        { do: 'table', lines: [8, 10], begins: 'a', ends: 'i', reason },
      ],
      'Another decision cuts line 9 in two.',
    ],
    [
      'an anchor that was never published',
      [{ do: 'withdraw', anchor: anchorSchema.parse('p9'), reason }],
      'No block was ever published as #p9.',
    ],
  ])('%s', (_, decisions, message) => {
    expect(() => body(lines, decisions)).toThrow(message);
  });

  test('and one that stands is right: a title on another line, words cut within emphasis', () => {
    const parts = [
      { kind: 'title' as const, lines: ['The title', 'of the document'] },
      { kind: 'paragraph' as const, lines: ['One **bold word** here, [a link](https://example.org/a).'] },
    ];
    const title: Decided = { do: 'title', lines: [2, 2], begins: 'of', ends: 'document', reason };
    expect(normaliseTranscript(parts, { decisions: [title] }).body).toContain('# of the document');
    for (const words of ['word', 'link', 'here']) {
      const { account, body: split } = normaliseTranscript(parts, {
        decisions: [{ do: 'split', line: 3, words, reason }],
      });
      expect(account.problems).toEqual([]);
      expect(split).toMatch(new RegExp(`\\n\\n${words}`));
    }
  });
});
