/** Words that no phrase ends with, in the languages of the texts: a line that ends with one goes on. */
const dangling =
  /(?:^|[\s(])(?:an?|the|of|on|in|at|by|for|to|from|with|and|or|its|their|between|into|le|les?|de|des|du|en|et|ou|aux?|sur|dans|pour|avec|une?|el|las?|los|del|y|por|para|con|al|sobre|ante)$/i;

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

/** A text without the mark of a note at its end. */
function unmarked(text: string): string {
  return text.replace(/(?<=\p{L}[”"’'»)]?[.,;:!?][”"’'»)]?)(?:\d{1,3}|\s?\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)$/u, '');
}

/** Whether a text ends as a sentence does. */
export function endsSentence(marked: string): boolean {
  const text = unmarked(marked);
  return /[.!?…:][”"'’»)\]]*(?:[⁰¹²³⁴-⁹]+|\[\d+\])?$/u.test(text);
}

/** Whether a text ends as a clause does, so that a new item of a list may follow. */
export function endsClause(text: string): boolean {
  return endsSentence(text) || /[;,](?:\s*(?:and|or|et|ou|y|o))?$/.test(text);
}

/** Whether a line is short and unpunctuated, as headings are. */
export function isHeadingLike(marked: string): boolean {
  const text = unmarked(marked);
  return (
    text.length > 0 &&
    text.length <= 90 &&
    !/[.,;:!?…]["”»)]*$/.test(text) &&
    /^(?:[\p{Lu}\p{N}“"«¿¡]|l’|l')/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
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

/** Whether a line is the symbol of a document: `C/106/54/Rev.1`, `MC/INF/258`. */
export function isSymbol(text: string): boolean {
  return /^[A-Z]{1,6}(?:\/[A-Za-z0-9.-]+)+$/.test(text);
}

const month =
  '(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|févr|fév|avr|mai|juin|juil|août|déc|ene|abr|ago|dic)\\p{L}*\\.?';
const day = '\\d{1,2}(?:[-–]\\d{1,2})?(?:st|nd|rd|th|er|º)?';
/** A place or none, days of one month or two, a month, a year, and perhaps a time. */
const date = new RegExp(
  `^(?:\\p{Lu}[\\p{L} .-]{1,30},\\s+|\\p{Lu}\\p{L}+\\s+)?(?:\\p{Ll}{1,10},?\\s+){0,2}(?:${day},?\\s+(?:\\p{L}{1,10},?\\s+){0,3})*` +
    `${month},?\\s+(?:${day},?\\s+)?(?:de\\s+)?\\d{4}(?:,.*)?$`,
  'u',
);
const address =
  /^(?:mr|mrs|ms|mme|m|madam|sir|dear|excellenc(?:y|ies|e|es)|distinguished|ladies|monsieur|madame|mesdames|señor(?:a|as|es)?|excelencias?|estimad[oa]s)(?=[\s.,]|$)/i;
const contact = /@|\bhttps?:|\bwww\.|^(?:tel|fax|tél|e-?mail|original|distr)\b[^:]*:/i;

const credit = /^(?:presented|prepared|delivered|présentée?|préparée?|presentado)\s+(?:by|par|por|at|to|à)\s/i;
const caption = /^(?:table|figure|chart|box|tableau|cuadro|gr[aá]fico|graphique|encadré)\s+[\dIVX]/i;

/** Whether a line is a date, with a place and a time or without, or the symbol of a document. */
export function isDateOrSymbol(text: string): boolean {
  return (text.length <= 120 && date.test(text)) || isSymbol(text);
}

/** Whether a line is a form of address by itself: "Mr. Chairman, distinguished delegates,". */
export function isAddress(text: string): boolean {
  return address.test(text) && /[,:.]$/.test(text);
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
    [address, contact, caption, credit, /^[\d\s.,/()+–-]+$/, /^(?:paragraphs?\s+)?(?:page|página)$/i].some((pattern) =>
      pattern.test(text),
    )
  );
}
