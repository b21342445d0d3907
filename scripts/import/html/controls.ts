import type { Element } from 'hast';
import { attribute, descendants, textContent } from './elements.ts';

/** Whether an element is a control of a form, which prints words that are for choosing, not for reading. */
export function isControl(element: Element): boolean {
  return (
    /^(?:select|input|textarea|button|optgroup|option|meter|progress)$/.test(element.tagName) || actsAsButton(element)
  );
}

/** Whether an element says that it is a button, other than a link or one that opens a part of the page. */
function actsAsButton(element: Element): boolean {
  const opens = ['ariaExpanded', 'ariaControls'].some((name) => attribute(element, name) !== undefined);
  return attribute(element, 'role') === 'button' && element.tagName !== 'a' && !opens;
}

/** The words a control prints: the options that are shown, what stands on a button or in a field. */
export function controlWords(control: Element): string {
  if (control.tagName === 'select')
    return [...descendants(control)]
      .flatMap((each) => (each.tagName === 'option' ? [textContent(each)] : []))
      .join(' ');
  return textContent(control);
}

/** Whether a form has a field to write in or a list to choose from, as a search or a login has. */
export function hasFields(form: Element): boolean {
  return [form, ...descendants(form)].some(
    (element) =>
      /^(?:select|textarea)$/.test(element.tagName) ||
      (element.tagName === 'input' && /^(?:text|search|password|email|tel|)$/i.test(attribute(element, 'type') ?? '')),
  );
}
