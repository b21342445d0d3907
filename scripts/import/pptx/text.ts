import type { Element, ElementContent } from 'hast';
import type { Element as XmlElement } from 'xast';
import { element, text } from '../../../src/markup/hast.ts';
import { officeFormula } from '../formula/office.ts';
import { textContent } from '../html/elements.ts';
import { setAside, unshown } from '../left-out.ts';
import { inFont } from '../office/sign-fonts.ts';
import { child, childrenOf, textOf, valueOf, within } from '../office/xml.ts';
import type { Sheet } from './slides.ts';

/** The words of a paragraph as HTML: runs, fields and formulas with their looks and links. */
export function inlineOf(paragraph: XmlElement, sheet: Sheet): ElementContent[] {
  return childrenOf(paragraph).flatMap((node): ElementContent[] => {
    if (node.name === 'a:br') return [element('br', {}, [])];
    if (node.name === 'a:r' || node.name === 'a:fld') return runOf(node, sheet);
    if (node.name !== 'mc:AlternateContent' && !/:m$/.test(node.name)) return [];
    return [...within(child(node, 'mc:Choice') ?? node, 'm:oMath')].flatMap(officeFormula);
  });
}

function runOf(run: XmlElement, { relations }: Sheet): ElementContent[] {
  const properties = child(run, 'a:rPr');
  const [font = ''] = ['a:sym', 'a:latin'].flatMap((name) => valueOf(child(properties, name), 'typeface') ?? []);
  const words = inFont(childrenOf(run, 'a:t').map(textOf).join(''), font);
  const lines = words
    .split(/[\u000b\n]/)
    .flatMap((line, index) => [...(index > 0 ? [element('br', {}, [])] : []), text(line)]);
  const link = relations.find(({ id }) => id === valueOf(child(properties, 'a:hlinkClick'), 'r:id'));
  const height = Number(valueOf(properties, 'baseline') ?? 0);
  const isStruck = !/^(?:noStrike)?$/.test(valueOf(properties, 'strike') ?? '');
  const looks = [
    isOn(properties, 'b') && 'b',
    isOn(properties, 'i') && 'i',
    isStruck && 'del',
    height > 0 && 'sup',
    height < 0 && 'sub',
  ];
  const names = looks.filter((name) => name !== false);
  const marked = names.reduce<ElementContent[]>((inner, name) => [element(name, {}, inner)], lines);
  return link?.external === true ? [element('a', { href: link.target }, marked)] : marked;
}

function isOn(element: XmlElement | undefined, attribute: string): boolean {
  return /^(?:1|true)$/.test(valueOf(element, attribute) ?? '');
}

/** A table as HTML. Words in a cell that another covers stand beside the text. */
export function tableOf(table: XmlElement, sheet: Sheet): Element[] {
  const covered: Element[] = [];
  const isHeaded = isOn(child(table, 'a:tblPr'), 'firstRow');
  const rows = childrenOf(table, 'a:tr').map((row, index) => {
    const name = isHeaded && index === 0 ? 'th' : 'td';
    const cells: Element[] = [];
    for (const cell of childrenOf(row, 'a:tc')) {
      const lines = childrenOf(child(cell, 'a:txBody'), 'a:p').map((paragraph) =>
        element('p', {}, inlineOf(paragraph, sheet)),
      );
      if (!isOn(cell, 'hMerge') && !isOn(cell, 'vMerge')) {
        const spans = {
          colSpan: Number(valueOf(cell, 'gridSpan') ?? 1),
          rowSpan: Number(valueOf(cell, 'rowSpan') ?? 1),
        };
        cells.push(element(name, spans, lines));
      } else if (lines.some((line) => textContent(line).trim() !== '')) {
        covered.push(...setAside(lines, unshown('beside the text', 'Text in a cell that another cell covers.')));
      }
    }
    return element('tr', {}, cells);
  });
  return [element('table', {}, rows), ...covered];
}
