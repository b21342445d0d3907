import { expect, test } from 'vitest';
import { atRoot, pagesOf, readBuilt } from './built.ts';

const saysOf = (html: string) => [...html.matchAll(/ data-search-says="([^"]*)"/g)].map(([, words = '']) => words);
const pages = (pattern: RegExp) => pagesOf(atRoot).filter((page) => pattern.test(page));

test('each value, figure, meeting, document and term is a line that says in full what it is and when', () => {
  const lists: readonly (readonly [RegExp, RegExp])[] = [
    [/^series\/$/, /<tbody>.*?<\/tbody>/gs],
    [/^budgets\/\d+\/$/, /<table class="figures">.*?<\/table>/gs],
    [/^calendar\/\d+\/$/, /<table class="meetings">.*?<\/table>/gs],
    [/^documents\/$/, /<table class="documents".*?<\/table>/gs],
  ];
  for (const [pattern, list] of lists) {
    const found = pages(pattern).flatMap((page) => [...readBuilt(atRoot, page).matchAll(list)].map(([all]) => all));
    const rows = found.flatMap((html) => [...html.matchAll(/<tr(?![^>]*>\s*<th scope="(?:col|rowgroup)")[^>]*>/g)]);
    expect(rows.length, String(pattern)).toBeGreaterThan(10);
    expect(rows.filter(([row]) => !/ data-search-says="[^"]+"/.test(row))).toEqual([]);
  }
});

test('offices and officers say whose they are and when, on the page of the body, the person and the session', () => {
  const director = /^Director General of the International Organization for Migration, 2008–2018: William Lacy Swing$/;
  for (const page of ['bodies/iom/', 'people/william-lacy-swing/']) {
    expect(saysOf(readBuilt(atRoot, page)), page).toContainEqual(expect.stringMatching(director));
  }
  const chair = /^Chairperson of the Council, 109th Session, 2018: Negash Kebret Botora \(Ethiopia\)/;
  for (const page of ['sessions/council-109/', 'bodies/council/', 'people/negash-kebret-botora/']) {
    expect(saysOf(readBuilt(atRoot, page)), page).toContainEqual(expect.stringMatching(chair));
  }
});

test('no line is called by nothing, nor by the same words twice on one page', () => {
  for (const page of pages(/./)) {
    const says = saysOf(readBuilt(atRoot, page));
    expect(
      says.filter((words) => words.trim() === ''),
      page,
    ).toEqual([]);
    // An outline may have a heading twice, as its text does.
    const own = says.filter((words) => !words.startsWith('Heading of the outline'));
    expect(
      own.filter((words, at) => own.indexOf(words) !== at),
      page,
    ).toEqual([]);
  }
});

test('what is said stands where the search reads it', () => {
  for (const page of pages(/^(?:series|budgets|calendar|documents|terms|bodies|people|sessions)\/(?:[^/]+\/)?$/)) {
    // Every part that is shut to the search is a balanced element of its own tag.
    const shut = openings(readBuilt(atRoot, page), / data-search-ignore="all"/);
    expect(shut.flatMap(saysOf), page).toEqual([]);
  }
});

/** The elements, with what is in them, whose opening tag fits a pattern. */
function openings(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(/<(\w+)(?=[\s>])[^>]*>/g)].flatMap(({ 0: tag, 1: name = '', index }) => {
    if (!pattern.test(tag)) return [];
    let depth = 0;
    for (const { 0: each, index: at } of html.slice(index).matchAll(new RegExp(`</?${name}(?=[\\s>])[^>]*>`, 'g'))) {
      depth += each.startsWith('</') ? -1 : 1;
      if (depth === 0) return [html.slice(index, index + at)];
    }
    return [html.slice(index)];
  });
}
