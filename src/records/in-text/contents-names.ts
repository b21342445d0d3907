import { fold } from '../fold.ts';

/** What stands over the columns of a list of contents, folded. */
const head =
  '(?:pages?|paginas?|pags?|paragraphs?|paragraphes?|parrafos?|paras?|chapters?|chapitres?|capitulos?|sections?|secciones|seccion)(?:nos?|numbers?)?';
const heads = new RegExp(`^(?:${head})+$`);

/** The names of lists of contents in English, French and Spanish, folded; the heads of their columns may stand on the line. */
const names = new RegExp(
  '^(?:contents?|(?:table|list|index)ofcontents?|tabledesmatieres|sommaire|indice(?:general|decontenidos?)?|contenidos?|tabladecontenidos?|tabladematerias?)' +
    `(?:continued|contd?|suite|continuacion)?(?:${head})*$`,
);

/** How an entry ends: with the numbers of paragraphs or a page, mostly after dots. */
const numbers = /(?<=\S)(?:[\s.·…_]+(?:\d{1,4}(?:[–-]\d{1,4})?|[ivxl]{1,6})|\s*[.·…_]{2,}\s*[IVXL]{1,6})+$/;

const longestName = 60;
const longestEntry = 500;

/**
 * Whether a line is the name of a list of contents and nothing else, in whatever letters: `Contents`, `TABLE DES MATIERES`,
 * `C O N T E N T S`, `Índice:`. "Contents of the report" is none.
 */
export function isContentsName(line: string): boolean {
  return line.length <= longestName && names.test(fold(line));
}

/** Whether a line stands over the columns of a list of contents: `Page`, `Paragraphs  Page`, `Párrafos`. */
export function headsContentsColumns(line: string): boolean {
  return line.length <= longestName && heads.test(fold(line));
}

/** An entry of a list of contents without the numbers it ends with; a line that ends with none is as it was. */
export function withoutPageNumbers(line: string): string {
  return line.length > longestEntry ? line : line.replace(numbers, '');
}

/** Whether a line ends as an entry of a list of contents: `Harbours ..... 12`, `Opening 1–4 3`. "Annex II" does not. */
export function endsAsEntry(line: string): boolean {
  return line.length <= longestEntry && numbers.test(line);
}
