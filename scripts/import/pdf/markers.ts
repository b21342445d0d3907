import { bulletStart } from '../../../src/records/signs.ts';

const label = /^(?:\d{1,3}[.)]|\(?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,3})\)|[a-z][.)])(?=\s|$)/;

/**
 * Matches the marker of an item at the start of a line: `12.`, `(a)`, `(iv)`, `a)`, `•`, `–`, or a sign that the file does
 * not say the letter of.
 */
export const itemStart = new RegExp(
  `${label.source}|${bulletStart.source}|^[–—o](?=\\s|$)|^[\\x00-\\x1f\\x7f-\\x9f\\ue000-\\uf8ff\\ufffd](?=\\s)`,
);

/** Matches the label of a heading: `I.`, `A.`, `2.1`, `Annex II`. */
export const headingLabel =
  /^(?:[IVXLC]{1,7}\.|[A-Z]\.|\d{1,2}(?:\.\d{1,2})*\.?|\(?[a-z]\)|(?:annex|annexe|anexo|part|partie|parte|chapter|chapitre|capítulo|section|appendix|article|artículo)\s+[\dIVXA-Z]+\b)(?=\s|$)/iu;
