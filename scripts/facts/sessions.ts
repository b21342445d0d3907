import type { Session } from '../../src/records/session.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { personForms, words, type TypedFact } from './fact.ts';

/** The typed values of a session that its evidence must give. */
export function sessionFacts(session: Session, archive: ArchiveFiles): TypedFact[] {
  return [
    ...count(session),
    ...placeAndTime(session),
    ...officers(session, archive),
    ...elections(session, archive),
    ...admitted(session),
    ...items(session),
    ...resolutions(session),
  ];
}

/** The number as printed, and the word for a special session. */
function count({ number, kind, attested }: Session): TypedFact[] {
  const numbered: TypedFact[] =
    number === undefined ? [] : [{ keys: ['number'], provable: { kind: 'number', value: number }, grounds: attested }];
  if (kind !== 'special') return numbered;
  return [...numbered, { keys: ['kind'], provable: words('special', 'Special', 'SPECIAL'), grounds: attested }];
}

function placeAndTime({ start, end, place }: Session): TypedFact[] {
  const facts: TypedFact[] = [];
  if (start !== undefined) {
    facts.push({ keys: ['start', 'value'], provable: { kind: 'start', value: start.value }, grounds: start });
  }
  if (end !== undefined) {
    facts.push({ keys: ['end', 'value'], provable: { kind: 'end', value: end.value }, grounds: end });
  }
  if (place !== undefined) facts.push({ keys: ['place', 'value'], provable: words(place.value), grounds: place });
  return facts;
}

function officers(session: Session, archive: ArchiveFiles): TypedFact[] {
  return session.officers.flatMap((officer, index) => {
    const { office, person, country } = officer;
    const stated = {
      office: [office],
      person: personForms(archive, person),
      country: country === undefined ? [] : [country],
    };
    return Object.entries(stated)
      .filter(([, forms]) => forms.length > 0)
      .map(([key, forms]) => ({ keys: ['officers', index, key], provable: words(...forms), grounds: officer }));
  });
}

function elections(session: Session, archive: ArchiveFiles): TypedFact[] {
  return session.elections.flatMap((election, index) => {
    const { person, date, candidates } = election;
    const keys = ['elections', index];
    const facts: TypedFact[] = [
      { keys: [...keys, 'person'], provable: words(...personForms(archive, person)), grounds: election },
      ...candidates.map((name, place) => ({
        keys: [...keys, 'candidates', place],
        provable: words(name),
        grounds: election,
      })),
    ];
    if (date === undefined) return facts;
    return [...facts, { keys: [...keys, 'date'], provable: { kind: 'date', value: date }, grounds: election }];
  });
}

function admitted(session: Session): TypedFact[] {
  return (['membersAdmitted', 'observersAdmitted'] as const).flatMap((key) =>
    session[key].map((grounds, index) => ({ keys: [key, index, 'value'], provable: words(grounds.value), grounds })),
  );
}

function items(session: Session): TypedFact[] {
  return session.items.map((item, index) => ({
    keys: ['items', index, 'title'],
    provable: words(item.title),
    grounds: { evidence: item.evidence, reason: item.reason },
  }));
}

function resolutions(session: Session): TypedFact[] {
  return session.resolutions.flatMap((resolution, index) => {
    const { number, printedNumber, date } = resolution;
    const keys = ['resolutions', index];
    const printed: TypedFact[] = Object.entries({ number, printedNumber }).flatMap(([key, value]) =>
      value === undefined ? [] : [{ keys: [...keys, key], provable: words(value), grounds: resolution }],
    );
    if (date === undefined) return printed;
    return [...printed, { keys: [...keys, 'date'], provable: { kind: 'date', value: date }, grounds: resolution }];
  });
}
