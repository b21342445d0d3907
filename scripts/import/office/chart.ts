import type { Element, ElementContent } from 'hast';
import type { Element as XmlElement } from 'xast';
import { element, text } from '../../../src/markup/hast.ts';
import { child, childrenOf, textOf, valueOf, within } from './xml.ts';

/** A column of a chart's figures: what it is called, and its values by their numbers. */
interface Column {
  name: string;
  values: ReadonlyMap<number, string>;
}

/** The words of a chart (ECMA-376 part 1, 21.2): its titles and labels as paragraphs, its figures as a table. */
export function chartOf(root: XmlElement): ElementContent[] {
  const typed = [...within(root, 'a:p')].map((paragraph) => [...within(paragraph, 'a:t')].map(textOf).join(''));
  const taken = [...within(root, 'c:title')].flatMap((title) => [...within(title, 'c:v')].map(textOf));
  const words = [...typed, ...taken].filter((each) => each.trim() !== '');
  return [...words.map((each) => element('p', {}, [text(each)])), ...tablesOf(root)];
}

/** Rows of values under the names of their series; series that count by other categories have a table of their own. */
function tablesOf(root: XmlElement): Element[] {
  const groups = new Map<string, { categories: Column[]; series: Column[] }>();
  for (const each of within(root, 'c:ser')) {
    const categories = ['c:cat', 'c:xVal'].flatMap((name) => categoriesOf(child(each, name)));
    const key = JSON.stringify(categories.map(({ values }) => [...values]));
    const group = groups.get(key) ?? { categories, series: [] };
    groups.set(key, group);
    const tx = child(each, 'c:tx');
    const name = tx === undefined ? '' : [...within(tx, 'c:v')].map(textOf).join(' ');
    for (const values of ['c:val', 'c:yVal', 'c:bubbleSize'].flatMap((part) => child(each, part) ?? []))
      group.series.push({ name, values: pointsOf(values) });
  }
  return [...groups.values()].map(({ categories, series }) => {
    const columns = [...categories, ...series];
    const numbers = new Set(columns.flatMap(({ values }) => [...values.keys()]));
    const row = (name: 'th' | 'td', words: readonly string[]) =>
      element(
        'tr',
        {},
        words.map((each) => element(name, {}, [text(each)])),
      );
    const head = row(
      'th',
      columns.map(({ name }) => name),
    );
    const rows = [...numbers]
      .sort((a, b) => a - b)
      .map((at) =>
        row(
          'td',
          columns.map(({ values }) => values.get(at) ?? ''),
        ),
      );
    return element('table', {}, [head, ...rows]);
  });
}

/** The categories of a series; of those that are grouped, a column for each level, the widest first. */
function categoriesOf(categories: XmlElement | undefined): Column[] {
  if (categories === undefined) return [];
  const levels = [...within(categories, 'c:lvl')].reverse();
  return (levels.length > 0 ? levels : [categories]).map((each) => ({ name: '', values: pointsOf(each) }));
}

function pointsOf(values: XmlElement): Map<number, string> {
  return new Map(
    [...within(values, 'c:pt')].map((point) => [
      Number(valueOf(point, 'idx') ?? 0),
      childrenOf(point, 'c:v').map(textOf).join(' ').trim(),
    ]),
  );
}
