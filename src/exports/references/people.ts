import { isBefore } from '../../records/partial-date.ts';
import type { PersonNamed, Reference, Setting } from './referable.ts';

const offices = String.raw`(?:Deputy\s+)?Director[\s-]General`;
const capital = String.raw`\p{Lu}[\p{L}\p{M}’'-]+`;
const titled = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<office>${offices})|Mr|Mrs|Ms|Dr|Ambassador)\.?\s+(?:(?:de|del|van|von)\s+)?(?<first>${capital})(?:\s+(?<second>${capital}))?`,
  'gu',
);

/** How many years beyond those in which the records know a person a text may speak of the person by surname. */
const remembered = 1;

/**
 * Finds people named by a title and a surname that the register has once: "Ambassador Swing", "Mr Vitorino", "Director
 * General Swing". An office must be one that the person had by then; without one, the text must be of the years in
 * which the records know the person. A surname alone may be anyone’s (policy 1.6).
 */
export function surnameFinder(people: readonly PersonNamed[]): (text: string, setting: Setting) => Reference[] {
  const bySurname = Map.groupBy(people, ({ surname }) => surname);
  const only = (surname: string) => {
    const [person, another] = bySurname.get(surname.replace(/[’']s?$/, '')) ?? [];
    return another === undefined ? person : undefined;
  };
  return (text, setting) =>
    [...text.matchAll(titled)].flatMap(({ 0: printed, index, groups = {} }): Reference[] => {
      const { office, first = '', second } = groups;
      const person = only(second === undefined ? first : `${first} ${second}`);
      if (person === undefined || !(office === undefined ? isOfTheTime : held(office))(person, setting)) return [];
      return [{ start: index, end: index + printed.replace(/[’']s?$/, '').length, href: person.href }];
    });
}

function held(printed: string) {
  const wanted = printed.replaceAll(/[\s-]+/g, ' ');
  return ({ offices: had }: PersonNamed, { date }: Setting) =>
    had.some(({ office, start }) => office === wanted && !(date && start && isBefore(date, start)));
}

function isOfTheTime({ known }: PersonNamed, { date }: Setting): boolean {
  if (known === undefined || date === undefined) return false;
  const year = Number(date.slice(0, 4));
  const [first, last] = [known.start, known.end ?? known.start].map((each) => Number(each.slice(0, 4)));
  return first !== undefined && last !== undefined && year >= first - remembered && year <= last + remembered;
}
