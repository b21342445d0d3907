import { describe, expect, test } from 'vitest';
import { readParameters } from '../../scripts/command.ts';

const options = {
  withdraw: { type: 'string' },
  reason: { type: 'string' },
  linear: { type: 'boolean', short: 'l' },
} as const;

describe('the parameters of a command', () => {
  test('are read as they are written', () => {
    expect(readParameters({ options }, ['--withdraw', 'budgets/2019', '--reason=- a dash', '-l'])).toMatchObject({
      values: { withdraw: 'budgets/2019', reason: '- a dash', linear: true },
    });
    expect(readParameters({ named: 'files' }, ['a.txt', '--', '-b.txt']).positionals).toEqual(['a.txt', '-b.txt']);
    expect(readParameters({}, []).positionals).toEqual([]);
  });

  test.each([
    [['--withdrw', 'budgets/2019'], 'There is no option --withdrw: Expected one of', 'did you mean "--withdraw"?'],
    [['--withdrw=budgets/2019'], 'There is no option --withdrw', 'did you mean "--withdraw"?'],
    [['--Reason', 'x'], 'There is no option --Reason', 'did you mean "--reason"?'],
    [['-x'], 'There is no option -x'],
    [['-lx'], 'There is no option -x'],
    [['--no-linear'], 'There is no option --no-linear'],
    [['--reason'], 'The option --reason lacks its value'],
    [['--reason', '--withdraw', 'a'], 'The option --reason lacks its value'],
    [['--linear=yes'], 'The option --linear takes no value.'],
    [['budgets/2019'], '"budgets/2019" is too much: the command takes --withdraw, --reason, --linear alone.'],
    [['--__proto__'], 'There is no option --__proto__'],
    [['--toString'], 'There is no option --toString'],
  ])('%j is refused in a sentence', (given, ...words) => {
    const read = () => readParameters({ options }, given);
    for (const word of words) expect(read).toThrow(word);
    expect(read).not.toThrow(/\n|node:/);
  });

  test('of a command that takes none are refused', () => {
    expect(() => readParameters({}, ['--fast'])).toThrow('There is no option --fast: the command takes no parameters.');
    expect(() => readParameters({}, ['now'])).toThrow('"now" is too much: the command takes no parameters.');
  });
});
