const first20 =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** An ordinal from 1 to 999 in English words: 96 → `ninety-sixth`, 109 → `one hundred and ninth`. */
export function spelledOrdinal(number: number): string {
  if (number >= 100) {
    const hundreds = `${cardinals[Math.floor(number / 100)] ?? ''} hundred`;
    return number % 100 === 0 ? `${hundreds}th` : `${hundreds} and ${spelledOrdinal(number % 100)}`;
  }
  if (number < 20) return first20[number] ?? '';
  const ten = tens[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? ten.replace(/y$/, 'ieth') : `${ten}-${first20[number % 10] ?? ''}`;
}

/** The same in all its forms: 109 → `one hundred and ninth`, `one hundred ninth`, `hundred and ninth`, `hundred ninth`. */
export function englishOrdinals(number: number): string[] {
  const form = spelledOrdinal(number);
  const forms = [form, form.replace('hundred and', 'hundred')];
  return [...new Set([...forms, ...forms.map((each) => each.replace(/^one (?=hundred)/, ''))])];
}

const cardinals = ' one two three four five six seven eight nine'.split(' ');
