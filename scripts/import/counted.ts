/** So many places or names are told; how many more there are is told too. */
const mostPlaces = 5;

/** `1 place`, `12 places`. */
export function countOf(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`;
}

/** A sentence of how many places there are of a kind, if any: `Text stands struck out: 2 places.` */
export function say(count: number, what: string): string[] {
  return count === 0 ? [] : [`${what}: ${countOf(count)}.`];
}

/** Places or names, each once with how often it is there: `on slide 2 (3), on slide 4`. */
export function placesOf(all: readonly string[]): string {
  const places = [...Map.groupBy(all, (place) => place)].map(([place, each]) =>
    each.length === 1 ? place : `${place} (${each.length})`,
  );
  const more = places.length - mostPlaces;
  return `${places.slice(0, mostPlaces).join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}
