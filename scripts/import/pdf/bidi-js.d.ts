declare module 'bidi-js' {
  /** The bidirectional algorithm of Unicode (UAX 9). */
  export default function bidiFactory(): {
    getBidiCharTypeName(sign: string): string;
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { levels: Uint8Array };
    getMirroredCharacter(sign: string): string | null;
  };
}
