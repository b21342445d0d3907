/**
 * Small words of the languages of the archive, what an apostrophe leaves of others, and those of a question: outside
 * quotation marks they are left out where a search has others.
 */
const small = new Set(
  `a al an and are as at au aux avec be been by ce cette como con dans de del des did do does du el elle en es est et
  for from he his how il in is it its la las le les leur los many mas much not of on ou or our par para pas por
  pour quand que quel quelle quels quelles qui quien quoi se ses son sont su sur than that the their there
  these they this to un una une was we were what when where which who whom whose why will with y you your
  c d j l m n o s t qu jusqu lorsqu puisqu quelqu`.split(/\s+/),
);

/** Whether a folded word is a small one. */
export function isSmall(word: string): boolean {
  return small.has(word);
}
