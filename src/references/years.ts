import { dateSpansIn } from '../records/dates-in-text.ts';

const at = String.raw`(?:(?:in|of|on|from|en|du|de|del)\s+)?(?:(?:the\s+year|l[’']année|año|the|le|la|el)\s+)?`;
/** What may stand between a name and its date: `, held in Geneva in `, ` (`, ` de l’année `. */
const opening = new RegExp(
  String.raw`^[\s,(]*(?:(?:held|tenue|celebrad[ao])\s+)?${at}(?:\p{Lu}\p{Ll}+,?\s+${at})?`,
  'u',
);
const spoken =
  /^\s*,?\s*(?:(?:in|of|en)\s+)?(?<which>this|the|that|the same|each|last|next|cette|este)\s+(?:year|année|año)(?!\p{L})/u;

/**
 * The year that the words right after a name give it: `2008` of " in June 2008, …"; that of the text for " this year";
 * one in which nothing met for " that year" and the like. Nothing where they give none.
 */
export function yearBeside(after: string, date: string | undefined): string | undefined {
  const start = opening.exec(after)?.[0].length ?? 0;
  const printed = dateSpansIn(after.slice(0, reach)).find(({ dates }) => dates.length > 0);
  const isBeside =
    printed !== undefined && /^[\s,(]*$/.test(after.slice(Math.min(start, printed.start), printed.start));
  if (isBeside) return printed.dates[0]?.start.slice(0, 4);
  const which = spoken.exec(after)?.groups?.['which'];
  if (which === undefined) return undefined;
  return /^(?:this|cette|este)$/.test(which) ? (date?.slice(0, 4) ?? 'none') : 'none';
}

/** How far from the name its date may end, in characters. */
const reach = 100;
