import { filterNames, type FilterName } from '../../search/files.ts';
import { find } from '../find.ts';
import type { SearchAnswer } from '../../search/answer.ts';
import { columnsOf } from '../../search/columns.ts';
import { countsOf, type ValueCounts } from '../../search/counts.ts';
import type { IndexFiles } from '../../search/index-files.ts';
import { element } from './results.ts';
import type { SearchState } from '../../search/state.ts';
import { yearBars } from './years.ts';

const form = find('filters', HTMLElement);

const titles: Readonly<Record<FilterName, string>> = {
  collection: 'Collection',
  kind: 'Kind of text',
  session: 'Session',
  year: 'Year',
  body: 'Body',
  speaker: 'Speaker',
  language: 'Language',
};

/**
 * Shows how many of the records that answer each value of a filter leaves, and each year as a bar: all filters where
 * they are open, those that need no file otherwise. Whether all could be loaded is returned.
 */
export async function showFilters(
  index: IndexFiles,
  found: SearchAnswer,
  { areOpen, isLatest }: { areOpen: boolean; isLatest: () => boolean },
): Promise<boolean> {
  const few = await columnsOf(index, false);
  const all = areOpen ? await columnsOf(index, true).catch(() => undefined) : few;
  if (!isLatest()) return true;
  const counts = countsOf(found.unfiltered, all ?? few, found.state.filters);
  showGroups(counts, found.state);
  find('years', HTMLElement).replaceChildren(...yearBars(counts.get('year'), found.state));
  return all !== undefined;
}

/** Which groups are open, and the focus, stay as they were. */
function showGroups(counts: ReadonlyMap<FilterName, ValueCounts>, state: SearchState): void {
  const focused = document.activeElement?.id;
  const open = new Set([...form.querySelectorAll('details[open]')].map(({ id }) => id));
  const groups = filterNames.map((name) => groupOf(name, counts.get(name), state.filters.get(name) ?? []));
  for (const group of groups) if (open.has(group.id)) group.open = true;
  form.replaceChildren(...groups.filter((group) => group.querySelector('input') !== null));
  if (focused) document.getElementById(focused)?.focus();
}

/** The values that are ticked. */
export function readFilters(): SearchState['filters'] {
  const ticked = [...form.querySelectorAll<HTMLInputElement>('input:checked')];
  const byFilter = Map.groupBy(ticked, ({ name }) => name as FilterName); // names of filters, as set below
  return new Map([...byFilter].map(([name, boxes]) => [name, boxes.map(({ value }) => value)]));
}

function groupOf(name: FilterName, counts: ValueCounts = new Map(), chosen: readonly string[]): HTMLDetailsElement {
  const known = [...new Set([...counts.keys(), ...chosen])];
  known.sort((a, b) => (name === 'year' ? -1 : 1) * (a < b ? -1 : 1));
  const boxes = known.map((value, at) => {
    const box = element('input');
    box.type = 'checkbox';
    box.id = `filter-${name}-${at}`;
    box.name = name;
    box.value = value;
    box.checked = chosen.includes(value);
    return element('label', box, ` ${value} (${counts.get(value) ?? 0})`);
  });
  const legend = element('legend', titles[name]);
  legend.className = 'hidden';
  const group = element('details', element('summary', titles[name]), element('fieldset', legend, ...boxes));
  group.id = `filter-${name}`;
  group.open = chosen.length > 0;
  return group;
}
