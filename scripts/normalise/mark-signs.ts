const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `12` → `¹²`, `1, 2` → `¹, ²`. */
export function raisedDigits(words: string): string {
  return words.replaceAll(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}

/** `¹²` → `12`, `[3]` → `3`. */
export function asciiDigits(digits: string): string {
  return digits.replaceAll(/[.)[\]\s]/g, '').replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));
}
