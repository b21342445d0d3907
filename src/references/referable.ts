/** What a text's own record says of it, which a reference may leave unsaid (policy 1.5 and 1.6). */
export interface TextSetting {
  /** The day of the text, as far as it is known. */
  date?: string | undefined;
  /** The session at which it was delivered. */
  session?: { body: string; number?: number | undefined } | undefined;
  /** Identifier of the organization whose text it is: "the Council" is then that of this organization. */
  organization?: string | undefined;
}

/** A body of the register. */
export interface BodyNamed {
  id: string;
  href: string;
  /** Every form of its name, in any language: `Standing Committee on Programmes and Finance`, `SCPF`, `Comité permanent …`. */
  names: readonly string[];
  /** Those of other languages than English. */
  translations: readonly string[];
  /** Identifiers of the bodies it is part of, and their names. */
  parents: readonly string[];
  parentNames: readonly string[];
}

/** A session of a body, or a meeting that a calendar lists. */
export interface Gathering {
  href: string;
  body: string;
  kind: 'session' | 'meeting';
  series: 'continuous' | 'special';
  special: boolean;
  number?: number | undefined;
  /** When it met or was to meet, as each source has it. */
  dates: readonly Period[];
}

/** Days as far as they are known. */
export interface Period {
  start: string;
  end?: string | undefined;
}

/** A person of the register. */
export interface PersonNamed {
  href: string;
  /** Every form of the name: `William Lacy Swing`, `Ambassador Swing`. */
  names: readonly string[];
  /** `Swing`. */
  surname: string;
  offices: readonly { office: string; start?: string | undefined }[];
  /** The first and last date at which the records know the person. */
  known?: Period | undefined;
}

/** A stretch of a text: offsets in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Words of a text that name something with an address. */
export interface Reference extends Span {
  href: string;
}
