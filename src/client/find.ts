/** The element of the page with an identifier; throws where it is missing or of another kind: the page and its script disagree. */
export function find<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${id}.`);
  return found;
}
