/** The names of the months from January to December in English, French and Spanish, each with what it is shortened to. */
const months = [
  'January jan, janvier janv, enero ene',
  'February feb, février févr fév fevrier fevr fev, febrero febr',
  'March mar, mars, marzo mzo',
  'April apr, avril avr, abril abr',
  'May, mai, mayo',
  'June jun, juin, junio',
  'July jul, juillet juil, julio',
  'August aug, août aout, agosto ago',
  'September sept sep, septembre, septiembre setiembre',
  'October oct, octobre, octubre',
  'November nov, novembre, noviembre',
  'December dec, décembre déc decembre, diciembre dic',
];

/** The names of the days from Monday to Sunday, as above. */
const weekdays = [
  'Monday mon, lundi, lunes',
  'Tuesday tue tues, mardi, martes',
  'Wednesday wed weds, mercredi, miércoles miercoles',
  'Thursday thu thur thurs, jeudi, jueves',
  'Friday fri, vendredi, viernes',
  'Saturday sat, samedi, sábado sabado',
  'Sunday sun, dimanche, domingo',
];

/** Every name of a month in lower case, with its number from 1. */
export const monthNumbers = counted(months);
/** Every name of a weekday in lower case, with its number from 1, Monday (ISO 8601). */
export const weekdayNumbers = counted(weekdays);

/** Parts of regular expressions that match any of the names, without a full stop. */
export const monthNames = [...monthNumbers.keys()].join('|');
export const weekdayNames = [...weekdayNumbers.keys()].join('|');

/** What months are shortened to, as a part of a regular expression: "Jan", "févr". */
export const shortMonths = months
  .flatMap((names) => names.split(', '))
  .flatMap((names) => {
    const [name = '', ...others] = names.split(' ');
    return others.filter((each) => each.length < name.length - 1);
  })
  .join('|');

/** What each month is called, whole, in all languages: `January`, `janvier`, `enero`. What is shortened lacks the end. */
export const monthsInFull = months.map((all) =>
  all.split(', ').flatMap((names) => {
    const [name = '', ...others] = names.split(' ');
    return [name, ...others.filter((each) => each.endsWith(name.slice(-3)))];
  }),
);

/** The English month, from 1 to 12. */
export function monthName(month: number): string {
  return first(months[month - 1]);
}

/** The English weekday, from 1, Monday, to 7. */
export function weekdayName(weekday: number): string {
  return first(weekdays[weekday - 1]);
}

function first(names: string | undefined): string {
  return /^\w+/.exec(names ?? '')?.[0] ?? '';
}

function counted(list: readonly string[]): ReadonlyMap<string, number> {
  const forms = (names: string) => names.toLowerCase().split(/,? /);
  return new Map(list.flatMap((names, at) => forms(names).map((name) => [name, at + 1] as const)));
}
