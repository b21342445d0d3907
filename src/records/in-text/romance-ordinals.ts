const frenchUnits =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const frenchTens = ' dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');
/** What Belgium and Switzerland say for 70, 80 and 90. */
const otherTens: Readonly<Record<number, readonly string[]>> = {
  7: ['septante'],
  8: ['huitante', 'octante'],
  9: ['nonante'],
};

/** An ordinal from 1 to 999 in French words, in all its forms: 21 → `vingt et unième`, 1 → `premier`, `première`. */
export function frenchOrdinals(number: number): string[] {
  if (number === 1) return ['premier', 'première'];
  const ordinals = frenchCardinals(number).map((cardinal) =>
    cardinal
      .replace(/e$|(?<=cinq)$/, (end) => (end === 'e' ? '' : 'u'))
      .replace(/neuf$/, 'neuv')
      .replace(/$/, 'ième'),
  );
  return number === 2 ? [...ordinals, 'second', 'seconde'] : ordinals;
}

function frenchCardinals(number: number): string[] {
  const hundreds = Math.floor(number / 100);
  if (hundreds > 0) {
    const hundred = hundreds === 1 ? 'cent' : `${frenchUnits[hundreds] ?? ''} cent`;
    return number % 100 === 0 ? [hundred] : frenchCardinals(number % 100).map((rest) => `${hundred} ${rest}`);
  }
  if (number < 20) return [frenchUnits[number] ?? ''];
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  const twenties = joined(frenchTens[ten] ?? '', ten === 7 || ten === 9 ? 10 + unit : unit, ten < 8);
  return [twenties, ...(otherTens[ten] ?? []).map((word) => joined(word, unit, true))];
}

function joined(ten: string, unit: number, and: boolean): string {
  if (unit === 0) return ten;
  return `${ten}${and && (unit === 1 || unit === 11) ? ' et ' : '-'}${frenchUnits[unit] ?? ''}`;
}

/** An ordinal in French digits: 96 → `96e`, `96ème`; 1 → `1er`, `1re`, `1ère`. */
export function frenchDigits(number: number): string[] {
  return (number === 1 ? ['er', 're', 'ère'] : ['e', 'ème']).map((ending) => `${number}${ending}`);
}

/** An ordinal in Spanish digits: 96 → `96º`, `96ª`, `96.º`, `96.ª`. */
export function spanishDigits(number: number): string[] {
  return ['º', 'ª', '.º', '.ª'].map((ending) => `${number}${ending}`);
}

const spanishUnits = ' primer segund tercer cuart quint sext séptim octav noven'.split(' ');
const spanishTens = ' décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim'.split(
  ' ',
);
const spanishHundreds =
  ' centésim ducentésim tricentésim cuadringentésim quingentésim sexcentésim septingentésim octingentésim noningentésim'.split(
    ' ',
  );

/**
 * An ordinal from 1 to 999 in Spanish words, in all its forms: 96 → `nonagésimo sexto`, `nonagésima sexta` and, as it
 * is often printed, `nonagésimo sexta`.
 */
export function spanishOrdinals(number: number): string[] {
  const forms = ['oo', 'aa', 'oa'].flatMap(([inner = '', last = '']) => {
    const whole = spanishForms(number).map((form) => form.replaceAll('+', inner).replaceAll('*', last));
    return last === 'o' ? [...whole, ...whole.flatMap(shortened)] : whole;
  });
  return [...new Set(forms)];
}

/** "Tercer período de sesiones", before a masculine noun. */
function shortened(form: string): string[] {
  return /(?:primer|tercer)o$/.test(form) ? [form.slice(0, -1)] : [];
}

/** The forms, `+` for the ending of a word but the last and `*` for that: apart ("décimo tercero"), or in one word ("decimotercero"). */
function spanishForms(number: number): string[] {
  const [hundred, rest] = [spanishHundreds[Math.floor(number / 100)] ?? '', number % 100];
  if (hundred !== '') return rest === 0 ? [`${hundred}*`] : spanishForms(rest).map((form) => `${hundred}+ ${form}`);
  const [ten, unit] = [spanishTens[Math.floor(number / 10)] ?? '', spanishUnits[number % 10] ?? ''];
  if (number < 10) return [`${unit}*`];
  if (number % 10 === 0) return [`${ten}*`];
  const apart = `${ten}+ ${unit}*`;
  if (number > 30) return [apart];
  const inOneWord = [apart, `${ten.replace('é', 'e')}o${unit}*`];
  return number === 11 ? ['undécim*', ...inOneWord] : number === 12 ? ['duodécim*', ...inOneWord] : inOneWord;
}
