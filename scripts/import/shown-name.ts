import { basename } from 'node:path';

const longest = 60;

/**
 * The name of a received file as a terminal can show it: without its folder, control characters and line ends as
 * references, shortened in its middle.
 * @returns `"Report (2018).pdf"`, `"a\u000ab.txt"`
 */
export function shownName(path: string): string {
  const name = basename(path);
  const short = name.length <= longest ? name : `${name.slice(0, longest / 2)}…${name.slice(1 - longest / 2)}`;
  return `"${safe(short)}"`;
}

/** What a program said, in one line that a terminal can show, shortened at its end. */
export function shownText(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return safe(line.length <= 200 ? line : `${line.slice(0, 199)}…`);
}

function safe(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
