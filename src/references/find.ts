import { withoutOverlap } from '../records/symbols.ts';
import { mentionFinder, type Mentionable } from './mentions.ts';
import { isMeant } from './bodies.ts';
import { datedFinder } from './dated.ts';
import { Gatherings } from './gatherings.ts';
import { nameFinder } from './names.ts';
import type { FindBodies } from './owner.ts';
import { surnameFinder } from './people.ts';
import type { BodyNamed, Gathering, PersonNamed, Reference, TextSetting } from './referable.ts';
import { sessionFinder } from './sessions.ts';

/** Everything a text may refer to. */
export interface Referable extends Mentionable {
  gatherings: readonly Gathering[];
  people: readonly PersonNamed[];
}

/** A reference found in a text. A body is named so often that a page links it where it names it first. */
export interface FoundReference extends Reference {
  firstOnly?: true;
}

/** Finds the references in a run of text, in its order and without overlap. */
export type FindReferences = (text: string, setting: TextSetting) => FoundReference[];

/**
 * Makes a search for what texts refer to, by rule and register alone (policy 1.4 to 1.6): sessions, meetings, bodies,
 * people, resolutions and documents. What the registers cannot decide is no reference. The registers are indexed once;
 * the time of a search depends on the length of the text.
 */
export function referenceFinder(referable: Referable): FindReferences {
  const { bodies, people } = referable;
  const gatherings = new Gatherings(referable.gatherings, bodies);
  const findBodies = bodyFinder(bodies, gatherings);
  const findPeople = nameFinder(new Map(people.map(({ href, names }) => [href, names.filter(isLong)])));
  const findDocuments = mentionFinder(referable);
  const findSurnames = surnameFinder(people);
  const finders = [sessionFinder(gatherings, findBodies), datedFinder(gatherings, findBodies)];
  return (text, setting) =>
    withoutOverlap<FoundReference>([
      ...finders.flatMap((find) => find(text, setting)),
      ...findDocuments(text, setting),
      ...findPeople(text).map(({ id, start, end }) => ({ href: id, start, end })),
      ...findSurnames(text, setting),
      ...findBodies(text)
        .filter((name) => isMeant(name.body, text, name, setting))
        .map(({ body, start, end }): FoundReference => ({ href: body.href, start, end, firstOnly: true })),
    ]);
}

/** One word may be anyone’s name. */
function isLong(name: string): boolean {
  return name.trim().includes(' ');
}

/** Finds the names of bodies; asked for one text by several readers, it reads it once. */
function bodyFinder(bodies: readonly BodyNamed[], gatherings: Gatherings): FindBodies {
  const find = nameFinder(new Map(bodies.map(({ id, names }) => [id, names])));
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const counted = new Set(gatherings.bodies.map(({ id }) => id));
  let last: { text: string; names: ReturnType<FindBodies> } | undefined;
  return (text) => {
    if (last?.text === text) return last.names;
    const names = find(text).flatMap(({ id, start, end }) => {
      const body = byId.get(id);
      return body === undefined ? [] : [{ body, start, end, counted: counted.has(id) }];
    });
    last = { text, names };
    return names;
  };
}
