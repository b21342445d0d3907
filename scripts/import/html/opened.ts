import type { Element, Root } from 'hast';
import { attribute, descendants } from './elements.ts';

/** Attributes by which an element names what it opens: an identifier, or several. */
const naming = ['ariaControls', 'ariaOwns', 'popoverTarget', 'commandFor'];
/** Attributes by which it leads to it: `#dues`. */
const leading = ['href', 'dataTarget', 'dataBsTarget', 'dataHref'];

/**
 * The names of the parts of a page that something of it opens: a tab, a link to the place, a button that says so or whose
 * program names it; and of those whose label is such a tab or button.
 */
export function openedNames(root: Root): ReadonlySet<string> {
  const elements = [...descendants(root)];
  const labels = new Set(elements.filter(isOpener).map((each) => attribute(each, 'id')));
  const names = new Set<string>();
  for (const each of elements) {
    for (const name of naming) addAll(attribute(each, name)?.split(/\s+/));
    for (const name of leading) addAll(/^#(.+)$/.exec(attribute(each, name) ?? '')?.slice(1));
    for (const name of Object.keys(each.properties).filter((key) => /^on[A-Z]/.test(key)))
      addAll([...(attribute(each, name) ?? '').matchAll(/(["'])#?([\w.:-]+)\1/g)].map(([, , id = '']) => id));
    const labelled = attribute(each, 'ariaLabelledBy')?.split(/\s+/) ?? [];
    if (labelled.some((id) => labels.has(id))) addAll([attribute(each, 'id') ?? '']);
  }
  names.delete('');
  return names;

  function addAll(ids: readonly string[] = []): void {
    for (const id of ids) names.add(id);
  }
}

/** Whether an element is a tab, a button or the line that opens details. */
function isOpener(each: Element): boolean {
  return /^(?:button|summary)$/.test(each.tagName) || /^(?:tab|button)$/.test(attribute(each, 'role') ?? '');
}
