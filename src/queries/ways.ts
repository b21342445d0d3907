import { waysBetween } from '../words/ways.ts';
import { perArchive } from './archive.ts';
import { termsByName } from './bodies.ts';
import { gatherings } from './referable.ts';

/** The ways to say one thing in the archive, for the search: lists of names of one thing, as printed. */
export const waysOf = perArchive((archive) =>
  waysBetween({
    bodies: new Map([...archive.bodies.values()].map(({ id, record }) => [id, record])),
    terms: termsByName(archive).map(({ record }) => record),
    numbers: gatherings(archive).flatMap(({ number }) => number ?? []),
  }),
);
