/** The words for what meets, by how a pattern finds each, with what it may mean and the languages in which it does. */
export const sessionWords = [
  { names: ['session'], pattern: 'session(?<plural>s)?', languages: ['en', 'fr'], kinds: ['session'] },
  { names: ['meeting'], pattern: 'meeting(?<plural>s)?', languages: ['en'], kinds: ['meeting'] },
  { names: ['séance'], pattern: 's[ée]ance(?<plural>s)?', languages: ['fr'], kinds: ['meeting'] },
  { names: ['réunion'], pattern: 'r[ée]union(?<plural>s)?', languages: ['fr', 'es'], kinds: ['session', 'meeting'] },
  {
    names: ['reunión', 'sesión'],
    pattern: '(?:reuni|sesi)(?:[óo]n|(?<plural>ones))',
    languages: ['es'],
    kinds: ['session', 'meeting'],
  },
  {
    names: ['período de sesiones'],
    pattern: String.raw`per[íi]odo(?<plural>s)?(?:\s+(?:(?<extra>extraordinarios?)|ordinarios?))?\s+de\s+sesiones`,
    languages: ['es'],
    kinds: ['session'],
  },
] as const;
