/**
 * `/` goes to the field; the arrow keys go from one link of the results to the next; Escape goes back to the field, and
 * there empties it.
 */
export function moveByKey(event: KeyboardEvent, field: HTMLInputElement, results: HTMLElement): void {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return; // signs are chosen by these keys too
  const isTyping = target === field;
  const isInResults = target instanceof Node && results.contains(target);
  if ((key === '/' && !isTyping) || (key === 'Escape' && isInResults)) {
    event.preventDefault();
    field.focus();
    field.select();
  }
  if (key === 'Escape' && isTyping && field.value !== '') {
    event.preventDefault();
    field.value = '';
    field.dispatchEvent(new Event('input'));
  }
  if (key === 'ArrowDown' || key === 'ArrowUp')
    moveBy(event, key === 'ArrowDown' ? 1 : -1, [field, ...linksOf(results)]);
}

function linksOf(results: HTMLElement): HTMLElement[] {
  return [...results.querySelectorAll<HTMLElement>('a, summary')].filter((each) => each.checkVisibility());
}

function moveBy(event: KeyboardEvent, step: 1 | -1, stops: readonly HTMLElement[]): void {
  const at = stops.findIndex((each) => each === document.activeElement);
  const next = stops[at + step];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
