import { expect, test } from 'vitest';
import { decodeText, encodings } from '../../src/records/encoding.ts';

test.each([
  ['utf-8', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], '\ufeffé'],
  ['utf-16le', [0xff, 0xfe, 0xe9, 0x00], '\ufeffé'],
  ['utf-16be', [0xfe, 0xff, 0x00, 0xe9], '\ufeffé'],
  ['utf-8-twice', [0xc3, 0x83, 0xc2, 0xa9, 0x20, 0xc3, 0xa9], 'é é'],
  ['windows-1252', [0x93, 0xe9, 0x94, 0x80], '“é”€'],
] as const)('a text in %s is decoded, its byte order mark kept', (encoding, bytes, text) => {
  expect(decodeText(new Uint8Array(bytes), encoding)).toBe(text);
});

test.each([
  ['utf-8', [0xe9, 0x20]],
  ['utf-16le', [0x00, 0xd8, 0x41, 0x00]],
  ['utf-16be', [0x41]],
] as const)('bytes that are not %s throw', (encoding, bytes) => {
  expect(encodings).toContain(encoding);
  expect(() => decodeText(new Uint8Array(bytes), encoding)).toThrow(TypeError);
});
