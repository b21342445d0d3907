/** Words that the texts, which are mostly British, spell otherwise than many readers do. */
export const spellings: readonly (readonly [string, string])[] = [
  ['labor', 'labour'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['center', 'centre'],
  ['organisation', 'organization'],
  ['neighboring', 'neighbouring'],
  ['behavior', 'behaviour'],
  ['defense', 'defence'],
];
