import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareText } from '../records/finding.ts';
import { fold, wordFile } from '../records/fold.ts';

/** What Pagefind writes before the JSON of a fragment, so that its readers know that it is decompressed. */
const signature = 'pagefind_dcd';

/**
 * Writes the words of the indexes in some folders, one a line, in files by their first letters, so that a misspelt word
 * can be compared with those that the texts have. Words are taken from the indexes' own texts.
 */
export async function writeWords(index: string, folders: readonly string[]): Promise<void> {
  const words = new Map<string, string>();
  for (const path of (await Promise.all(folders.map(fragmentsOf))).flat()) {
    for (const printed of wordsOf(await readFile(path))) {
      const known = words.get(fold(printed));
      if (known === undefined || compareText(known, printed) < 0) words.set(fold(printed), printed);
    }
  }
  const files = Map.groupBy(words, ([word]) => wordFile(word));
  await mkdir(join(index, 'words'), { recursive: true });
  for (let code = 0; code < 16; code += 1) {
    const name = wordFile(String.fromCodePoint(code));
    const lines = (files.get(name) ?? []).map(([, printed]) => printed).sort(compareText);
    await writeFile(join(index, name), lines.join('\n'));
  }
}

async function fragmentsOf(index: string): Promise<string[]> {
  const folder = join(index, 'fragment');
  return (await readdir(folder)).sort(compareText).map((name) => join(folder, name));
}

/** The words of a fragment with four letters or more, without the punctuation around them. */
function wordsOf(fragment: Uint8Array): string[] {
  const text = gunzipSync(fragment).toString('utf8');
  const { content } = JSON.parse(text.slice(signature.length)) as { content: string }; // Pagefind's own form
  return content
    .split(/[^\p{L}\p{M}\p{N}’']+/u)
    .map((word) => word.replaceAll(/^[’']+|[’'](?:s$)?$|[’']+s?$/gu, ''))
    .filter((word) => /^\p{L}{4,}$/u.test(fold(word)) && /^[\p{L}\p{M}’']+$/u.test(word));
}
