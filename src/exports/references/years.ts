const month = String.raw`(?:\p{Lu}\p{Ll}+\.?,?\s+)`;
const day = String.raw`(?:\d{1,2}(?:\s*(?:[-–&]|to|and)\s*\d{1,2})?\s+)`;
const printed = new RegExp(
  String.raw`^[\s,(]*(?:held\s+)?(?:(?:in|of|on|from)\s+)?(?:${day}?${month}|the\s+(?:year\s+)?)?(?<year>(?:19|20)\d\d)(?!\d)`,
  'u',
);
const spoken = /^\s*,?\s*(?:(?:in|of)\s+)?(?<which>this|the|that|the same|each|last|next)\s+year\b/u;

/**
 * The year that the words right after a name give it: `2008` of " in June 2008, …"; that of the text for " this year";
 * one in which nothing met for " that year" and the like. Nothing where they give none.
 */
export function yearBeside(after: string, date: string | undefined): string | undefined {
  const year = printed.exec(after)?.groups?.['year'];
  if (year !== undefined) return year;
  const which = spoken.exec(after)?.groups?.['which'];
  if (which === undefined) return undefined;
  return which === 'this' ? (date?.slice(0, 4) ?? 'none') : 'none';
}
