import type { SlantedRun } from './page.ts';

/** An annotation as PDF.js gives it (ISO 32000-1, 12.5). */
interface Annotation {
  id?: string;
  subtype?: string;
  rect?: readonly number[];
  contentsObj?: { str?: string };
  fieldType?: string;
  fieldValue?: unknown;
  hidden?: boolean;
  defaultAppearanceData?: { fontSize?: number };
}

/**
 * The words of annotations that a page does not draw itself: of those that are shown where they stand, which are filled
 * fields and free text, as runs at their place; of the others, which show theirs on a click, as they are.
 *
 * @param drawn the annotations whose words the page draws
 */
export function readAnnotations(
  all: readonly object[],
  drawn: ReadonlySet<string | undefined>,
): { runs: SlantedRun[]; onClick: string[] } {
  const runs: SlantedRun[] = [];
  const onClick: string[] = [];
  for (const annotation of all as readonly Annotation[]) {
    const words = wordsOf(annotation);
    if (words === '' || drawn.has(annotation.id) || annotation.hidden === true) continue;
    if (/^(?:FreeText|Widget)$/.test(annotation.subtype ?? '')) runs.push(...place(annotation, words));
    else onClick.push(words.replaceAll(/\s+/g, ' '));
  }
  return { runs, onClick };
}

function wordsOf({ subtype, contentsObj, fieldType, fieldValue }: Annotation): string {
  if (subtype === 'Link' || subtype === 'Popup') return '';
  if (subtype !== 'Widget') return contentsObj?.str?.trim() ?? '';
  const values: unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  const typed = fieldType === 'Tx' || fieldType === 'Ch' ? values : [];
  return typed
    .filter((value) => typeof value === 'string')
    .join(', ')
    .trim();
}

/** Sets words from the upper left corner of the place of an annotation; how wide they are is a guess. */
function place({ id = '', rect = [], defaultAppearanceData }: Annotation, words: string): SlantedRun[] {
  const [left = 0, , , top = 0] = rect;
  const size = defaultAppearanceData?.fontSize || 10;
  return words
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({
      ...{ text: line.replaceAll(/\s+/g, ' ').trim(), x: left, y: top - (index + 1) * 1.2 * size },
      ...{ size, width: 0.5 * size * line.length, angle: 0, font: { name: '', bold: false, italic: false } },
      ...{
        spaced: true,
        closed: true,
        wordGap: { printed: 0, unprinted: 0.125 * size },
        artifact: false,
        annotation: id,
      },
    }));
}
