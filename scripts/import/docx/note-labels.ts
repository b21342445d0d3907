import type { Element } from 'xast';
import { child, valueOf, within } from '../office/xml.ts';
import { countAs } from './numbering.ts';

/** What is printed for each reference to a note, by the name that it gets in HTML: `footnote-2` → `1`. */
export type NoteLabels = ReadonlyMap<string, string>;

/**
 * Counts the notes of a document as it prints them: notes at the foot in figures, those at the end in small Roman
 * numbers, unless the settings say otherwise. A note with a mark of its own, such as an asterisk, is not counted.
 */
export function labelNotes(document: Element, settings: Element | undefined): NoteLabels {
  const labels = new Map<string, string>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const properties = [settings, ...[...within(document, 'w:sectPr')]].map((each) => child(each, `w:${kind}Pr`));
    const format = properties.map((each) => valueOf(child(each, 'w:numFmt'))).findLast((each) => each !== undefined);
    let value = Number(
      properties.map((each) => valueOf(child(each, 'w:numStart'))).find((each) => each !== undefined) ?? 1,
    );
    for (const reference of within(document, `w:${kind}Reference`)) {
      if (hasOwnMark(reference)) continue;
      labels.set(
        `${kind}-${valueOf(reference, 'w:id') ?? ''}`,
        countAs(value, format ?? (kind === 'endnote' ? 'lowerRoman' : 'decimal')),
      );
      value += 1;
    }
  }
  return labels;
}

/** Whether a reference to a note says that the mark follows in its run: an asterisk, say, in place of a number. */
export function hasOwnMark(reference: Element): boolean {
  return /^(?:1|true|on)$/.test(valueOf(reference, 'w:customMarkFollows') ?? '');
}
