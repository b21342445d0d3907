import { ordinalsIn } from '../../../src/records/ordinals-in-text.ts';
import type { Archive } from '../../archive.ts';
import { bodyForms } from '../../facts/fact.ts';

/** A session as a text names it: "the 109th Session of the Council". */
export interface SessionName {
  number: number;
  special: boolean;
  /** Identifier of the body; nothing where its name stands elsewhere, or none is given. */
  body: string | undefined;
  /** A body is named that the register does not have, such as the "Human Rights Council". */
  stranger: boolean;
  start: number;
  end: number;
}

const special = String.raw`(?<special>special|extraordinary|extraordinaire|extraordinaria)`;
const noun = String.raw`(?:session|sesión|réunion|reunión|período de sesiones|periodo de sesiones)`;
const afterNumber = new RegExp(
  String.raw`^\s+(?:${special}\s+|(?:regular|ordinary|plenary)\s+)?${noun}(?!\p{L})(?:\s+(?<after>extraordinaire|extraordinaria|spéciale|especial)(?!\p{L}))?`,
  'iu',
);
const ofBody =
  /^\s+(?:of|du|de la|de l['’]|del|de)\s*(?:the\s+)?(?<body>\p{Lu}[\p{L}-]*(?:(?:,?\s+(?:on|and|of|for|et|des|y|de|en|the|permanent|exécutif))*\s+\p{Lu}[\p{L}-]*)*)/u;

/** What the organization and its governing bodies are called in French and Spanish. */
const translated: Readonly<Record<string, string>> = {
  'Organisation internationale pour les migrations': 'International Organization for Migration',
  'Organización Internacional para las Migraciones': 'International Organization for Migration',
  OIM: 'IOM',
  Conseil: 'Council',
  Consejo: 'Council',
  'Comité exécutif': 'Executive Committee',
  'Comité Ejecutivo': 'Executive Committee',
  'Comité permanent des programmes et des finances': 'Standing Committee on Programmes and Finance',
  'Comité Permanente de Programas y Finanzas': 'Standing Committee on Programmes and Finance',
};

/** The sessions a text names, in its order. */
export function sessionNamesIn(text: string, archive: Archive): SessionName[] {
  return ordinalsIn(text).flatMap(({ value, start, end }): SessionName[] => {
    const named = afterNumber.exec(text.slice(end));
    if (named === null) return [];
    const after = end + named[0].length;
    const of = ofBody.exec(text.slice(after));
    const printed = of?.groups?.['body'] ?? bodyBefore(text.slice(0, start));
    const body = printed === undefined ? undefined : bodyNamed(printed, archive);
    const groups = named.groups ?? {};
    return [
      {
        number: value,
        special: (groups['special'] ?? groups['after']) !== undefined,
        body,
        stranger: printed !== undefined && body === undefined,
        start,
        end: after + (of?.[0].length ?? 0),
      },
    ];
  });
}

/** "Council, 109th Session": a name in capitals or with a capital, and a comma or dash. */
function bodyBefore(text: string): string | undefined {
  return /(?<body>\p{Lu}[\p{L}-]*(?:\s+(?:(?:on|and|of|for)\s+)?\p{Lu}[\p{L}-]*)*)\s*[,:(–—-]\s*(?:the\s+)?$/u.exec(
    text,
  )?.groups?.['body'];
}

/** The governing body with the name; the longest that it begins with, for what follows it in capitals. */
export function bodyNamed(printed: string, archive: Archive): string | undefined {
  const wanted = plain(translationOf(printed) ?? printed);
  return governingBodies(archive).find((id) =>
    bodyForms(archive, id).some((form) => plain(form) === wanted || plain(`IOM ${form}`) === wanted),
  );
}

/** Bodies whose sessions the archive records. */
function governingBodies(archive: Archive): string[] {
  return [...new Set(archive.records.sessions.map(({ record }) => String(record.body)))];
}

/** A name of the register with its translations. */
export function inAllLanguages(form: string): string[] {
  return [form, ...Object.entries(translated).flatMap(([name, english]) => (english === form ? [name] : []))];
}

function translationOf(printed: string): string | undefined {
  return Object.entries(translated).find(([name]) => plain(name) === plain(printed))?.[1];
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}
