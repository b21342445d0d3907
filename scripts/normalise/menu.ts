import { columnsOf } from '../language/columns.ts';
import { readMarker } from '../language/labels.ts';
import type { FoundOmissions } from './omit-found.ts';

/** So many entries that stand twice make a menu. */
const fewestPairs = 3;

/**
 * Finds the menu of a website before a text: lone markers, short items, and entries that stand twice, as a label and
 * again before what the label unfolds ("Our Work", "Our WorkAs the leading …"). It ends with its last item.
 */
export function findMenu(lines: readonly string[]): FoundOmissions {
  let pairs = 0;
  let end = 0;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const { bullet } = readMarker(line);
    if (bullet > 0 && columnsOf(line) <= 60) {
      at += 1;
      end = at;
    } else if (bullet === 0 && isPair(line, lines[at + 1] ?? '')) {
      pairs += 1;
      at += 2;
    } else break;
  }
  const note = 'The menu of the website: its entries stand twice.';
  return new Map(
    pairs < fewestPairs
      ? []
      : lines.slice(0, end).map((_, index) => [index, { reason: 'navigation', sign: 'menu', note }] as const),
  );
}

function isPair(line: string, next: string): boolean {
  if (columnsOf(line) > 60 || !next.toLowerCase().startsWith(line.toLowerCase())) return false;
  return next.length === line.length || /^[\p{Lu}\d]/u.test(next.slice(line.length));
}
