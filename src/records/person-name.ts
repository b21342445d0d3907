/** The parts of a person's name, as reference managers keep them (BibTeX, CSL): each as printed, `''` where there is none. */
export interface NameParts {
  /** `Crombrugghe`, `La Fontaine`; of a name that is not parted, all of it. */
  family: string;
  given: string;
  /** The small words before the family name that no list is ordered by: `de`, `van der`. */
  particle: string;
  /** `Jr`, `III`, `Júnior`. */
  suffix: string;
}

const suffixes = String.raw`(?:J[rR]|Jnr|S[rR]|Snr|J[uú]nior|Senior|I{2,3}|IV|VI{0,3}|hijo|fils|père|neto|filho)\.?`;
const isSuffix = new RegExp(`^${suffixes}$`, 'u');
const endsInSuffix = new RegExp(String.raw`^(?<rest>.*\S)\s+(?<suffix>${suffixes})$`, 'u');
/** Small words; "d’" stands close to its name, "al-" is a part of it. */
const small = String.raw`\p{Ll}[\p{L}\p{M}.]*[’']?|[’']\p{Ll}+`;
const smallFirst = new RegExp(
  String.raw`^(?<particle>(?:(?:${small})\s+)*(?:(?:${small})(?:\s+|(?<=[’']))))(?<rest>.*[\p{Lu}\p{Lo}\p{Lt}].*)$`,
  'u',
);
const smallLast = new RegExp(String.raw`^(?<rest>.*[\p{Lu}\p{Lo}\p{Lt}]\S*)(?<particle>(?:\s+(?:${small}))+)$`, 'u');

/**
 * The parts of a name as lists are ordered by it: `Crombrugghe, Bertrand de`, `de Alba, Luis Alfonso`, `Purcell, James N.,
 * Jr`. A name without a comma is one whole, such as `Tomita` and `Negash Kebret Botora`.
 */
export function partsOfName(sortName: string): NameParts {
  const parts = sortName
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', ...others] = parts.filter((part, index) => index === 0 || !isSuffix.test(part));
  const suffix = parts.slice(1).filter((part) => isSuffix.test(part));
  const named = others.length === 0 ? undefined : endsInSuffix.exec(first)?.groups;
  const before = others.length === 0 ? undefined : smallFirst.exec(named?.['rest'] ?? first)?.groups;
  const after = smallLast.exec(others.join(', '))?.groups;
  return {
    family: before?.['rest'] ?? named?.['rest'] ?? first,
    given: after?.['rest'] ?? others.join(', '),
    particle: [after?.['particle'], before?.['particle']].flatMap((each) => each?.trim() ?? []).join(' '),
    suffix: [named?.['suffix'], ...suffix].filter((each) => each !== undefined).join(' '),
  };
}

/** The family name as texts print it without the given one: `de Crombrugghe`, `d’Estaing`. */
export function surnameOf({ particle, family }: NameParts): string {
  return particle === '' ? family : `${particle}${/[’']$/.test(particle) ? '' : ' '}${family}`;
}

/** As reference managers take a name apart, last name, first name and suffix: `de Crombrugghe, Bertrand`, `King, Martin Luther, Jr`. */
export function invertedName(sortName: string): string {
  const parts = partsOfName(sortName);
  return [surnameOf(parts), parts.given, parts.suffix].filter((part) => part !== '').join(', ');
}
