import type { Element } from 'xast';
import { count } from '../../../src/records/in-text/numerals.ts';
import { bulletOf } from '../office/bullet-signs.ts';
import { child, childrenOf, valueOf } from '../office/xml.ts';
import { numberOf } from './styles.ts';

/** One level of a list: how it counts, and what it prints: `(%1)`. */
interface Level {
  start: number;
  format: string;
  text: string;
  /** Whether the levels above are printed in figures, however they count. */
  legal: boolean;
  /** The level after which it begins anew; 0 for never. */
  restart: number | undefined;
  style: string | undefined;
}

interface List {
  /** Lists that count on together have one definition. */
  definition: string;
  levels: Level[];
  /** The numbers at which levels of this list begin anew. */
  starts: Map<number, number>;
}

/** Tells the label that a word processor prints before a paragraph, one paragraph after another. */
export interface ListNumbering {
  /** `12.`, `(a)`, `•`; `undefined` where the list prints none. */
  next: (numId: string, level: number) => string | undefined;
  /** The level of a list that a style has for its own. */
  levelOf: (numId: string, style: string) => number | undefined;
}

/** Reads the lists of a document (ECMA-376 part 1, 17.9). The numbers begin with the first call of `next`. */
export function readNumbering(root: Element | undefined): ListNumbering {
  const lists = readLists(root);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(numId, at) {
      const list = lists.get(numId);
      const level = list?.levels[at];
      if (list === undefined || level === undefined) return undefined;
      const values = counters.get(list.definition) ?? [];
      counters.set(list.definition, values);
      const override = begun.has(`${numId} ${at}`) ? undefined : list.starts.get(at);
      begun.add(`${numId} ${at}`);
      values[at] = override ?? (values[at] === undefined ? level.start : values[at] + 1);
      for (let below = at + 1; below < list.levels.length; below += 1) {
        const restart = list.levels[below]?.restart;
        if (restart === undefined || restart > at) values[below] = undefined;
      }
      return labelOf(list.levels, values, at);
    },
    levelOf: (numId, style) => {
      const level = lists.get(numId)?.levels.findIndex((each) => each?.style === style) ?? -1;
      return level === -1 ? undefined : level;
    },
  };
}

function labelOf(levels: readonly Level[], values: (number | undefined)[], at: number): string | undefined {
  const level = levels[at];
  if (level === undefined || level.format === 'none') return undefined;
  if (level.format === 'bullet') return bulletOf(level.text);
  const label = level.text.replaceAll(/%([1-9])/g, (_, figure: string) => {
    const index = Number(figure) - 1;
    const shown = levels[index];
    const value = (values[index] ??= shown?.start ?? 1);
    return countAs(value, level.legal && index < at ? 'decimal' : (shown?.format ?? 'decimal'));
  });
  return label.trim() === '' ? undefined : label.trim();
}

const types: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/** A number in a format of a word processor: 3 → `3`, `c`, `III`, `03`. Formats in words are written in figures. */
export function countAs(value: number, format: string): string {
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (/Letter$/.test(format) && value > 0) {
    const letter = count(((value - 1) % 26) + 1, types[format]);
    return letter.repeat(Math.ceil(value / 26)); // z is followed by aa, bb
  }
  return count(value, types[format]);
}

function readLists(root: Element | undefined): Map<string, List> {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((each) => [valueOf(each, 'w:abstractNumId') ?? '', each]),
  );
  const byStyle = new Map(
    [...definitions.values()].flatMap((each) => {
      const style = valueOf(child(each, 'w:styleLink'));
      return style === undefined ? [] : [[style, each] as const];
    }),
  );
  return new Map(
    childrenOf(root, 'w:num').map((num) => {
      const definition = valueOf(child(num, 'w:abstractNumId')) ?? '';
      const named = definitions.get(definition);
      const source = byStyle.get(valueOf(child(named, 'w:numStyleLink')) ?? '') ?? named;
      const levels: Level[] = [];
      for (const each of childrenOf(source, 'w:lvl')) levels[numberOf(valueOf(each, 'w:ilvl')) ?? 0] = readLevel(each);
      const starts = new Map<number, number>();
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const at = numberOf(valueOf(override, 'w:ilvl')) ?? 0;
        const own = child(override, 'w:lvl');
        if (own !== undefined) levels[at] = readLevel(own);
        const start = numberOf(valueOf(child(override, 'w:startOverride')));
        if (start !== undefined) starts.set(at, start);
      }
      return [valueOf(num, 'w:numId') ?? '', { definition, levels, starts }];
    }),
  );
}

function readLevel(element: Element): Level {
  return {
    start: numberOf(valueOf(child(element, 'w:start'))) ?? 0,
    format: valueOf(child(element, 'w:numFmt')) ?? 'decimal',
    text: valueOf(child(element, 'w:lvlText')) ?? '',
    legal: child(element, 'w:isLgl') !== undefined,
    restart: numberOf(valueOf(child(element, 'w:lvlRestart'))),
    style: valueOf(child(element, 'w:pStyle')),
  };
}
