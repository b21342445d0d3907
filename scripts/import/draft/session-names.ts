import { bodiesBy } from '../../../src/references/bodies.ts';
import { nameFinder } from '../../../src/references/names.ts';
import { ownerOf, type FindBodies } from '../../../src/references/owner.ts';
import type { BodyNamed } from '../../../src/references/referable.ts';
import { bodyNamer, sessionForms } from '../../../src/references/session-forms.ts';
import { ordinalsIn } from '../../../src/records/in-text/ordinals.ts';
import { oncePer } from '../../../src/records/once.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';

/** A session as a text names it: "the 109th Session of the Council". */
export interface SessionName {
  number: number;
  special: boolean;
  /** Identifier of the body; nothing where its name stands elsewhere, or none is given. */
  body: string | undefined;
  /** A body is named that has no sessions in the archive, such as the "Human Rights Council". */
  stranger: boolean;
  start: number;
  end: number;
}

/** What session names are read with, made once an archive. */
interface Readers {
  read: ReturnType<typeof sessionForms>;
  bodyCalled: ReturnType<typeof bodyNamer>;
  findBodies: FindBodies;
  /** The organization whose sessions the archive records, where it is one. */
  organization: string | undefined;
}

const readersOf = oncePer(({ records, registers }: ArchiveFiles): Readers => {
  const all = bodiesBy(new Map(Object.entries(registers.bodies.entries)), (id) => id);
  const counted = new Set(records.sessions.map(({ record }) => String(record.body)));
  const governing = all.filter(({ id }) => counted.has(id));
  const byId = new Map<string, BodyNamed>(all.map((body) => [body.id, body]));
  const find = nameFinder(new Map(all.map(({ id, names }) => [id, names])));
  const roots = new Set(governing.map(({ id, parents }) => parents.at(-1) ?? id));
  return {
    read: sessionForms(governing),
    bodyCalled: bodyNamer(governing),
    findBodies: (text) =>
      find(text).flatMap(({ id, start, end }) => {
        const body = byId.get(id);
        return body === undefined ? [] : [{ body, start, end, counted: counted.has(id) }];
      }),
    organization: roots.size === 1 ? [...roots][0] : undefined,
  };
});

/**
 * The sessions a text names, in its order, as the site reads them; beside these, those of which the body is not known
 * or stands apart. Whose "the Council" is, the draft asks when it knows the whole text.
 */
export function sessionNamesIn(text: string, archive: ArchiveFiles): SessionName[] {
  const { read, findBodies, organization } = readersOf(archive);
  return ordinalsIn(text).flatMap((number): SessionName[] => {
    const written = read(text, number);
    if (written === undefined || written.plural || !written.kinds.includes('session')) return [];
    const { special, body, stranger, start, end } = written;
    const named = { number: number.value, special, stranger: stranger !== undefined, start, end };
    if (named.stranger) return [{ ...named, body: undefined }];
    return [{ ...named, body: body?.named.id ?? ownerOf(text, number, { setting: { organization }, findBodies }) }];
  });
}

/** The governing body that words name, as on a line of its own: "COUNCIL". */
export function bodyNamed(printed: string, archive: ArchiveFiles): string | undefined {
  return readersOf(archive).bodyCalled(printed)?.id;
}
