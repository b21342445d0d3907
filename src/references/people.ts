import { officeWords, titleWords } from '../records/in-text/office-words.ts';
import { isBefore } from '../records/partial-date.ts';
import { partsOfName, surnameOf } from '../records/person-name.ts';
import { formsOfPerson, type Person } from '../records/registers.ts';
import type { PersonNamed, Reference, TextSetting } from './referable.ts';

const capital = String.raw`\p{Lu}[\p{L}\p{M}’'-]+`;
const particles = 'de|del|da|di|dos|du|van|von';
/** What makes a surname the first of several: "Mr Garcia de la Torre", "Sr. Garcia y Vega". */
const goesOn = new RegExp(
  String.raw`^\s+(?:${particles}|y|e|bin)\s+(?:las?\s+|los\s+|den?r?\s+)?(?!(?:${titleWords})(?!\p{L}))\p{Lu}`,
  'u',
);
const titled = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<office>${Object.values(officeWords).map(capitalised).join('|')})|${titleWords})\.?\s+(?:(?<particle>${particles})\s+)?(?<first>${capital})(?:\s+(?<second>${capital}))?`,
  'gu',
);

/** Every person of the register by the names that texts may use, with the years in which offices and `served` know the person. */
export function peopleBy(
  register: ReadonlyMap<string, Person>,
  served: ReadonlyMap<string, readonly string[]>,
  hrefOf: (id: string) => string,
): PersonNamed[] {
  return [...register].map(([id, person]) => {
    const held = person.tenures.flatMap(({ start, end }) => [start, end]);
    const known = [...held, ...(served.get(id) ?? [])].filter((date) => date !== undefined).sort();
    const [start, end] = [known[0], known.at(-1)];
    return {
      href: hrefOf(id),
      names: formsOfPerson(person),
      surname: surnameOf(partsOfName(person.sortName)),
      offices: person.tenures.map((tenure) => ({ office: tenure.office, start: tenure.start })),
      ...(start !== undefined && { known: { start, end } }),
    };
  });
}

/** How many years beyond those in which the records know a person a text may speak of the person by surname. */
const remembered = 1;

/**
 * Finds people named by a title and a surname that the register has once: "Ambassador Swing", "Mr Vitorino", "Director
 * General Swing". An office must be one that the person had by then; without one, the text must be of the years in
 * which the records know the person. A surname alone may be anyone’s (policy 1.6).
 */
export function surnameFinder(people: readonly PersonNamed[]): (text: string, setting: TextSetting) => Reference[] {
  const particle = new RegExp(`^(?:${particles}) `);
  const forms = people.flatMap((person) => {
    const { surname } = person;
    return [...new Set([surname, surname.replace(particle, '')])].map((form) => [form, person] as const);
  });
  const bySurname = Map.groupBy(forms, ([form]) => form);
  const only = (surname: string) => {
    const [found, another] = bySurname.get(surname.replace(/[’']s?$/, '')) ?? [];
    return another === undefined ? found?.[1] : undefined;
  };
  return (text, setting) =>
    [...text.matchAll(titled)].flatMap(({ 0: printed, index, groups = {} }): Reference[] => {
      const { office, particle: small, first, second } = groups;
      const isFirst = goesOn.test(text.slice(index + printed.length, index + printed.length + 60));
      const person = isFirst ? undefined : only([small, first, second].filter((word) => word !== undefined).join(' '));
      if (person === undefined || !(office === undefined ? isOfTheTime : held(office))(person, setting)) return [];
      return [{ start: index, end: index + printed.replace(/[’']s?$/, '').length, href: person.href }];
    });
}

function held(printed: string) {
  const wanted = Object.keys(officeWords).find((office) =>
    new RegExp(`^(?:${officeWords[office]})$`, 'iu').test(printed),
  );
  return ({ offices: had }: PersonNamed, { date }: TextSetting) =>
    had.some(({ office, start }) => office === wanted && !(date && start && isBefore(date, start)));
}

function isOfTheTime({ known }: PersonNamed, { date }: TextSetting): boolean {
  if (known === undefined || date === undefined) return false;
  const year = Number(date.slice(0, 4));
  const [first, last] = [known.start, known.end ?? known.start].map((each) => Number(each.slice(0, 4)));
  return first !== undefined && last !== undefined && year >= first - remembered && year <= last + remembered;
}

/** A pattern in lower case that is to match words of which the first has a capital, as an office before a name has. */
function capitalised(pattern: string): string {
  return String.raw`(?=\p{Lu})(?i:${pattern})`;
}
