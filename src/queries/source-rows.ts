import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { directionIn } from '../markup/direction.ts';
import { element, text } from '../markup/hast.ts';
import { paragraphNumber } from '../markup/html.ts';
import { directionOf, inLanguage } from '../records/site-language.ts';
import type { AccountEntry } from '../records/provenance.ts';
import type { ExplainedStretch, SourceLine } from './source-text.ts';

/**
 * The body of a source's table as HTML, one for each page of a document: number, words, and what became of them. A source has thousands of lines, so
 * that each row is as short as it can be: kept words are bare text, omitted ones `<del>`, changed signs `<u>`.
 * @returns `<tbody><tr id="l7"><th scope="row"><a href="#l7">7</a></th><td>Karoline Popp</td><td>kept in …</td></tr>…</tbody>`
 */
export function sourceRows(lines: readonly SourceLine[], language: string): string {
  const spoken = inLanguage(language);
  const around = directionOf(language);
  let note: string | undefined;
  const bodies: ElementContent[][] = [];
  for (const { number, stretches, page } of lines) {
    const fates = distinct(stretches).flatMap((entry, index) => {
      const said = entry.fate === 'omitted' && entry.note === note;
      if (entry.fate === 'omitted') note = entry.note;
      return [...(index === 0 ? [] : [element('br', {}, [])]), ...fateOf(entry, said)];
    });
    const dir = directionIn(stretches.map((each) => each.text).join(''), around);
    const way = dir === around ? {} : { dir };
    const heading = element('th', { scope: 'row' }, [element('a', { href: `#l${number}` }, [text(String(number))])]);
    const cells = [heading, element('td', { ...spoken, ...way }, stretches.flatMap(printed)), element('td', {}, fates)];
    if (page !== undefined || bodies.length === 0) bodies.push(pageRow(page));
    bodies.at(-1)?.push(element('tr', { id: `l${number}` }, cells), text('\n'));
  }
  return toHtml({ type: 'root', children: bodies.map((rows) => element('tbody', {}, rows)) });
}

/** The row over the first line of a page. */
function pageRow(page: number | undefined): ElementContent[] {
  if (page === undefined) return [];
  const heading = element('th', { scope: 'rowgroup', colSpan: 3 }, [text(`Page ${page}`)]);
  return [element('tr', { id: `page-${page}` }, [heading]), text('\n')];
}

/** The words of a stretch, without the end of its line. */
function printed({ text: words, entry }: ExplainedStretch): ElementContent[] {
  const shown = visible(words.replace(/[\r\n\f]+$/, ''));
  if (shown === '') return [];
  if (entry.fate === 'omitted') return [element('del', {}, [text(shown)])];
  return entry.fate === 'normalised' && shown.trim() !== '' ? [element('u', {}, [text(shown)])] : [text(shown)];
}

/** Control characters by the signs that stand for them, `␛` for an escape: a page cannot hold them. */
function visible(words: string): string {
  return words
    .replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f]/g, (sign) => String.fromCodePoint(0x2400 + sign.charCodeAt(0)))
    .replaceAll('\u007f', '␡')
    .replaceAll(/[\u0080-\u009f\p{Noncharacter_Code_Point}]/gu, '\ufffd');
}

const order: readonly AccountEntry['fate'][] = ['kept', 'omitted', 'normalised'];

/** What became of a line, each fate once: kept words first, then omitted ones, then rules. */
function distinct(stretches: readonly ExplainedStretch[]): AccountEntry[] {
  const keyOf = (entry: AccountEntry) =>
    entry.fate === 'kept' ? entry.block : entry.fate === 'normalised' ? entry.rule : entry.reason;
  const entries = new Map(stretches.map(({ entry }) => [`${entry.fate} ${keyOf(entry)}`, entry]));
  return [...entries.values()].toSorted((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate));
}

/** A fate in words. `said`: the line before was omitted for the same reason, and its note is not said again. */
function fateOf(entry: AccountEntry, said: boolean): ElementContent[] {
  if (entry.fate === 'kept') return [text('kept in '), linkTo(entry.block)];
  if (entry.fate === 'normalised') return [text(entry.rule)];
  const of = entry.block === undefined ? [] : [text(' of '), linkTo(entry.block)];
  const note = entry.note === undefined || said ? [] : [element('small', {}, [text(entry.note)])];
  return [element('b', {}, [text(`omitted: ${entry.reason}`)]), ...of, ...note];
}

function linkTo(anchor: string): ElementContent {
  return element('a', { href: `#${anchor}` }, [text(nameOf(anchor))]);
}

/** `7`, `note 1`, `title`, `heading`. */
function nameOf(anchor: string): string {
  const isNote = anchor.startsWith('note-');
  return paragraphNumber(anchor) ?? (anchor === 'title' ? 'title' : isNote ? anchor.replace('-', ' ') : 'heading');
}
