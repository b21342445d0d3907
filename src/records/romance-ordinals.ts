const frenchUnits =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const frenchTens = ' dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

/** An ordinal from 1 to 199 in French words, in all its forms: 21 → `vingt et unième`, 1 → `premier`, `première`. */
export function frenchOrdinals(number: number): string[] {
  if (number === 1) return ['premier', 'première'];
  const ordinal = frenchCardinal(number)
    .replace(/e$|(?<=cinq)$/, (end) => (end === 'e' ? '' : 'u'))
    .replace(/neuf$/, 'neuv')
    .replace(/$/, 'ième');
  return number === 2 ? [ordinal, 'second', 'seconde'] : [ordinal];
}

function frenchCardinal(number: number): string {
  if (number >= 100) return number === 100 ? 'cent' : `cent ${frenchCardinal(number - 100)}`;
  if (number < 20) return frenchUnits[number] ?? '';
  const ten = Math.floor(number / 10);
  const unit = ten === 7 || ten === 9 ? 10 + (number % 10) : number % 10;
  const joint = (unit === 1 || unit === 11) && ten < 8 ? ' et ' : '-';
  return `${frenchTens[ten] ?? ''}${unit === 0 ? '' : `${joint}${frenchUnits[unit] ?? ''}`}`;
}

const spanishUnits = ' primer segund tercer cuart quint sext séptim octav noven'.split(' ');
const spanishTens = ' décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim'.split(
  ' ',
);

/** An ordinal from 1 to 199 in Spanish words, in all its forms: 96 → `nonagésimo sexto`, `nonagésima sexta`. */
export function spanishOrdinals(number: number): string[] {
  return ['o', 'a'].flatMap((end) => {
    const forms = spanishForms(number % 100).map((form) => form.replaceAll('*', end));
    const hundred = number >= 100 ? `centésim${end}` : '';
    const whole = forms.length === 0 ? [hundred] : forms.map((form) => (hundred === '' ? form : `${hundred} ${form}`));
    return end === 'o' && /[13]$/.test(String(number)) ? [...whole, ...whole.flatMap(shortened)] : whole;
  });
}

/** "tercer período de sesiones", before a masculine noun. */
function shortened(form: string): string[] {
  return /(?:primer|tercer)o$/.test(form) ? [form.slice(0, -1)] : [];
}

/** The forms below a hundred, `*` for the ending: apart ("décimo tercero"), or in one word ("decimotercero"). */
function spanishForms(number: number): string[] {
  const [ten, unit] = [spanishTens[Math.floor(number / 10)] ?? '', spanishUnits[number % 10] ?? ''];
  if (number < 10) return unit === '' ? [] : [`${unit}*`];
  if (number % 10 === 0) return [`${ten}*`];
  const apart = `${ten}* ${unit}*`;
  const joined = `${ten.replace('é', 'e')}o${unit}*`;
  if (number === 11) return ['undécim*', apart, joined];
  if (number === 12) return ['duodécim*', apart, joined];
  return number < 30 ? [apart, joined.replace('décim', 'decim')] : [apart];
}
