import type { Element, ElementContent } from 'hast';
import type { Element as XmlElement } from 'xast';
import { element } from '../../../src/markup/hast.ts';
import { childElements } from '../html/elements.ts';
import { child, valueOf, within } from '../office/xml.ts';
import type { Change } from './story.ts';
import { numberOf, toggle } from './styles.ts';

/** How the cells of a table are drawn. */
interface CellDrawing {
  cell: (cell: XmlElement, change: Change | undefined) => ElementContent[];
  /** Sets aside what the file holds in a cell that the one above it covers, so that no page shows it. */
  covered: (words: ElementContent[]) => ElementContent[];
}

/** A table as HTML, its first rows in the head where the document repeats them on each page. */
export function tableOf(table: XmlElement, drawing: CellDrawing): Element {
  const rows = [...within(table, 'w:tr')];
  const first = rows.findIndex((row) => toggle(child(row, 'w:trPr', 'w:tblHeader')) !== true);
  const heads = first === -1 ? rows.length : first;
  let above: ReadonlyMap<number, Element> = new Map();
  const drawn = rows.map((row, index) => {
    const { cells, merged } = cellsOf(row, { ...drawing, above, name: index < heads ? 'th' : 'td' });
    above = merged;
    return element('tr', {}, cells);
  });
  const reach = reachOf(drawn.slice(0, heads));
  const groups = [element('thead', {}, drawn.slice(0, reach)), element('tbody', {}, drawn.slice(reach))];
  return element(
    'table',
    {},
    groups.filter(({ children }) => children.length > 0),
  );
}

/** How many rows the cells of the first rows reach, and these at least. */
function reachOf(rows: readonly Element[]): number {
  const spans = rows.map((row) => childElements(row).map(({ properties }) => Number(properties['rowSpan'] ?? 1)));
  return spans.reduce((reach, own, row) => Math.max(reach, ...own.map((span) => row + span)), rows.length);
}

/**
 * The cells of a row, and those of them that may go on in the row below, by their first columns. A cell over several rows
 * stands in the first of them.
 */
function cellsOf(
  row: XmlElement,
  { cell: draw, covered, above, name }: CellDrawing & { above: ReadonlyMap<number, Element>; name: 'th' | 'td' },
): { cells: Element[]; merged: ReadonlyMap<number, Element> } {
  const properties = child(row, 'w:trPr');
  const before = Math.max(0, numberOf(valueOf(child(properties, 'w:gridBefore'))) ?? 0);
  const cells = before > 0 ? [element('td', { colSpan: before }, [])] : [];
  const merged = new Map<number, Element>();
  let column = before;
  for (const cell of within(row, 'w:tc')) {
    const own = child(cell, 'w:tcPr');
    const across = Math.max(1, numberOf(valueOf(child(own, 'w:gridSpan'))) ?? 1);
    const words = draw(cell, changeOfCell(properties, own));
    const last = cells.at(-1);
    const over = coveringCell(own, { above: above.get(column), last }, across);
    const drawn = over ?? element(name, { colSpan: across, rowSpan: 1 }, words);
    if (over === undefined) cells.push(drawn);
    else {
      if (over === last) grow(over, 'colSpan', across);
      else grow(over, 'rowSpan', 1);
      over.children.push(...covered(words));
    }
    if (child(own, 'w:vMerge') !== undefined) merged.set(column, drawn);
    column += across;
  }
  return { cells, merged };
}

function grow({ properties }: Element, span: 'colSpan' | 'rowSpan', by: number): void {
  properties[span] = Number(properties[span]) + by;
}

/**
 * The cell that covers another, as its properties say (ECMA-376 part 1, 17.4.84 and 17.4.22): the one above it, where that
 * is as wide, or the one before it.
 */
function coveringCell(
  properties: XmlElement | undefined,
  { above, last }: { above: Element | undefined; last: Element | undefined },
  across: number,
): Element | undefined {
  const goesOn = (merge: XmlElement | undefined) => merge !== undefined && valueOf(merge) !== 'restart';
  if (goesOn(child(properties, 'w:hMerge'))) return last;
  return goesOn(child(properties, 'w:vMerge')) && above?.properties['colSpan'] === across ? above : undefined;
}

/** Whether a tracked change puts in or takes out a cell, or the row it stands in. */
function changeOfCell(row: XmlElement | undefined, cell: XmlElement | undefined): Change | undefined {
  if (child(row, 'w:del') !== undefined || child(cell, 'w:cellDel') !== undefined) return 'del';
  return child(row, 'w:ins') === undefined && child(cell, 'w:cellIns') === undefined ? undefined : 'ins';
}
