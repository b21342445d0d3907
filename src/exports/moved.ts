/** An address that was given out, and what it leads to now. */
export interface Moved {
  /** Path below the site's root, without a slash at its start: `sessions/council-95/`. */
  from: string;
  /** Where it leads now; absent for a record that was withdrawn. */
  to?: string;
  /** What stands there now, or what stood there. */
  name: string;
  /** Fragments that lead on to the same fragment of the new page. */
  anchors: readonly string[];
  /** Why a record was withdrawn. */
  reason?: string;
}

/** Something that had other identifiers before. */
export interface Renamed {
  /** Path of its present page below the root. */
  path: string;
  name: string;
  formerPaths: readonly string[];
  anchors?: readonly string[];
}

/** The addresses that things had under their former identifiers. Two things cannot have had one: throws. */
export function formerAddresses(renamed: readonly Renamed[]): Moved[] {
  const taken = new Map(renamed.map(({ path }) => [path, path]));
  return renamed.flatMap(({ path, name, formerPaths, anchors = [] }) =>
    formerPaths.map((from) => {
      const owner = taken.get(from);
      if (owner !== undefined) throw new Error(`The former address ${from} of ${path} belongs to ${owner}.`);
      taken.set(from, path);
      return { from, to: path, name, anchors };
    }),
  );
}

/**
 * The file `_redirects` that common static hosts read: a line for each address that moved, with the status that tells
 * search engines it is for good. `root` is the base path, `/` or `/archive/`.
 */
export function redirectLines(moved: readonly Moved[], root: string): string {
  const lines = moved.flatMap(({ from, to }) => (to === undefined ? [] : [`${root}${from} ${root}${to} 301`]));
  return [
    '# Addresses that moved, for hosts that read this file; each also has a page that leads on.',
    ...lines,
    '',
  ].join('\n');
}
