/** What stands before and after one thing in an order. */
export interface Around<Thing> {
  previous: Thing | undefined;
  next: Thing | undefined;
}

/** What stands before and after a thing in a list; nothing where the list does not have it. */
export function around<Thing>(list: readonly Thing[], thing: Thing): Around<Thing> {
  const at = list.indexOf(thing);
  return { previous: list[at - 1], next: at === -1 ? undefined : list[at + 1] };
}
