import type { Element } from 'xast';
import { child, childrenOf, textOf, valueOf, within as allWithin } from '../office/xml.ts';
import { numberOf, toggle } from './styles.ts';

/** What the fields of a text print (ECMA-376 part 1, 17.16): their result, not what they are made by. */
export interface Fields {
  /** The words within what a field is made by, which are not printed. */
  code: ReadonlySet<Element>;
  /** Of words that a field makes a link: where it leads. */
  links: ReadonlyMap<Element, string>;
  /** Of the beginning of a field that a form has and that holds no words: its value, as printed. */
  values: ReadonlyMap<Element, string>;
  /** Of the beginning of such a field, or of the properties of a control, that has a list: its entries that are not chosen. */
  entries: ReadonlyMap<Element, readonly string[]>;
}

/** A field whose end is not reached. */
interface Open {
  begin: Element;
  instruction: string;
  /** The place of its first word, and of the first of its result. */
  from: number;
  result: number | undefined;
}

const words = /^w:(?:t|delText|tab|ptab|br|cr|sym|noBreakHyphen|softHyphen)$/;

/** Reads the fields of a text. One that does not end hides nothing. */
export function findFields(root: Element): Fields {
  const printed: Element[] = [];
  const code: [from: number, to: number][] = [];
  const links = new Map<Element, string>();
  const values = new Map<Element, string>();
  const entries = new Map<Element, readonly string[]>();
  const open: Open[] = [];
  walk(root);
  return { code: within(code, printed), links, values, entries };

  function walk(element: Element): void {
    for (const each of childrenOf(element)) {
      if (words.test(each.name)) printed.push(each);
      else if (each.name === 'w:fldChar') mark(each);
      else if (each.name === 'w:instrText') addInstruction(textOf(each));
      else walk(each);
      if (each.name === 'w:sdt') noteEntries(each);
    }
  }

  function noteEntries(control: Element): void {
    const properties = child(control, 'w:sdtPr');
    const list = child(properties, 'w:dropDownList') ?? child(properties, 'w:comboBox');
    const content = child(control, 'w:sdtContent');
    const chosen = content === undefined ? '' : [...allWithin(content, 'w:t')].map(textOf).join('').trim();
    const all = childrenOf(list, 'w:listItem').map(
      (item) => valueOf(item, 'w:displayText') ?? valueOf(item, 'w:value'),
    );
    if (properties !== undefined) setEntries(properties, all, chosen);
  }

  function setEntries(at: Element, all: readonly (string | undefined)[], chosen: string | undefined): void {
    const others = all.filter((each) => each !== undefined && each.trim() !== '' && each !== chosen);
    if (others.length > 0) entries.set(at, others as string[]); // the line above leaves none that is undefined
  }

  function addInstruction(text: string): void {
    const last = open.at(-1);
    if (last?.result === undefined && last !== undefined) last.instruction += text;
  }

  function mark(sign: Element): void {
    const type = valueOf(sign, 'w:fldCharType');
    const last = open.at(-1);
    if (type === 'begin') open.push({ begin: sign, instruction: '', from: printed.length, result: undefined });
    else if (type === 'separate' && last !== undefined) last.result ??= printed.length;
    else if (type === 'end' && last !== undefined) end(open.pop() ?? last);
  }

  function end({ begin, instruction, from, result = printed.length }: Open): void {
    if (result > from) code.push([from, result]);
    const address = linkOf(instruction);
    const isInner = open.some((outer) => linkOf(outer.instruction) !== undefined);
    if (address !== undefined && !isInner) for (const each of printed.slice(result)) links.set(each, address);
    const value = valueOfForm(child(begin, 'w:ffData'));
    if (value !== undefined && printed.slice(result).every((each) => textOf(each).trim() === ''))
      values.set(begin, value);
    const list = childrenOf(child(begin, 'w:ffData', 'w:ddList'), 'w:listEntry').map((each) => valueOf(each));
    setEntries(begin, list, value);
  }
}

/** The words that lie in any of some stretches. */
function within(stretches: readonly [from: number, to: number][], printed: readonly Element[]): Set<Element> {
  const found = new Set<Element>();
  let at = 0;
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    for (at = Math.max(at, from); at < to; at += 1) found.add(printed[at] as Element); // `to` is not beyond the last
  }
  return found;
}

/** Where a field leads: `HYPERLINK "https://…" \l "part"`; `undefined` for any other. */
export function linkOf(instruction: string): string | undefined {
  const [, rest] = /^\s*HYPERLINK\b(.*)$/is.exec(instruction) ?? [];
  if (rest === undefined) return undefined;
  const place = /\\l\s+"([^"]*)"/i.exec(rest)?.[1];
  const address = /^\s*(?:"([^"]*)"|([^\s"\\]+))/.exec(rest);
  const href = `${address?.[1] ?? address?.[2] ?? ''}${place === undefined ? '' : `#${place}`}`;
  return href === '' ? undefined : href;
}

/** What a field of a form prints: a box, ticked or not, or the entry of a list that is chosen. */
function valueOfForm(form: Element | undefined): string | undefined {
  const box = child(form, 'w:checkBox');
  if (box !== undefined) return (toggle(child(box, 'w:checked')) ?? toggle(child(box, 'w:default'))) ? '☒' : '☐';
  const list = child(form, 'w:ddList');
  const chosen = numberOf(valueOf(child(list, 'w:result')) ?? valueOf(child(list, 'w:default'))) ?? 0;
  return valueOf(childrenOf(list, 'w:listEntry')[chosen]) ?? valueOf(child(form, 'w:textInput', 'w:default'));
}
