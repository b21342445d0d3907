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
