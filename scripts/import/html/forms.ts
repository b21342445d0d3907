import type { Element, Root } from 'hast';
import { text } from '../../../src/markup/hast.ts';
import { isSiteAction, namesSiteForm } from '../../language/website-words.ts';
import { controlWords, isControl } from './controls.ts';
import { attribute, childElements, descendants, unshownBelow } from './elements.ts';
import type { LeftOut } from './block.ts';

/** Fields in which a reader writes a line. */
const written = /^(?:text|tel|url|email|number|date|time|month|week|datetime-local|)$/i;
const ticked = /^(?:checkbox|radio)$/i;
/** Fields that show no words of theirs. */
const silent = /^(?:image|file|color|range|password)$/i;

/**
 * Gives the fields of forms the words that a browser shows in them: what is written, `☒` or `☐`, what stands on a button.
 * Changes the tree.
 */
export function writeFields(root: Root): void {
  for (const field of [...descendants(root)].filter(({ tagName }) => tagName === 'input')) {
    const type = attribute(field, 'type') ?? '';
    const box = attribute(field, 'checked') === undefined ? '☐' : '☒';
    const words = ticked.test(type) ? box : silent.test(type) ? '' : (attribute(field, 'value') ?? '');
    field.children = [text(words)];
  }
}

/** Whether a form serves the website: a search, a login, a subscription, a comment, or one that says nothing of itself. */
export function servesWebsite(form: Element): boolean {
  const controls = [...descendants(form)].filter(isControl);
  if (controls.some((control) => /^(?:password|search)$/i.test(attribute(control, 'type') ?? ''))) return true;
  const names = [form, ...controls].flatMap((each) => namesIn(each, each === form));
  const actions = controls.filter(
    ({ tagName, properties }) => tagName === 'button' || isButton(String(properties['type'])),
  );
  return names.some(namesSiteForm) || actions.some((action) => isSiteAction(controlWords(action)));
}

function namesIn(element: Element, isForm: boolean): string[] {
  return ['id', 'name', 'role', ...(isForm ? ['className', 'action'] : [])].flatMap(
    (name) => attribute(element, name) ?? [],
  );
}

function isButton(type: string): boolean {
  return /^(?:submit|button)$/i.test(type);
}

/**
 * Prints what is written, chosen and ticked in the forms that are part of the text, as a browser does: `Delegate: K.
 * Novak`, `☒ will attend`. What only acts stays a control. Changes the tree.
 * @param omissions the parts of the page that are none of its text
 */
export function printForms(node: Root | Element, omissions: ReadonlyMap<Element, LeftOut>): void {
  for (const child of childElements(node)) {
    if (omissions.has(child)) continue;
    if (child.tagName === 'form' && !servesWebsite(child)) printFields(child);
    else printForms(child, omissions);
  }
}

function printFields(node: Element): void {
  node.children = node.children.flatMap((child) => {
    const words = child.type === 'element' ? fieldWords(child) : undefined;
    if (words !== undefined && child.type === 'element') return [text(` ${words} `), ...unshownBelow(child)];
    if (child.type === 'element') printFields(child);
    return [child];
  });
}

/** What a field shows that is part of the text; `undefined` for what is none, or has nothing in it. */
function fieldWords(element: Element): string | undefined {
  const type = attribute(element, 'type') ?? '';
  if (element.tagName === 'input' && ticked.test(type)) return controlWords(element);
  const isFilled =
    (element.tagName === 'input' && written.test(type)) ||
    element.tagName === 'textarea' ||
    (element.tagName === 'select' &&
      [...descendants(element)].some((each) => attribute(each, 'selected') !== undefined));
  const words = isFilled ? controlWords(element).trim() : '';
  return words === '' ? undefined : words;
}
