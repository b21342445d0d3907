/** So many characters tell words. */
export const enough = 80;

/** Words cut at the end of one where they are long: `The dues of the first half …`. */
export function shorten(words: string): string {
  return words.length <= enough ? words : `${words.slice(0, enough).replace(/\s+\S*$/, '')} …`;
}
