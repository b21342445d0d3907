import { deepestItem } from '../../src/records/transcript.ts';
import { kindOfLabel } from '../language/labels.ts';
import { endsPoint } from '../language/phrases.ts';
import type { Classified, Context } from './layouts/layout.ts';

/** So many columns deeper is a level deeper. */
const deeper = 2;

/** A level of a list that is open: the sign of its items, and how far they are set in. */
interface Open {
  sign: string;
  indent: number;
}

/**
 * Sets the levels of the items that rules found, in each run of items: a sign that is new to the run, or the same sign
 * set in further, begins a level below; a sign seen before goes back to its level. What an item announces with a colon
 * stands below it as far as it is parted by semicolons.
 */
export function nestItems(kinds: readonly Classified[], context: Context): Classified[] {
  const announced = findAnnounced(kinds, context);
  let open: Open[] = [];
  return kinds.map((each, index) => {
    const { kind } = each;
    if (kind.type === 'empty-marker') return each;
    if (kind.type !== 'item') open = [];
    if (kind.type !== 'item' || kind.level > 1) return each;
    const indent = context.segments[index]?.stretches[0]?.indent ?? 0;
    open = reopen(open, { sign: `${signOf(index, context)}${announced.has(index) ? ' below' : ''}`, indent });
    return { ...each, kind: { ...kind, level: Math.min(deepestItem, open.length) } };
  });
}

/** The levels that are open once an item is added. */
function reopen(open: readonly Open[], item: Open): Open[] {
  const same = open.findLastIndex(({ sign, indent }) => sign === item.sign && Math.abs(item.indent - indent) < deeper);
  if (same !== -1) return open.slice(0, same + 1);
  if (item.sign === '' && item.indent < deeper + (open.at(-1)?.indent ?? 0)) return [item];
  const outer = open.filter(({ indent }) => indent <= item.indent - deeper);
  const isOuter = open.some(({ indent }) => item.indent <= indent - deeper);
  return [...(isOuter ? outer : open), item];
}

/** The items that an item before them announces: `at the request of:`, then `the Council;`, up to one that ends otherwise. */
function findAnnounced(kinds: readonly Classified[], context: Context): Set<number> {
  const { texts } = context;
  const announced = new Set<number>();
  const isItem = (index: number) => kinds[index]?.kind.type === 'item';
  for (const [index, text] of texts.entries()) {
    if (!isItem(index) || !text.endsWith(':')) continue;
    const sign = signOf(index, context);
    const isLike = (at: number) => isItem(at) && signOf(at, context) === sign;
    let end = index + 1;
    while (isLike(end) && endsPoint(texts[end] ?? '')) end += 1;
    if (end === index + 1 || !isLike(end)) continue;
    for (let at = index + 1; at <= end; at += 1) announced.add(at);
  }
  return announced;
}

/** The sign of an item without what it counts: `•`, `1.`, `(a)`, `(i)`; an `(i)` after an `(h)` is a letter. */
function signOf(index: number, { texts, markers }: Context): string {
  const { bullet = 0, sign = '', kind = '' } = markers[index] ?? {};
  if (sign === '') return (texts[index] ?? '').slice(0, bullet).trim();
  const counts = kind === 'point' ? kindOfLabel(sign, markers[index - 1]?.sign) : kind;
  return `${counts}${sign.replaceAll(/[\p{L}\p{N}]/gu, '')}`;
}
