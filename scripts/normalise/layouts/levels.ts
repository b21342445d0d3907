import { namesPart, readMarker } from '../../language/labels.ts';
import { headsEnd, isCapitals } from '../../language/phrases.ts';
import type { Classified } from './layout.ts';

/**
 * In which way a heading is marked as one: by a label, by capitals, as a part of the whole, or by nothing. Sections and
 * articles are no parts at the top: they stand within others.
 */
export function styleOf(text: string): string {
  const { label, kind } = readMarker(text);
  if (namesPart(text, 'annex', 'part', 'chapter', 'title') || headsEnd(text)) return 'part';
  if (label > 0 && kind !== undefined) return kind;
  return isCapitals(text) ? 'capitals' : 'words';
}

/** Labels from the highest level to the lowest. */
const labels = ['roman', 'letter', 'number', 'decimal', 'point'];

/**
 * Sets the levels of the headings that rules found. Parts and capitals stand at the top. Labels stand in the order `I.`,
 * `A.`, `1.`, `1.1`, `(a)`: at the top too, or below headings without labels, when their first one follows such a
 * heading at once. Plain words stand below the label or part they follow. `supplied`
 * has the headings that the source lost, by the segment they stood before.
 */
export function setLevels(
  kinds: readonly Classified[],
  texts: readonly string[],
  supplied: ReadonlyMap<number, string>,
): Classified[] {
  const lost = (index: number) => supplied.get(index);
  const places = kinds.flatMap((_, index) => (lost(index) === undefined ? [index] : [-1 - index, index]));
  const all = places
    .map((at) => (at < 0 ? headingLost(lost(-1 - at) ?? '') : kinds[at]))
    .filter((each) => each !== undefined);
  const levelled = levelsOf(
    all,
    places.map((at) => (at < 0 ? (lost(-1 - at) ?? '') : (texts[at] ?? ''))),
  );
  return levelled.filter((_, at) => (places[at] ?? 0) >= 0);
}

function headingLost(text: string): Classified {
  return { kind: { type: 'heading', level: 2 }, marker: 0, style: styleOf(text) };
}

function levelsOf(kinds: readonly Classified[], texts: readonly string[]): Classified[] {
  const used = labels.filter((label) => kinds.some(({ kind, style }) => kind.type === 'heading' && style === label));
  const base = baseLevel(kinds, texts, used[0]);
  let above = 1;
  return kinds.map((each) => {
    const { kind, style } = each;
    if (kind.type !== 'heading') return each;
    if (style === 'words') return withLevel(each, above + 1);
    const level =
      style === undefined ? kind.level : style === 'part' || style === 'capitals' ? 2 : base + used.indexOf(style);
    above = level;
    return style === undefined ? each : withLevel(each, level);
  });
}

function withLevel(each: Classified, level: number): Classified {
  return each.kind.type === 'heading' ? { ...each, kind: { ...each.kind, level: Math.min(6, level) } } : each;
}

/** The level of the highest label. */
function baseLevel(kinds: readonly Classified[], texts: readonly string[], highest: string | undefined): number {
  const labelled = [...kinds.keys()].filter((index) => highest !== undefined && kinds[index]?.style === highest);
  const inCapitals = labelled.filter((index) => isCapitals(texts[index] ?? ''));
  const capitals = kinds.filter(({ style }) => style === 'capitals').length;
  if (capitals > 0 && inCapitals.length < labelled.length / 2) return 3;
  const before = kinds[(labelled[0] ?? 0) - 1];
  return before?.kind.type === 'heading' && before.style === 'words' ? 3 : 2;
}
