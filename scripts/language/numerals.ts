const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → `IV`. Numbers from 4,000 on stay as they are. */
export function romanOf(value: number): string {
  if (value >= 4000) return String(value);
  let rest = value;
  return romanSigns
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}

/** `IX`, `ix` → 9; `undefined` for letters that form no Roman number, such as `IIX` or `Ix`. */
export function fromRoman(roman: string): number | undefined {
  const capitals = roman === roman.toLowerCase() ? roman.toUpperCase() : roman;
  if (!/^[MDCLXVI]{1,15}$/.test(capitals)) return undefined;
  let rest = capitals;
  let value = 0;
  for (const [worth, sign] of romanSigns) {
    for (; rest.startsWith(sign); rest = rest.slice(sign.length)) value += worth;
  }
  return romanOf(value) === capitals ? value : undefined;
}

/** 1 → `a`, 27 → `aa`. */
function lettersOf(value: number): string {
  const last = String.fromCharCode(97 + ((value - 1) % 26));
  return value <= 26 ? last : lettersOf(Math.floor((value - 1) / 26)) + last;
}

/** A number as a list counts it: 3 → `3`, `c`, `C`, `iii`, `III` for the types `1`, `a`, `A`, `i`, `I` of HTML. */
export function count(value: number, type: string | undefined): string {
  if (value < 1) return String(value);
  if (type === 'a') return lettersOf(value);
  if (type === 'A') return lettersOf(value).toUpperCase();
  if (type === 'i') return romanOf(value).toLowerCase();
  if (type === 'I') return romanOf(value);
  return String(value);
}
