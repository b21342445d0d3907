import type { Session } from '../../src/records/session.ts';
import type { Archive } from '../archive.ts';
import { personForms, words, type TypedFact } from './fact.ts';

/** The typed values of a session that its evidence must give. */
export function sessionFacts(session: Session, archive: Archive): TypedFact[] {
  return [
    ...placeAndTime(session),
    ...officers(session, archive),
    ...admitted(session),
    ...items(session),
    ...resolutions(session),
  ];
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

function officers(session: Session, archive: Archive): TypedFact[] {
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

function admitted(session: Session): TypedFact[] {
  return (['membersAdmitted', 'observersAdmitted'] as const).flatMap((key) =>
    session[key].map((grounds, index) => ({ keys: [key, index, 'value'], provable: words(grounds.value), grounds })),
  );
}

function items(session: Session): TypedFact[] {
  return session.items.map((item, index) => ({
    keys: ['items', index, 'title'],
    provable: words(item.title),
    grounds: { evidence: item.evidence },
  }));
}

function resolutions(session: Session): TypedFact[] {
  return session.resolutions.flatMap((resolution, index) => {
    const { number, date } = resolution;
    const numbered: TypedFact = {
      keys: ['resolutions', index, 'number'],
      provable: words(number),
      grounds: resolution,
    };
    if (date === undefined) return [numbered];
    return [
      numbered,
      { keys: ['resolutions', index, 'date'], provable: { kind: 'date', value: date }, grounds: resolution },
    ];
  });
}
