import type { FilterCounts } from './pagefind.ts';
import { element } from './results.ts';
import { filterNames, type FilterName, type SearchState } from './state.ts';

const titles: Readonly<Record<FilterName, string>> = {
  collection: 'Collection',
  kind: 'Kind of text',
  session: 'Session',
  year: 'Year',
  body: 'Body',
  speaker: 'Speaker',
  language: 'Language',
};

/** Shows the filters with their counts in `form`. Which groups are open, and the focus, stay as they were. */
export function showFilters(form: HTMLElement, counts: FilterCounts, state: SearchState): void {
  const focused = document.activeElement?.id;
  const open = new Set([...form.querySelectorAll('details[open]')].map(({ id }) => id));
  const groups = filterNames.map((name) => groupOf(name, counts[name] ?? {}, state.filters.get(name) ?? []));
  for (const group of groups) if (open.has(group.id)) group.open = true;
  form.replaceChildren(...groups.filter((group) => group.querySelector('input') !== null));
  if (focused) document.getElementById(focused)?.focus();
}

/** The values ticked in `form`. */
export function readFilters(form: HTMLElement): SearchState['filters'] {
  const ticked = [...form.querySelectorAll<HTMLInputElement>('input:checked')];
  const values = (name: FilterName) => ticked.filter((input) => input.name === name).map(({ value }) => value);
  return new Map(filterNames.map((name) => [name, values(name)] as const).filter(([, list]) => list.length > 0));
}

function groupOf(name: FilterName, counts: Record<string, number>, chosen: readonly string[]): HTMLDetailsElement {
  const known = [...new Set([...Object.keys(counts), ...chosen])].filter(
    (value) => (counts[value] ?? 0) > 0 || chosen.includes(value),
  );
  known.sort((a, b) => (name === 'year' ? -1 : 1) * (a < b ? -1 : 1));
  const boxes = known.map((value, at) => choice(name, at, { value, count: counts[value] ?? 0, chosen }));
  const group = element('details', element('summary', titles[name]), fieldset(titles[name], boxes));
  group.id = `filter-${name}`;
  group.open = chosen.length > 0;
  return group;
}

function fieldset(title: string, boxes: readonly HTMLElement[]): HTMLFieldSetElement {
  const legend = element('legend', title);
  legend.className = 'hidden';
  return element('fieldset', legend, ...boxes);
}

function choice(name: FilterName, at: number, value: { value: string; count: number; chosen: readonly string[] }) {
  const box = element('input');
  box.type = 'checkbox';
  box.id = `filter-${name}-${at}`;
  box.name = name;
  box.value = value.value;
  box.checked = value.chosen.includes(value.value);
  return element('label', box, ` ${value.value} (${value.count})`);
}
