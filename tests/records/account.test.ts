import { describe, expect, test } from 'vitest';
import { accountFor, blockOfOmission } from '../../src/records/account.ts';
import { anchorSchema } from '../../src/records/identifiers.ts';
import type { AccountEntry, OmissionReason } from '../../src/records/provenance.ts';

const source = 'Title\n- 2. Words\n';
const block = anchorSchema.parse('p1');
const ledger: AccountEntry[] = [
  { start: 0, end: 5, fate: 'omitted', reason: 'navigation', sign: 'nav' },
  { start: 5, end: 6, fate: 'normalised', rule: 'blank', to: '' },
  { start: 6, end: 11, fate: 'normalised', rule: 'list-marker', to: '', block },
  { start: 11, end: 16, fate: 'kept', block },
  { start: 16, end: 17, fate: 'normalised', rule: 'blank', to: '' },
];
const blocks = [{ anchor: 'p1', text: 'Words', ordinal: 2 }];
const without = (index: number) => ledger.toSpliced(index, 1);

describe('the account of a source text', () => {
  test('holds when every character is kept, normalised or omitted', () => {
    expect(accountFor(source, { ledger }, blocks)).toEqual({
      characters: 17,
      kept: 5,
      normalised: { blank: 2, 'list-marker': 5 },
      omitted: { navigation: 5 },
      unexplained: 0,
      problems: [],
    });
  });

  test('counts a stretch that no entry covers as unexplained', () => {
    expect(accountFor(source, { ledger: without(0) }, blocks).unexplained).toBe(5);
    expect(accountFor(source, { ledger: without(4) }, blocks).unexplained).toBe(1);
  });

  test('sees two entries for one character', () => {
    const twice = ledger.toSpliced(1, 0, { start: 4, end: 5, fate: 'kept', block });
    expect(accountFor(source, { ledger: twice }, blocks).problems[0]?.message).toContain('Two entries');
  });

  test('sees a word in the record that its source does not have', () => {
    const [problem] = accountFor(source, { ledger }, [{ anchor: 'p1', text: 'Other words', ordinal: 2 }]).problems;
    expect(problem).toEqual({
      offset: 6,
      message: 'The record prints "Other words" at #p1; its source prints "Words".',
    });
  });

  test('sees a rule that was stretched over words', () => {
    const stretched = ledger.toSpliced(3, 1, { start: 11, end: 16, fate: 'normalised', rule: 'blank', to: '', block });
    expect(
      accountFor(source, { ledger: stretched }, [{ anchor: 'p1', text: '', ordinal: 2 }]).problems[0]?.message,
    ).toContain('"blank" does not turn "Words"');
  });

  test('sees a repeat that stands nowhere else', () => {
    const repeat = ledger.toSpliced(0, 1, { start: 0, end: 5, fate: 'omitted', reason: 'repeat' });
    expect(accountFor(source, { ledger: repeat }, blocks).problems[0]?.message).toContain(
      '"Title" is omitted as a repeat',
    );
  });

  test.each([
    ['Landings', undefined],
    ['Table 2 (continued)', undefined],
    ['Quays and landings (suite)', undefined],
    ['The quays', 'omitted as a repeat'],
    ['Landings (continued)', 'omitted as a repeat'],
    ['Table 2 (in crowns)', 'omitted as a repeat'],
    ['Table (cont.) of 2009', 'omitted as a repeat'],
  ])('proves of "%s" that its words are printed again, or that they begin what goes on', (line, problem) => {
    const [heading, table] = [anchorSchema.parse('s-quays'), anchorSchema.parse('p1')];
    const kept = [
      { anchor: heading, text: 'Quays and landings' },
      { anchor: table, text: 'Table 2 – Landings' },
    ];
    const text = `${kept.map((each) => each.text).join('\n')}\n${line}`;
    const named = blockOfOmission(line, 'repeat', kept);
    const entries: AccountEntry[] = [
      { start: 0, end: 18, fate: 'kept', block: heading },
      { start: 18, end: 19, fate: 'normalised', rule: 'blank', to: '' },
      { start: 19, end: 37, fate: 'kept', block: table },
      { start: 37, end: 38, fate: 'normalised', rule: 'blank', to: '' },
      { start: 38, end: text.length, fate: 'omitted', reason: 'repeat', ...(named && { block: named }) },
    ];
    const { problems } = accountFor(text, { ledger: entries }, kept);
    expect(problems.map(({ message }) => message)).toEqual(
      problem === undefined ? [] : [expect.stringContaining(problem)],
    );
  });

  test.each([
    ['MC/2398  Page 3', 'symbol'],
    ['Report of the Council   12', 'title'],
    ['2 Report of the Council', 'title'],
    ['Page 3', undefined],
    ['Report of', undefined],
    ['MC/2398  Report of the Council  3', undefined],
  ])('names for the head of a page "%s" the block that keeps its words', (line, anchor) => {
    const kept = [
      { anchor: 'symbol', text: 'MC/2398' },
      { anchor: 'title', text: 'Report of the Council' },
      { anchor: 'p1', text: 'The MC/2398 is the Report of the Council.' },
    ];
    expect(blockOfOmission(line, 'page-head', kept)).toBe(anchor);
  });

  test('sees the head of a page of which a block is named that has other words', () => {
    const title = anchorSchema.parse('title');
    const omitted = { start: 10, end: 16, fate: 'omitted', reason: 'page-head' } as const;
    const problemsOf = (entry: AccountEntry) =>
      accountFor(
        'The quays\nPage 3',
        {
          ledger: [
            { start: 0, end: 9, fate: 'kept', block: title },
            { start: 9, end: 10, fate: 'normalised', rule: 'blank', to: '' },
            entry,
          ],
        },
        [{ anchor: title, text: 'The quays', rank: 'title' }],
      ).problems;
    expect(problemsOf(omitted)).toEqual([]);
    expect(problemsOf({ ...omitted, block: title })).toEqual([
      { offset: 10, message: '"Page 3" is omitted as page-head, which nothing proves.' },
    ]);
  });

  test('sees a reason that neither the words nor a sign nor a decision prove', () => {
    const problemOf = (reason: OmissionReason, line: string, sign?: 'nav' | 'artifact' | 'decision') => {
      const text = `${line}\nThe quays\nDues are due.\n`;
      const [title, words] = [anchorSchema.parse('title'), anchorSchema.parse('p1')];
      const at = line.length + 1;
      const entries: AccountEntry[] = [
        { start: 0, end: line.length, fate: 'omitted', reason, ...(sign && { sign }) },
        { start: at - 1, end: at, fate: 'normalised', rule: 'blank', to: '' },
        { start: at, end: at + 9, fate: 'kept', block: title },
        { start: at + 9, end: at + 10, fate: 'normalised', rule: 'blank', to: '' },
        { start: at + 10, end: at + 23, fate: 'kept', block: words },
        { start: at + 23, end: at + 24, fate: 'normalised', rule: 'blank', to: '' },
      ];
      const printed = [
        { anchor: 'title', text: 'The quays', rank: 'title' as const },
        { anchor: 'p1', text: 'Dues are due.' },
      ];
      return accountFor(text, { ledger: entries }, printed).problems[0]?.message;
    };
    expect(problemOf('page-head', 'The quays  Page 3')).toBe(undefined);
    expect(problemOf('page-head', 'Resolution No. 1140')).toBe(
      '"Resolution No. 1140" is omitted as page-head, which nothing proves.',
    );
    expect(problemOf('page-head', 'Resolution No. 1140', 'decision')).toBe(undefined);
    expect(problemOf('contents', 'The quays ........ 4')).toBe(undefined);
    expect(problemOf('contents', 'Legal services ........ 612')).toContain('omitted as contents');
    expect(problemOf('contents', 'Legal services ........ 612', 'decision')).toContain('omitted as contents');
    expect(problemOf('imprint', '26-01225 (E)')).toBe(undefined);
    expect(problemOf('imprint', 'Geneva, 28 November 2017')).toContain('omitted as imprint');
    expect(problemOf('imprint', 'Printed by the harbour', 'artifact')).toBe(undefined);
    expect(problemOf('navigation', 'Quays', 'artifact')).toContain('omitted as navigation');
    expect(problemOf('navigation', 'Privacy policy')).toBe(undefined);
    expect(problemOf('navigation', 'Terms of reference')).toContain('omitted as navigation');
    expect(problemOf('web-title', 'Quays')).toBe(undefined);
    expect(problemOf('residue', 'Dues')).toContain('omitted as residue');
  });

  test('sees an item that is printed under another number', () => {
    expect(accountFor(source, { ledger }, [{ anchor: 'p1', text: 'Words', ordinal: 3 }]).problems[0]?.message).toBe(
      'The source numbers the item 2, the record 3.',
    );
  });
});
