const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `¹²` → `12`, `[3]` → `3`. */
export function asciiDigits(digits: string): string {
  return digits.replaceAll(/[.)[\]\s]/g, '').replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));
}
