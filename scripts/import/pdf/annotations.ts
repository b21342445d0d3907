import { nameOf } from './attachments.ts';
import type { Rule, SlantedRun } from './page.ts';

/** An annotation as PDF.js gives it (ISO 32000-1, 12.5). */
interface Annotation {
  id?: string;
  subtype?: string;
  rect?: readonly number[];
  contentsObj?: { str?: string };
  fieldType?: string;
  fieldValue?: unknown;
  checkBox?: boolean;
  radioButton?: boolean;
  /** What the value of the field is where the box is ticked. */
  exportValue?: string | null;
  buttonValue?: string | null;
  /** Of an attachment. */
  file?: unknown;
  hidden?: boolean;
  defaultAppearanceData?: { fontSize?: number };
}

/** What annotations add to a page. */
export interface PageAnnotations {
  runs: SlantedRun[];
  /** The words that show on a click alone. */
  onClick: string[];
  /** The names of attached files. */
  attached: string[];
  /** Those that are boxes to tick, of which not what the page draws is read but whether they are ticked. */
  boxes: ReadonlySet<string | undefined>;
  /** Where links are. */
  links: Rule[];
}

/**
 * The words of annotations that a page does not draw itself: of those that are shown where they stand, which are filled
 * fields, boxes to tick and free text, as runs at their place; of the others, which show theirs on a click, as they are.
 *
 * @param drawn the annotations whose words the page draws
 */
export function readAnnotations(all: readonly object[], drawn: ReadonlySet<string | undefined>): PageAnnotations {
  const shown = (all as readonly Annotation[]).filter(({ hidden }) => hidden !== true);
  const boxes = shown.filter(isBox);
  const runs = boxes.flatMap(placeBox);
  const onClick: string[] = [];
  for (const annotation of shown) {
    const words = wordsOf(annotation);
    if (words === '' || drawn.has(annotation.id)) continue;
    if (/^(?:FreeText|Widget)$/.test(annotation.subtype ?? '')) runs.push(...place(annotation, words));
    else onClick.push(words.replaceAll(/\s+/g, ' '));
  }
  const attached = (all as readonly Annotation[]).map(({ file }) => nameOf(file)).filter((name) => name !== '');
  const links = shown.filter(({ subtype }) => subtype === 'Link').map(boxOf);
  return { runs, onClick, attached, boxes: new Set(boxes.map(({ id }) => id)), links };
}

function boxOf({ rect: [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [] }: Annotation): Rule {
  return { x0, x1, y0, y1 };
}

function isBox({ checkBox, radioButton }: Annotation): boolean {
  return checkBox === true || radioButton === true;
}

/** The sign of a box, as high as the box, on its foot. */
function placeBox({ id = '', rect = [], fieldValue, exportValue, buttonValue }: Annotation): SlantedRun[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const ticked = exportValue ?? buttonValue;
  const isTicked = ticked == null ? !/^(?:Off)?$/.test(String(fieldValue ?? '')) : fieldValue === ticked;
  const size = 0.8 * (top - bottom);
  if (size <= 0) return [];
  return [runOf(isTicked ? '☒' : '☐', { x: left, y: bottom + 0.25 * size, size, width: right - left, annotation: id })];
}

function runOf(text: string, at: Pick<SlantedRun, 'x' | 'y' | 'size' | 'width'> & { annotation: string }): SlantedRun {
  return {
    ...{ text, ...at, angle: 0, font: { name: '', bold: false, italic: false }, artifact: false },
    ...{ spaced: true, closed: true, wordGap: { printed: 0, unprinted: 0.125 * at.size } },
  };
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
    .map((line, index) =>
      runOf(line.replaceAll(/\s+/g, ' ').trim(), {
        ...{ x: left, y: top - (index + 1) * 1.2 * size, size, width: 0.5 * size * line.length, annotation: id },
      }),
    );
}
