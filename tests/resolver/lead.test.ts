import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadOf, type GoEntry } from '../../src/resolver/lead.ts';
import { resolutionKeys, resolverKey, sessionKeys } from '../../src/resolver/names.ts';
import { parseRegister } from '../../src/records/register-file.ts';

const path = 'content/registers/symbols.yaml';
const patterns = parseRegister('symbols', path, readFileSync(path, 'utf8')).entries;
const session = (body: string, number: number, series: 'continuous' | 'special' = 'continuous'): GoEntry => ({
  keys: sessionKeys(body, { series, number }, `${number}. Session of the ${body}`),
  address: `/sessions/${body}-${series}-${number}/`,
});
const document = (symbol: string, address = `/documents/#${symbol}`): GoEntry => ({
  keys: [resolverKey(symbol)],
  address,
});
const entries = [
  session('council', 96),
  session('council', 109),
  session('executive-committee', 109),
  session('council', 6, 'special'),
  { keys: resolutionKeys('Council', { number: '1309' }), address: '/resolutions/1309/' },
  { keys: resolutionKeys('Council', { number: '1157', printedNumber: '1157 (XCIV)' }), address: '/resolutions/1157/' },
  {
    keys: resolutionKeys('Council', { number: '1412', printedNumber: 'C/115/RES/1412' }),
    address: '/resolutions/1412/',
  },
  document('MC/2258'),
  document('MC/2258/Amdt.1'),
  document('C/109/L/12'),
  document('A/RES/72/279'),
  { keys: ['iom.int/speeches/report'], address: '/reports/report/' },
];
const led = (name: string) => {
  const lead = leadOf(name, entries, patterns);
  return lead.kind === 'found' ? lead.entry.address : lead.kind;
};

describe('a name', () => {
  test.each([
    ['96', '/sessions/council-continuous-96/'],
    ['96th Session', '/sessions/council-continuous-96/'],
    ['Council 109', '/sessions/council-continuous-109/'],
    ['executive-committee 109', '/sessions/executive-committee-continuous-109/'],
    ['Sp/6', '/sessions/council-special-6/'],
    ['C/Sp/6', '/sessions/council-special-6/'],
    ['6th special session', '/sessions/council-special-6/'],
    ['1309', '/resolutions/1309/'],
    ['Resolution 1309', '/resolutions/1309/'],
    ['resolution no.1309', '/resolutions/1309/'],
    ['Council Resolution No. 1309', '/resolutions/1309/'],
    ['1157 (XCIV)', '/resolutions/1157/'],
    ['No. 1157', '/resolutions/1157/'],
    ['c/115/res/1412', '/resolutions/1412/'],
    ['https://www.iom.int/speeches/report/', '/reports/report/'],
    ['MC/2258', '/documents/#MC/2258'],
    [' mc / 2258 / amdt. 1 ', '/documents/#MC/2258/Amdt.1'],
    ['MC/2258 Amdt 1', '/documents/#MC/2258/Amdt.1'],
    ['mc 2258', '/documents/#MC/2258'],
    ['c-109-l-12', '/documents/#C/109/L/12'],
    ['Council document MC/2258 of 2008', '/documents/#MC/2258'],
    ['General Assembly resolution 72/279', '/documents/#A/RES/72/279'],
  ])('%j leads to %s', (name, address) => {
    expect(led(name)).toBe(address);
  });

  test('that is of two bodies is answered with both', () => {
    const lead = leadOf('109th session', entries, patterns);
    expect(lead).toMatchObject({
      kind: 'several',
      entries: [{ address: expect.stringContaining('council') }, { address: expect.stringContaining('executive') }],
    });
  });

  test('that is a symbol the archive does not know is told apart from one that is none', () => {
    expect(leadOf('mc / 9999 rev 2', entries, patterns)).toEqual({
      kind: 'unknown-symbol',
      symbol: 'MC/9999/Rev.2',
      pattern: 'council-documents',
    });
    for (const name of ['', '  ', '//', '<b>', 'MC/', 'no such thing', '110']) expect(led(name), name).toBe('unknown');
  });

  test('never leads where its letters and digits leave a choice', () => {
    const alike = [document('C/10/912'), document('C/109/12')];
    expect(leadOf('C10912', alike, patterns).kind).toBe('several');
    expect(leadOf('C/109/12', alike, patterns)).toMatchObject({ kind: 'found', entry: alike[1] });
  });

  test('of any form is answered without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(['found', 'several', 'unknown', 'unknown-symbol']).toContain(leadOf(name, entries, patterns).kind);
      }),
    );
  });
});
