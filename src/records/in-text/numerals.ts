const romanSigns = Object.entries({
  ...{ M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90 },
  ...{ L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 },
});

/** 4 → `IV`. Numbers from 4,000 on stay as they are. */
export function romanOf(value: number): string {
  if (value >= 4000) return String(value);
  let rest = value;
  return romanSigns
    .map(([sign, worth]) => {
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
  for (const [sign, worth] of romanSigns) {
    for (; rest.startsWith(sign); rest = rest.slice(sign.length)) value += worth;
  }
  return romanOf(value) === capitals ? value : undefined;
}

const hanDigits = '〇一二三四五六七八九';

/** `十二`, `一〇五`, `二十` → 12, 105, 20; `undefined` for what is no Chinese number below a thousand. */
export function fromHan(han: string): number | undefined {
  const digits = [...han.replaceAll('零', '〇')].map((sign) => hanDigits.indexOf(sign));
  if (digits.every((digit) => digit !== -1)) return digits.length === 0 ? undefined : Number(digits.join(''));
  const parts = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九])?$/.exec(han);
  if (parts === null) return undefined;
  const [, hundreds, tens, ones] = parts.map((part) => part && (hanDigits.indexOf(part) || 1));
  return Number(hundreds ?? 0) * 100 + (tens === undefined ? 0 : Number(tens || 1)) * 10 + Number(ones ?? 0);
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
