import { itemMarkerOf } from '../../language/labels.ts';

/** Matches a sign that the file does not say the letter of: a bullet, where a space follows. */
const unread = /^[\x00-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd](?=\s)/;

/** The marker of an item at the start of a line, `12.`, `(a)`, `•`, `–`; `''` for none. */
export function itemStartOf(text: string): string {
  return unread.exec(text)?.[0] ?? itemMarkerOf(text, true);
}
