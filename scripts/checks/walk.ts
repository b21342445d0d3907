/** A place in a record: its keys from the top, such as `['items', 0, 'passages', 1]`. */
export type Keys = readonly PropertyKey[];

/** Calls `visit` for every object within a value, outermost first. */
export function walk(value: unknown, visit: (object: Readonly<Record<string, unknown>>, keys: Keys) => void): void {
  step(value, []);

  function step(current: unknown, keys: Keys): void {
    if (Array.isArray(current)) current.forEach((item, index) => step(item, [...keys, index]));
    else if (typeof current === 'object' && current !== null) {
      const object = current as Readonly<Record<string, unknown>>; // records hold plain objects
      visit(object, keys);
      for (const [key, child] of Object.entries(object)) step(child, [...keys, key]);
    }
  }
}

/** Calls `visit` for every string within a value, in their order. */
export function walkStrings(value: unknown, visit: (text: string, keys: Keys) => void): void {
  walk({ value }, (object, keys) => {
    for (const [key, child] of Object.entries(object)) listStrings(child, [...keys, key].slice(1));
  });

  function listStrings(child: unknown, keys: Keys): void {
    if (typeof child === 'string') visit(child, keys);
    if (Array.isArray(child)) child.forEach((item, index) => listStrings(item, [...keys, index]));
  }
}
