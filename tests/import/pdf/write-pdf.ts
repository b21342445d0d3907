/** The operators of a page, with what else it and its file have. */
export type PageToWrite = string | { content: string; entries: string; catalog?: string; objects?: readonly string[] };

/**
 * Writes a PDF of pages with these operators (ISO 32000-1, 9.4). `/F1` is Helvetica, `/F2` bold; of both, the characters
 * 1, 2 and 3 are a soft hyphen, a sign whose letter nothing says, and the ligature ﬁ. A page may have more entries, and add
 * some to the catalog; the objects that the first one adds are numbered from 5.
 */
export function writePdf(...pages: readonly PageToWrite[]): Uint8Array {
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /softhyphen /g123 /fi] >> >>`;
  const objects = ['', font('Helvetica'), font('Helvetica-Bold'), ''];
  const kids = pages.map((page) => {
    const { content, entries } = typeof page === 'string' ? { content: page, entries: '' } : page;
    if (typeof page !== 'string') objects.push(...(page.objects ?? []));
    const stream = objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const resources = '<< /Font << /F1 2 0 R /F2 3 0 R >> >>';
    return `${objects.push(`<< /Type /Page /Parent 4 0 R /MediaBox [0 0 600 800] /Resources ${resources} /Contents ${stream} 0 R ${entries} >>`)} 0 R`;
  });
  const catalog = pages.map((page) => (typeof page === 'string' ? '' : (page.catalog ?? ''))).join(' ');
  objects[0] = `<< /Type /Catalog /Pages 4 0 R ${catalog} >>`;
  objects[3] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file + table + trailer);
}

/** The operators that print lines, one below the other, from a place on the page. */
export function print(
  lines: readonly string[],
  { x = 60, y = 700, size = 10, font = 'F1', leading = 12 } = {},
): string {
  const shown = lines.map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
  return `BT /${font} ${size} Tf ${leading} TL 1 0 0 1 ${x} ${y} Tm\n${shown}\nET\n`;
}

/** The advances of the letters of Helvetica, in thousandths of an em, by their advance. */
const advances: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    222: 'ijl',
    278: 'ft .,:/I',
    333: 'r-()',
    355: '"',
    500: 'ckvsxyzJ',
    556: 'abdeghnopquL0123456789',
    611: 'FTZ',
    667: 'ABEKPSVXY',
    722: 'wCDHNRU',
    778: 'GOQ',
    833: 'mM',
    944: 'W',
    1015: '@',
  }).flatMap(([advance, letters]) => [...letters].map((letter) => [letter, Number(advance)])),
);

/** How wide words are in Helvetica, in points. */
export function widthOf(words: string, size = 10): number {
  return ([...words].reduce((sum, letter) => sum + (advances[letter] ?? 556), 0) / 1000) * size;
}

/** A line from the left to the right, half a point thick. */
export function stroke(x0: number, x1: number, y: number): string {
  return `0.5 w ${x0} ${y} m ${x1} ${y} l S\n`;
}

/** The operators that print words, with lines through `~those words~` and under `_these_`. */
export function printLined(words: string, { x = 60, y = 700, size = 10, font = 'F1' } = {}): string {
  let [at, drawn] = [x, ''];
  for (const [, sign, lined = '', plain = ''] of words.matchAll(/([~_])(.+?)\1|([^~_]+)/g)) {
    const width = widthOf(lined + plain, size);
    drawn += print([lined + plain], { x: at, y, size, font });
    if (sign !== undefined) drawn += stroke(at, at + width, sign === '~' ? y + 0.28 * size : y - 0.12 * size);
    at += width;
  }
  return drawn;
}
