import { columnsOf } from './columns.ts';
import { headsContentsColumns } from '../../src/records/in-text/contents-names.ts';
import { isDateOrSymbol, isSymbol } from './dates-and-symbols.ts';
import { withoutEndMark } from './note-signs.ts';

/** Words that no phrase ends with, in the languages of the texts: a line that ends with one goes on. */
const dangling =
  /(?:^|[\s(])(?:an?|the|of|on|in|at|by|for|to|from|with|and|or|its|their|between|into|le|les?|de|des|du|en|et|ou|aux?|sur|dans|pour|avec|une?|el|las?|los|del|y|por|para|con|al|sobre|ante|[dl][’'])$/i;

/** Whether a line breaks off within a phrase, as lines of a long title do: it ends with "of the", or with "&". */
export function dangles(line: string): boolean {
  return /\s&$/.test(line) || (dangling.test(line) && !/\s[A-Z]$/.test(line));
}

/** Whether a line in capitals goes on with the next: with "OF THE", or to "OF THE". */
export function goesOnInCapitals(line: string, following: string): boolean {
  return isCapitals(line) && isCapitals(following) && (dangles(line) || dangles(following.split(/\s/, 1)[0] ?? ''));
}

/** Whether a line begins within a sentence: with a small letter, after a quotation mark or bracket or not. */
export function startsSmall(line: string): boolean {
  return /^[“"«(]?\p{Ll}/u.test(line);
}

/** Signs that end a sentence, and part one, in the scripts that have their own. */
const stops = '.!?…:。．！？：｡؟۔।॥။។།༎።៕';
const pauses = ',;，；、､،؛';
const closing = String.raw`[”"'’»)\]）」』》〉】〕］]*$`;
const sentenceEnd = new RegExp(`[${stops}]${closing}`, 'u');
const pointEnd = new RegExp(`[${pauses}]$`, 'u');
const punctuated = new RegExp(`[${stops}${pauses}]${closing}`, 'u');

/** Whether a line ends in letters of a script that sets no sign at the end of a sentence, so that any line may be one. */
export function marksNoEnd(line: string): boolean {
  return /[\p{Script=Thai}\p{Script=Lao}]\p{M}*$/u.test(line) && !/^\s*[•·▪*–-]/u.test(line);
}

/** Whether a text ends as a sentence does, before the mark of a note. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(withoutEndMark(text));
}

/** Whether a text ends with what stands before the last thing of a list: "and", "or". */
export function endsWithAnd(text: string): boolean {
  return /(?:^|[\s;,])(?:and|or|et|ou|y|o)$/.test(text);
}

/** Whether a text ends as one of the things that a list parts: with `;` or `,`, and perhaps "and". */
export function endsPoint(text: string): boolean {
  return pointEnd.test(endsWithAnd(text) ? text.replace(/\s*\p{L}+$/u, '') : text);
}

/** Whether a text ends as a clause does, so that a new item of a list may follow. */
export function endsClause(text: string): boolean {
  return endsSentence(text) || endsPoint(text);
}

/** Whether a line is short and unpunctuated, as headings are. */
export function isHeadingLike(marked: string): boolean {
  const text = withoutEndMark(marked);
  return (
    text.length > 0 &&
    columnsOf(text) <= 90 &&
    !punctuated.test(text) &&
    /^(?:[\p{Lu}\p{Lo}\p{N}“"«¿¡「『《（]|l’|l')/u.test(text) &&
    /\p{L}\p{M}*\p{L}/u.test(text) &&
    !dangles(text)
  );
}

/** Whether the letters of a line are capitals, as headings torn from a PDF are. A document symbol is no heading. */
export function isCapitals(text: string): boolean {
  const letters = text.replaceAll(/\([^()]*\)/g, '').match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 3 &&
    letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase()) &&
    !isSymbol(text)
  );
}

const address =
  /^(?:mr|mrs|ms|mme|m|madam|sir|dear|(?:your )?excellenc(?:y|ies|e|es)|distinguished|honou?rable|ladies|colleagues|friends|monsieur|madame|mesdames|messieurs|ch(?:er|ère)s?|señor(?:a|as|es)?|sr(?:es|as?)?|excelencias?|(?:estimad|distinguid|querid)[oa]s|amig[oa]s)(?=[\s.,:]|$)/i;
/** The words of small letters that forms of address have: a verb makes a sentence. */
const addressed =
  /^(?:and|of|the|all|our|dear|distinguished|honou?rable|ladies|gentlemen|delegates?|colleagues?|friends?|guests?|participants?|members?|representatives?|ministers?|ambassadors?|et|les?|la|l’|de|des|du|ch(?:er|ère)s?|général[es]?|adjointe?|mesdames|messieurs|délégué(?:e?s)?|collègues?|ami(?:e?s)?|invité(?:e?s)?|membres?|représentant(?:e?s)?|ministres?|ambassad(?:eurs?|rices?)|y|los|las|del?|señor(?:a|as|es)?|(?:estimad|distinguid|querid)[oa]s|delegad[oa]s|colegas|amig[oa]s|invitad[oa]s|participantes|miembros|representantes|ministr[oa]s|embajador(?:a|as|es))$/u;
const contact = /@|\bhttps?:|\bwww\.|^(?:tel|fax|tél|e-?mail)(?!\p{L})[^:]*:/iu;
const distribution =
  /^(?:distr\.|(?:distribution|distribución|original(?: language)?|langue(?: originale| de l[’']original)?|idioma(?: original)?)(?!\p{L})[^:\p{L}]{0,5}:)/iu;

const credit =
  /^(?:(?:presented|delivered|présentée?|prononcée?|presentad[oa]|pronunciad[oa])\s+(?:by|par|por|at|to|à)|(?:prepared|préparée?|preparad[oa])\s+(?:by|par|por)|(?:source|photo|image|fuente|foto)s?(?=\s?:)|©)\s?:?\s/iu;
/** A letter may begin a title: "Chart a course". */
const caption =
  /^(?:table|figure|chart|box|map|photo|tableau|tabla|cuadro|gr[aá]fic[oa]|graphique|figura|encadré|recuadro|carte|mapa|foto)\s+(?:\d|(?-i:[IVXL]+(?!\p{L})|[A-Z](?=\s*(?:[.:–—-]|$))))/iu;

/** Whether a line is a form of address by itself: "Mr. Chairman, distinguished delegates,". */
export function isAddress(text: string): boolean {
  const words = text.match(/[\p{L}’'-]+|[()\d]/gu) ?? [];
  return (
    address.test(text) &&
    /[,:.]$/.test(text) &&
    words.every((word, at) => at === 0 || /^\p{Lu}/u.test(word) || addressed.test(word))
  );
}

/** Whether a line of a letterhead says to whom a document goes and in what language: `Distr.: General`, `Original: English`. */
export function saysDistribution(line: string): boolean {
  return distribution.test(line);
}

/** Whether a line is the place where somebody signs, or says in print that it is signed: `________`, `(Signed)`. */
export function isSignature(line: string): boolean {
  return /^(?:_{5,}$|\((?:signed|signé|firmado)\))/i.test(line);
}

/** Whether a heading begins as one of those do that end the whole: "Conclusions", "Conclusiones", "Notes", "Références". */
export function headsEnd(line: string): boolean {
  return /^(?:conclusi[oó]n(?:es|s)?|notes|notas|r[eé]f[eé]rences|referencias)(?!\p{L})/iu.test(line);
}

/** Whether a line begins as an example or an explanation of what stands before it does: "e.g.", "p. ej.", "c.-à-d.". */
export function givesExample(line: string): boolean {
  return /^(?:e\.\s?g\.|i\.\s?e\.|p\.\s?ex\.|p\.\s?ej\.|c\.-à-d\.)/i.test(line);
}

/** Whether a line is the heading over the notes of a text. */
export function headsNotes(line: string): boolean {
  return /^(?:(?:end ?|foot ?)?notes?|notas?(?: (?:al|a) pie(?: de página)?| finales)?|notes? (?:de bas de page|de fin|finales))\s*:?$/iu.test(
    line,
  );
}

/** Whether most of the longer words of a line have capitals, as those of English titles do. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return words.length >= 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8;
}

/**
 * Whether a short line is one of those that stand about a text and head nothing: a date, a document symbol, a form of
 * address, a caption, a telephone number or e-mail address.
 */
export function isAside(text: string): boolean {
  return (
    isDateOrSymbol(text) ||
    headsContentsColumns(text) ||
    [address, contact, distribution, caption, credit, /^[\d\s.,/()+–-]+$/].some((pattern) => pattern.test(text))
  );
}
