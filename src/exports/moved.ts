/** An address that was given out, and what it leads to now. */
export interface Moved {
  /** Path below the site's root, without a slash at its start: `sessions/council-95/`. */
  from: string;
  /** Where it leads now; absent for what was withdrawn. */
  to?: string;
  /** What stands there now, or what stood there. */
  name: string;
  /** Places that were published on the page, and what became of each. */
  places: readonly MovedPlace[];
  /** Whether what stood there became a part of the new page, where its fragments name other places. */
  joined: boolean;
  /** Why it was withdrawn, and what it was. */
  reason?: string;
  withdrawn?: 'record' | 'item' | 'entry';
  /** Where that stands which replaces it, below the site's root. */
  replacedBy?: string | undefined;
}

/** A place of a page that was published, and is there no more. */
export interface MovedPlace {
  /** `p7`, as the fragment of the old address has it. */
  anchor: string;
  /** Where it leads now, below the site's root: `reports/new-york-2008/#p7`. */
  to?: string | undefined;
  /** Why it was withdrawn, where it was. */
  reason?: string | undefined;
}

/** Something that had other identifiers before. */
export interface Renamed {
  /** Path of its present page below the root. */
  path: string;
  name: string;
  formerPaths: readonly FormerPath[];
}

/** An address that something had, and the places that were published below it. */
export interface FormerPath {
  path: string;
  places?: readonly MovedPlace[];
  joined?: boolean;
}

/** The addresses that things had under their former identifiers. Two things cannot have had one: throws. */
export function formerAddresses(renamed: readonly Renamed[]): Moved[] {
  const taken = new Map(renamed.map(({ path }) => [path, path]));
  return renamed.flatMap(({ path, name, formerPaths }) =>
    formerPaths.map(({ path: from, places = [], joined = false }) => {
      const owner = taken.get(from);
      if (owner !== undefined) throw new Error(`The former address ${from} of ${path} belongs to ${owner}.`);
      taken.set(from, path);
      return { from, to: path, name, places, joined };
    }),
  );
}

/** Whether every place of a page that moved has the same fragment on the new page, so that a redirect leads to it. */
export function leadsToItself({ to, places, joined }: Moved): boolean {
  return !joined && places.every((place) => place.to === `${to ?? ''}#${place.anchor}`);
}

/**
 * The file `_redirects` that common static hosts read: a line for each address that moved, with the status that tells
 * search engines it is for good. `root` is the base path, `/` or `/archive/`.
 */
export function redirectLines(moved: readonly Moved[], root: string): string {
  const leading = moved.filter(({ to }) => to !== undefined).filter(leadsToItself); // the others tell place by place
  const lines = leading.map(({ from, to = '' }) => `${root}${from} ${root}${to} 301`);
  return [
    '# Addresses that moved, for hosts that read this file; each also has a page that leads on.',
    ...lines,
    '',
  ].join('\n');
}
