/** Kinds of files by their ending, as a reader knows them. */
const kinds: Readonly<Record<string, string>> = {
  txt: 'plain text',
  html: 'web page',
  pdf: 'PDF',
  docx: 'Word document',
  pptx: 'PowerPoint slides',
};

/** Endings under which a host gives out nothing that a browser would run as a page of the site. */
const inert: readonly string[] = ['txt', 'pdf', 'docx', 'pptx'];

/**
 * The name under which the site gives out a source as received: `source.pdf` as it is, `source.html` as
 * `source.html.txt`. A static host tells browsers what a file is by its ending, and a web page of somebody else's could
 * run as one of the site's own.
 */
export function publishedName(file: string): string {
  return inert.includes(endingOf(file)) ? file : `${file}.txt`;
}

/** What a source is: `PDF`, or its ending where that says all that is known. */
export function kindOfFile(file: string): string {
  const ending = endingOf(file);
  return kinds[ending] ?? ending.toUpperCase();
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1).toLowerCase();
}
