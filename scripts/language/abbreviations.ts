import { shortMonths } from '../../src/records/in-text/calendar-words.ts';
import { shortTitles } from '../../src/records/in-text/office-words.ts';
import { fold } from '../../src/records/fold.ts';
import { isSmall } from '../../src/search/small-words.ts';

/**
 * Words that are cut short with a full stop, in English, French and Spanish, by what follows them. (The suppressions of
 * CLDR mean sentences within a line: they hold words such as "All." and "Long.", and neither "fig." nor "párr.".)
 */
const kinds = {
  /** Before a name: `Mr. A. Hartmann`, `St. Gallen`. */
  name: `(?:${shortTitles}|Messrs|Mmes|Mlles?|(?<!\\p{Lu}\\p{L}*\\s)(?:MM?|D)|Mgr|Me|Prof|Profa|Sres|Sras|Srta|Dra|Dres|Dña|Lic|Ing|Arq|Excm[oa]|Ilm[oa]|Rev|Hon|Gen|Gral|Col|Maj|Capt|Cap|Cmdr|Lt|Sgt|Gov|Sen|Rep|Pres|Ste?|Sto|Sta|Mt|Ft|H\\.\\s?E|S\\.\\s?E|S\\.\\s?Exc)`,
  /** Before a number: `No. 5`, `fig. 3`, `Art. IV`, `Dec. 2008`. */
  number: `(?:[cnst]|(?i:Rev|Add|Corr|Amdt|Nos?|n[úu]ms?|arts?|paras?|pars?|p[áa]rrs?|p[áa]gs?|pp?|figs?|vols?|chaps?|chs?|caps?|sects?|secs?|eds?|tabs?|apps?|anx|annex|docs?|refs?|r[ée]s|d[ée]c|ser|col|lit|al|inc|cl|tel|ext|${shortMonths}))`,
  /** Before whatever it leads to: `cf. Annex II`, `e.g. Peru`. */
  more: String.raw`(?i:cf|e\.\s?g|i\.\s?e|viz|vs|approx|aprox|env|ca|esp|incl|resp|p\.\s?ex|p\.\s?ej|c\.-à-d|op\.\s?cit|distr)`,
  /** Before the rest of a name, though a sentence may end with it too: `U.S. Government`, `Dept. State`. */
  part: String.raw`(?:U\.\s?S|U\.\s?K|U\.\s?N|U\.\s?S\.\s?A|EE\.\s?UU|NN\.\s?UU|(?i:dept|depto|dpto|dép|govt|univ|inst|org|intl|nat|bros))`,
} as const;

const ending = (kind: keyof typeof kinds) => new RegExp(String.raw`\S\s(?:.*[\s(“"«’'])?\(?${kinds[kind]}\.$`, 'u');
const endings = { name: ending('name'), number: ending('number'), more: ending('more'), part: ending('part') };

/** A name begins with an initial or a capital; a number may be Roman, a letter or a symbol: `fig. A`, `doc. A/72/643`. */
const initial = /^\p{Lu}\.(?:\s|-?\p{Lu}|$)/u;
const number = /^(?:\d|[IVXLC]+(?![\p{L}\p{N}])|[A-Z](?![\p{L}\p{N}.’'])|[A-Z]{1,6}\/[A-Z\d])/u;

/**
 * Whether a line that ends with a full stop goes on with the next, since the stop only cuts a word short: `St.` before
 * `E. Hall`, `fig.` before `3 of its annex`. A line that is nothing but such a word is none: it may head a column.
 */
export function leadsOn(line: string, following: string): boolean {
  if (!line.endsWith('.')) return false;
  const isName =
    initial.test(following) || (/^\p{Lu}/u.test(following) && !isSmall(fold(/^\p{L}+/u.exec(following)?.[0] ?? '')));
  if (isName && (endings.name.test(line) || endings.part.test(line))) return true;
  return (
    (number.test(following) && endings.number.test(line)) ||
    (/^[\p{L}\p{N}“"«(]/u.test(following) && endings.more.test(line))
  );
}

/** Matches, before a number, what is cut short there: `Rev.1`, `art.5`. */
export const shortBeforeNumber = String.raw`(?<!\p{L})${kinds.number}\.`;

/** Matches the end of a sentence, and the space before the next: no shortened word ends one ("Jan. 2009", "Mr. Ahmad"). */
export const sentenceEnd = new RegExp(
  String.raw`(?<=(?<!(?<!\p{L})(?:${kinds.name}|${kinds.number}|${kinds.more}|\p{L}))[.!?;]["”’»)]*)\s+(?=["“«¿¡(]?\p{Lu})`,
  'u',
);
