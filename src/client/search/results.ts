import type { TextOfRecord } from '../../search/files.ts';
import type { SearchAnswer } from '../../search/answer.ts';
import { excerptOf, textDirective, type ExcerptRun } from '../../search/excerpt.ts';
import { passagesOf, spansIn, type Passage } from '../../search/passages.ts';
import { wordsOf } from '../../search/words.ts';

/** How many passages of a record are shown before the others, or one more where it is the last; those with less of the search are never among them. */
const shown = 3;

/** One record of the results: its title, what it is, and the passages that match. `base` is the address of the home page. */
export function resultElement(record: TextOfRecord, found: SearchAnswer, base: string): HTMLLIElement {
  const asks = found.question.every;
  const marked = (text: string) => runsOf(excerptOf(text, spansIn(text, asks), Infinity));
  const address = base + record.url;
  const { kind, byline } = record;
  const about = [
    ...(kind === undefined ? [] : [kind, byline && ' · ']),
    ...(byline === undefined ? [] : marked(byline)),
  ];
  const passages = passagesOf(record, asks, found.worths);
  const full = passages.filter(({ held }) => held >= (passages[0]?.held ?? 0)).length;
  const first = passages.slice(0, full <= shown + 1 ? full : shown);
  const rest = passages.slice(first.length).filter(({ block }) => block.anchor !== undefined);
  const list = (some: readonly Passage[]) =>
    withClass(element('ul', ...some.map((each) => element('li', ...hit(record, each, address, marked)))), 'hits');
  const parts: Node[] = [element('h2', inLanguage(record, link(address, ...marked(record.title))))];
  if (about.length > 0) parts.push(withClass(element('p', ...about.filter((each) => each !== undefined)), 'aside'));
  if (first.length > 0) parts.push(list(first));
  if (rest.length > 0) {
    const summary = `${rest.length} more ${rest.length === 1 ? 'passage' : 'passages'} of this record`;
    parts.push(element('details', element('summary', summary), list(rest)));
  }
  return element('li', ...parts);
}

function runsOf(runs: readonly ExcerptRun[]): (Node | string)[] {
  return runs.map(({ text, isFound }) => (isFound ? element('mark', text) : text));
}

/** Says in which language, and so which way, the words of a record are, where they are in another than the site's own. */
function inLanguage<Made extends HTMLElement>({ lang, dir }: TextOfRecord, made: Made): Made {
  return lang === undefined ? made : Object.assign(made, { lang, dir });
}

/** A passage by its name, `Paragraph 7, Réponse d’urgence`, and its words; a heading by its words alone. */
function hit(
  record: TextOfRecord,
  { block, spans }: Passage,
  address: string,
  marked: (text: string) => (Node | string)[],
): Node[] {
  const { anchor, name, text, isSaid } = block;
  const runs = excerptOf(text, spans);
  const excerpt = inLanguage(record, element('span', ...runsOf(runs)));
  if (anchor === undefined && !isSaid) return [excerpt];
  const to = link(`${address}#${anchor ?? ''}${textDirective(runs)}`);
  if (name === undefined) {
    to.append(excerpt);
    return [to];
  }
  const [, place = '', heading = ''] = /^((?:Paragraph|note) [a-z\d]+(?:, |$)|)(.*)$/s.exec(name) ?? [];
  to.append(...(isSaid ? marked(name) : [place, inLanguage(record, element('span', heading))]));
  return isSaid && saysAll(name, text) ? [to] : [to, element('br'), excerpt];
}

/** Whether a name has every word of a text, which then says nothing more. */
function saysAll(name: string, text: string): boolean {
  const said = new Set(wordsOf(name).map(({ word }) => word));
  return wordsOf(text).every(({ word }) => said.has(word));
}

/** A new link. */
export function link(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = element('a', ...children);
  made.href = href;
  return made;
}

/** A new element with these children; strings become text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** The same element with a class. */
export function withClass<Made extends Element>(made: Made, name: string): Made {
  made.className = name;
  return made;
}
