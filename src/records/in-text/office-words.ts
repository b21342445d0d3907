/** What the head of an organization and the deputy are called, as the archive does and in English, French and Spanish. */
const heads: Readonly<Record<string, readonly string[]>> = {
  'Deputy Director General': [
    'Deputy Director General',
    'Directeur général adjoint',
    'Directrice générale adjointe',
    'Director General Adjunto',
    'Directora General Adjunta',
  ],
  'Director General': ['Director General', 'Directeur général', 'Directrice générale', 'Directora General'],
};

/** These offices as parts of regular expressions, not minding case. */
export const officeWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(heads).map(([office, names]) => [
    office,
    names.map((name) => name.toLowerCase().replaceAll(' ', String.raw`[\s-]+`)).join('|'),
  ]),
);

/**
 * What one office is called in English, French and Spanish, with the words that say who holds it and how: in small
 * letters, as common words.
 */
export const officeNames: readonly (readonly string[])[] = [
  ...Object.values(heads),
  [
    ...['chairperson', 'chair', 'chairman', 'chairwoman', 'chaired', 'chairing'],
    ...['président', 'présidente', 'présidé', 'présidée', 'présidence'],
    ...['presidente', 'presidenta', 'presidido', 'presidida', 'presidencia'],
  ],
  [
    ...['vice-chairperson', 'vice-chair', 'vice-chairman', 'vice-chairwoman', 'vice-président', 'vice-présidente'],
    ...['vicepresidente', 'vicepresidenta'],
  ],
  ['rapporteur', 'rapporteuse', 'rapporteure', 'relator', 'relatora'],
  ['elected', 'élu', 'élue', 'elegido', 'elegida', 'electo', 'electa'],
  ['election', 'élection', 'elección'],
];

/** What is set before the name of a person, as parts of regular expressions without a full stop: shortened, and all. */
export const shortTitles = 'Mrs?|Ms|Dr|Amb|Mme|Sra?';
export const titleWords = `${shortTitles}|Monsieur|Madame|Señora?|Ambassador|Minister|Ambassad(?:eur|rice)|Embajadora?|Ministr[oae]`;
