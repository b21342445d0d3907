import type { Rule } from './page.ts';

/** Rules meet that are no further apart, in points; and are no thicker. */
const near = 3;

/** Whether a rule goes from left to right. */
export function isLevel({ y0, y1 }: Rule): boolean {
  return y1 - y0 < near;
}

/** Whether a rule goes from the top down. */
export function isUpright({ x0, x1 }: Rule): boolean {
  return x1 - x0 < near;
}

/** Whether two rules begin and end at one place on the width. */
export function areOfOneLength(rule: Rule, other: Rule): boolean {
  return Math.abs(rule.x0 - other.x0) < near && Math.abs(rule.x1 - other.x1) < near;
}

/** Whether two rules touch or cross; one that is drawn twice meets no other. */
export function meet(rule: Rule, other: Rule): boolean {
  const across = Math.min(rule.x1, other.x1) - Math.max(rule.x0, other.x0);
  const touch = across > -near && other.y1 + near > rule.y0 && other.y0 - near < rule.y1;
  return touch && !areOfOneLength(rule, other);
}

/** Level rules that go on with each other, as the borders of the cells of a row do, as one. */
export function joinLevel(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of rules.filter(isLevel).sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const last = joined.at(-1);
    const isNear = last !== undefined && rule.x0 < last.x1 + near && rule.x1 > last.x0 - near;
    if (isNear && Math.abs(rule.y0 - last.y0) < 1) {
      last.x0 = Math.min(last.x0, rule.x0);
      last.x1 = Math.max(last.x1, rule.x1);
    } else joined.push({ ...rule });
  }
  return joined;
}
