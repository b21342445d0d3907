/**
 * One page of each kind, by the shape of the addresses: `sessions/council-84/` stands for all sessions. Pages under
 * `about/` are each a kind of their own. Addresses are relative to the home page.
 */
export function pageKinds(pages: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const page of pages) {
    const kind = kindOf(page);
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}

function kindOf(page: string): string {
  const [folder = '', ...names] = page.split('/').filter(Boolean);
  if (folder === 'about') return page;
  // Of the names below a folder every second is a fixed word: sessions/council-96/items/6, reports/…/source.
  return [folder, ...names.map((name, at) => (at % 2 === 0 ? '*' : name))].join('/');
}
