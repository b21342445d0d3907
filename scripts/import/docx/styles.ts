import type { Element } from 'xast';
import { child, childrenOf, valueOf } from '../office/xml.ts';

/** What a style, with those it is based on, says of its paragraphs or words. */
export interface Style {
  /** Its name and those of the styles it is based on, in small letters: `heading 1`. */
  names: string[];
  /** The level in the outline, from 0. 9 is that of text. */
  outline?: number | undefined;
  /** The size of its letters in half points. */
  size?: number | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  hidden?: boolean | undefined;
  struck?: boolean | undefined;
  /** `superscript`, `subscript` or `baseline`. */
  height?: string | undefined;
  /** The list that numbers its paragraphs. */
  numId?: string | undefined;
  level?: number | undefined;
}

const plain: Style = { names: [] };

/** The styles of a document by their identifiers; `''` is the style of paragraphs that name none. */
export function readStyles(root: Element | undefined): ReadonlyMap<string, Style> {
  const elements = new Map(childrenOf(root, 'w:style').map((style) => [valueOf(style, 'w:styleId') ?? '', style]));
  const styles = new Map([...elements.keys()].map((id) => [id, resolve(id, new Set())]));
  const standard = [...elements].find(
    ([, style]) =>
      valueOf(style, 'w:type') === 'paragraph' && /^(?:1|true|on)$/.test(valueOf(style, 'w:default') ?? ''),
  );
  return styles.set('', standard === undefined ? plain : (styles.get(standard[0]) ?? plain));

  function resolve(id: string, seen: Set<string>): Style {
    const element = elements.get(id);
    if (element === undefined || seen.has(id)) return plain;
    const base = resolve(valueOf(child(element, 'w:basedOn')) ?? '', seen.add(id));
    const name = (valueOf(child(element, 'w:name')) ?? id).toLowerCase();
    return { ...base, ...withoutUndefined(ownProperties(element)), names: [name, ...base.names] };
  }
}

function ownProperties(element: Element): Omit<Style, 'names'> {
  const [paragraph, run] = [child(element, 'w:pPr'), child(element, 'w:rPr')];
  return {
    outline: numberOf(valueOf(child(paragraph, 'w:outlineLvl'))),
    size: numberOf(valueOf(child(run, 'w:sz'))),
    bold: toggle(child(run, 'w:b')),
    italic: toggle(child(run, 'w:i')),
    hidden: toggle(child(run, 'w:vanish')),
    struck: toggle(child(run, 'w:strike')) ?? toggle(child(run, 'w:dstrike')),
    height: valueOf(child(run, 'w:vertAlign')),
    numId: valueOf(child(paragraph, 'w:numPr', 'w:numId')),
    level: numberOf(valueOf(child(paragraph, 'w:numPr', 'w:ilvl'))),
  };
}

/** What `<w:b/>` and the like say: `w:val="0"` takes back what a style says. `undefined` where it is missing. */
export function toggle(element: Element | undefined): boolean | undefined {
  return element === undefined ? undefined : !/^(?:0|false|off)$/.test(valueOf(element) ?? '');
}

export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function withoutUndefined<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<Value>; // same keys, fewer
}
