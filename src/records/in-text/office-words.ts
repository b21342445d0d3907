/** Offices of whoever heads an organization, as parts of regular expressions, not minding case: in English, French and Spanish. */
export const officeWords: Readonly<Record<string, string>> = {
  'Deputy Director General': String.raw`deputy\s+director[\s-]general|direct(?:eur|rice)\s+générale?\s+adjointe?|director[\s-]general\s+adjunto|directora\s+general\s+adjunta`,
  'Director General': String.raw`director[\s-]general|direct(?:eur|rice)\s+générale?|directora\s+general`,
};

/** What is set before the name of a person, as parts of regular expressions without a full stop: shortened, and all. */
export const shortTitles = 'Mrs?|Ms|Dr|Amb|Mme|Sra?';
export const titleWords = `${shortTitles}|Monsieur|Madame|Señora?|Ambassador|Minister|Ambassad(?:eur|rice)|Embajadora?|Ministr[oae]`;
