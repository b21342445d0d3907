import { element, link, withClass } from './results.ts';
import { partsOf, yearsOf } from '../../search/question.ts';
import { writeState, type SearchState } from '../../search/state.ts';

/** With more years than these, they are drawn ten by ten. */
const most = 24;

/** Small bars of how many records each year has, each a link that narrows the search to it: nothing for one year. */
export function yearBars(counts: ReadonlyMap<string, number> | undefined, state: SearchState): HTMLElement[] {
  const years = [...(counts?.keys() ?? [])].map(Number).sort((a, b) => a - b);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const step = last - first < most ? 1 : 10;
  const sums = new Map<number, number>();
  for (const year of years) {
    const start = year - (year % step);
    sums.set(start, (sums.get(start) ?? 0) + (counts?.get(String(year)) ?? 0));
  }
  if (sums.size < 2) return [];
  const highest = Math.max(...sums.values());
  const bars: HTMLElement[] = [];
  for (let start = first - (first % step); start <= last; start += step) {
    const sum = sums.get(start) ?? 0;
    const item = element('li', ...(sum === 0 ? [] : [bar({ start, step, sum, high: sum / highest }, state)]));
    if (sum === 0) item.ariaHidden = 'true';
    bars.push(item);
  }
  const ends = element('p', `${first} to ${last}, by the number of records`);
  return [withClass(element('ol', ...bars), 'bars'), withClass(ends, 'aside')];
}

interface Bar {
  start: number;
  step: number;
  sum: number;
  /** Its share of the highest. */
  high: number;
}

function bar({ start, step, sum, high }: Bar, state: SearchState): HTMLElement {
  const end = start + step - 1;
  const others = partsOf(state.text).filter((part) => yearsOf(part) === undefined);
  // A range before the text is none of a quotation that is not closed.
  const next: SearchState =
    step === 1
      ? { ...state, filters: new Map([...state.filters, ['year', [String(start)]]]) }
      : { ...state, text: [`${start}..${end}`, ...others.map(({ typed }) => typed)].join(' ') };
  const made = link(`./${writeState(next)}`, '');
  const drawn = withClass(element('span'), 'bar');
  drawn.style.blockSize = `${Math.max(4, Math.round(high * 100))}%`;
  const says = `${step === 1 ? start : `${start} to ${end}`}: ${sum} ${sum === 1 ? 'record' : 'records'}`;
  made.title = says;
  made.append(drawn, withClass(element('span', says), 'hidden'));
  return made;
}
