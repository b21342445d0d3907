import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../src/markup/record-file.ts';
import { decodeEdited, readEdited } from '../../src/records/edited-text.ts';
import { FindingsError } from '../../src/records/finding.ts';
import { parseRegister } from '../../src/records/register-file.ts';

const mark = '\ufeff';
const record = readFileSync('tests/fixtures/checks/sound/calendars/2009.mdx', 'utf8');
const register = readFileSync('tests/fixtures/checks/sound/registers/bodies.yaml', 'utf8') + '# Zürich\n';
const french = 'title: "Une séance à Genève"\nname: "Émile"\n';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16(text).swap16();
const utf32 = (text: string) =>
  Buffer.concat([...text].map((sign) => Buffer.from(Uint32Array.of(sign.codePointAt(0) ?? 0).buffer)));

describe('a file that people edit', () => {
  test.each([
    ['as it is', french],
    ['after a byte order mark', mark + french],
    ['with the line ends of Windows', french.replaceAll('\n', '\r\n')],
    ['with those of an old Macintosh', french.replaceAll('\n', '\r')],
    ['with mixed ones', french.replace('\n', '\r\n')],
    ['with all of it', mark + french.replaceAll('\n', '\r\n')],
  ])('is read %s', (_, text) => {
    expect(decodeEdited(Buffer.from(text), 'a.yaml')).toEqual({ text: french, findings: [] });
  });

  test('may be empty, and may hold any letters', () => {
    for (const text of ['', 'a', '\n\n', '移民', 'المجلس', '𐍈 🏛', 'a\ufeffb']) {
      expect(readEdited(Buffer.from(text), 'a.yaml')).toBe(text);
    }
    expect(readEdited(Buffer.from(mark), 'a.yaml')).toBe('');
  });

  test.each<[string, Buffer, string, number]>([
    ['UTF-16 with a mark', utf16(mark + french), 'UTF-16', 1],
    ['UTF-16 the other way', utf16be(mark + french), 'UTF-16', 1],
    ['UTF-16 without a mark', utf16(french), 'UTF-16', 1],
    ['UTF-16 the other way without a mark', utf16be(french), 'UTF-16', 1],
    ['UTF-32', utf32(mark + french), 'UTF-32', 1],
    ['Latin-1', Buffer.from(`a: 1\n${french}`, 'latin1'), 'Latin-1', 2],
    [
      'Windows-1252',
      Buffer.from([...Buffer.from(`a: "\u0093s\u00e9ance \u00e0 Gen\u00e8ve\u0094"\n`, 'latin1')]),
      'windows-1252',
      1,
    ],
    [
      'Russian of one byte a letter',
      Buffer.from(
        [...'a: "']
          .map((sign) => sign.charCodeAt(0))
          .concat([0xcf, 0xd0, 0xc8, 0xc2, 0xc5, 0xd2, 0x20, 0xcc, 0xc8, 0xd0, 0x22]),
      ),
      'windows-1251',
      1,
    ],
    ['UTF-8 that was cut within a letter', Buffer.from(french).subarray(0, -7), '', 2],
    [
      'one byte of Latin-1 in much UTF-8',
      Buffer.concat([Buffer.from(french), Buffer.from('b: "é"\n', 'latin1')]),
      '',
      3,
    ],
  ])('is refused in %s, with the place', (_, bytes, encoding, line) => {
    const { text, findings } = decodeEdited(bytes, 'content/registers/people.yaml');
    expect(text).toBeUndefined();
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ code: 'r-001', path: 'content/registers/people.yaml', line });
    expect(finding?.message).toContain('not in UTF-8');
    expect(finding?.message).toContain(encoding);
    expect(finding?.hint).toContain('UTF-8');
    expect(() => readEdited(bytes, 'a.yaml')).toThrow(FindingsError);
  });

  test.each([mark, ''])('is a record or a register with the mark "%s", also from Windows', (begin) => {
    for (const end of ['\n', '\r\n']) {
      const bytes = (text: string) => Buffer.from(begin + text.replaceAll('\n', end));
      expect(parseRecord('calendars', 'content/calendars/2009.mdx', bytes(record)).findings).toEqual([]);
      expect(parseRegister('bodies', 'content/registers/bodies.yaml', bytes(register)).findings).toEqual([]);
    }
  });

  test('has one finding where it is in another encoding, as a record and as a register', () => {
    expect(parseRecord('calendars', 'content/calendars/2009.mdx', utf16(mark + record)).findings).toHaveLength(1);
    expect(
      parseRegister('bodies', 'content/registers/bodies.yaml', Buffer.from(register, 'latin1')).findings,
    ).toHaveLength(1);
  });
});
