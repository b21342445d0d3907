/** Bullets that fonts of signs have in the private use area or on the places of letters. */
const bullets: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  o: '◦',
  '·': '•',
  '§': '▪',
  Ø: '➢',
  ü: '✓',
  '': '•',
};

/** The bullet that a word processor prints for a sign of its fonts: `·` → `•`, `o` → `◦`; any other label as it is. */
export function bulletOf(text: string): string {
  const sign = text.trim();
  return bullets[sign] ?? (/^[\ue000-\uf8ff]/.test(sign) ? '•' : sign);
}
