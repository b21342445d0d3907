import chardet from 'chardet';
import { decodeText, isUtf8 } from './encoding.ts';
import { FindingsError, type Finding } from './finding.ts';

export type EditedText = { text: string; findings: [] } | { text?: never; findings: [Finding] };

/**
 * The text of a file that people edit: in UTF-8, with a byte order mark or without, and with the line ends of any system.
 * It is given without the mark, its lines ended by line feeds. What is in another encoding is a finding (r-001), which
 * says which one that seems to be.
 * @param path of the file, from the project's root
 */
export function decodeEdited(bytes: Uint8Array, path: string): EditedText {
  const wide = wideEncoding(bytes);
  const line = wide === undefined ? lineThatIsNot(bytes) : 1;
  if (line === undefined) {
    const text = decodeText(bytes).replace(/^\ufeff/, '');
    return { text: text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text, findings: [] };
  }
  return {
    findings: [
      {
        code: 'r-001',
        path,
        line,
        column: 1,
        message: `The file is not in UTF-8: it seems to be in ${wide ?? narrowEncoding(bytes)}.`,
        hint: 'Save it in UTF-8 with the editor that wrote it, and look at its accented letters.',
      },
    ],
  };
}

/** The same for what has been checked before. Throws a `FindingsError`. */
export function readEdited(bytes: Uint8Array, path: string): string {
  const { text, findings } = decodeEdited(bytes, path);
  if (text === undefined) throw new FindingsError(findings);
  return text;
}

/** Wide encodings by the marks at their beginning, or by the zeros that they make of Latin letters. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return 'UTF-32';
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16';
  return bytes.subarray(0, 64).includes(0) ? 'UTF-16' : undefined;
}

/** The first line that is not UTF-8, counted from 1: no byte of a longer character is a line feed. */
function lineThatIsNot(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let [line, start] = [1, 0];
  for (let end = bytes.indexOf(10); end !== -1 && isUtf8(bytes.subarray(start, end)); line += 1) {
    start = end + 1;
    end = bytes.indexOf(10, start);
  }
  return line;
}

/** What the letters suggest. Latin-1 is named as people know it. */
function narrowEncoding(bytes: Uint8Array): string {
  const name = chardet.detect(bytes) ?? 'none that is known';
  return name === 'ISO-8859-1' ? 'Latin-1 (ISO-8859-1)' : name;
}
