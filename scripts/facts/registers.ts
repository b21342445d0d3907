import { formsOfBody, formsOfPerson, type Body, type Person, type Term } from '../../src/records/registers.ts';
import { words, type TypedFact } from './fact.ts';

/** A person's name, and the days on which offices began and ended. */
export function personFacts(id: string, person: Person): TypedFact[] {
  const tenures = person.tenures.flatMap((tenure, index) =>
    (['start', 'end'] as const).flatMap((kind): TypedFact[] => {
      const value = tenure[kind];
      return value === undefined
        ? []
        : [{ keys: [id, 'tenures', index, kind], provable: { kind, value }, grounds: tenure }];
    }),
  );
  return [{ keys: [id, 'name'], provable: words(...formsOfPerson(person)), grounds: person }, ...tenures];
}

/** One of a body's names, or its abbreviation; and each of its names in another language. */
export function bodyFacts(id: string, body: Body): TypedFact[] {
  const others = body.names.flatMap((each, index) =>
    (['name', 'abbreviation'] as const).flatMap((key): TypedFact[] => {
      const value = each[key];
      return value === undefined ? [] : [{ keys: [id, 'names', index, key], provable: words(value), grounds: each }];
    }),
  );
  return [{ keys: [id, 'name'], provable: words(...formsOfBody(body)), grounds: body }, ...others];
}

/** A term and what it stands for: an expansion that no text prints is a guess. */
export function termFacts(id: string, entry: Term): TypedFact[] {
  const facts: TypedFact[] = [{ keys: [id, 'term'], provable: words(entry.term), grounds: entry }];
  if (entry.expansion !== undefined) {
    facts.push({ keys: [id, 'expansion'], provable: words(entry.expansion), grounds: entry });
  }
  return facts;
}
