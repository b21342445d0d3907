import { paragraphNumber } from '../markup/html.ts';
import type { budgetParts, Figure, figureStatuses } from '../records/budget.ts';
import type { Claim } from '../records/calendar.ts';
import type { SessionQuestion } from '../records/gap.ts';
import { formatMoney, majorUnits, type Money } from '../records/money.ts';
import type { Body, Observation } from '../records/registers.ts';
import { formatDate } from '../records/partial-date.ts';
import type { Report } from '../records/report.ts';
import type { Item, Session } from '../records/session.ts';

/** The words a reader sees for the closed lists of the schemas. */
export const questionWords: Readonly<Record<SessionQuestion, string>> = {
  kind: 'Kind',
  dates: 'Dates',
  place: 'Place',
  chair: 'Chair',
  'other-officers': 'Other officers',
  admissions: 'Admissions',
  agenda: 'Agenda',
  resolutions: 'Resolutions',
  texts: 'Texts',
};

export const reportKindWords: Readonly<Record<Report['kind'], string>> = {
  'director-general-report': 'Report of the Director General',
  statement: 'Statement',
  'summary-of-deliberations': 'Summary of deliberations',
  contribution: 'Contribution',
  presentation: 'Presentation',
  agenda: 'Agenda',
  resolution: 'Resolution',
  'session-report': 'Report on a session',
  'meeting-record': 'Record of a meeting',
  'budget-document': 'Budget document',
  calendar: 'Calendar of meetings',
  document: 'Document',
};

export const partWords: Readonly<Record<(typeof budgetParts)[number], string>> = {
  administrative: 'Administrative Part',
  operational: 'Operational Part',
  'operational-support-income': 'Operational Support Income',
  'total-expenditure': 'Total expenditure',
};

export const figureStatusWords: Readonly<Record<(typeof figureStatuses)[number], string>> = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  approved: 'Approved',
  original: 'Original',
  revised: 'Revised',
  projected: 'Projected',
  estimated: 'Estimated',
  actual: 'Actual',
  unstated: 'Status not stated',
};

export const precisionWords: Readonly<Record<Figure['precision'], string>> = {
  exact: 'exact as stated',
  rounded: 'rounded in the source',
  computed: 'computed, not printed in a source',
};

export const claimStatusWords: Readonly<Record<Claim['status'], string>> = {
  planned: 'Planned',
  held: 'Held',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
};

export const sessionStatusWords: Readonly<Record<Session['status'], string>> = {
  held: 'Held',
  planned: 'Planned; the archive has no evidence that it was held',
  postponed: 'Postponed; the archive knows no new date',
  cancelled: 'Cancelled',
};

export const phaseWords: Readonly<Record<Session['officers'][number]['phase'], string>> = {
  outgoing: 'outgoing',
  elected: 'elected at this session',
  serving: 'serving',
};

export const itemBasisWords: Readonly<Record<Item['basis'], string>> = {
  agenda: 'An item of the formal agenda of the session.',
  outline: 'Not an item of the formal agenda: a heading of the outline that a text gives the session.',
};

/** The same of several items. */
export const itemListWords: typeof itemBasisWords = {
  agenda: 'From the formal agenda of the session, as far as the archive knows it.',
  outline: 'Not items of the formal agenda: headings of the outline that a text gives the session.',
};

export const bodyKindWords: Readonly<Record<Body['kind'], string>> = {
  organization: 'Organization',
  'governing-body': 'Governing body',
  'subsidiary-body': 'Subsidiary body',
  forum: 'Forum',
  'inter-agency-group': 'Inter-agency group',
  'advisory-body': 'Advisory body',
  unit: 'Office or unit',
};

/** `1 text`, `3 texts`; `many` where the plural is not an s. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The English name of a language tag: `fr` → `French`. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}

/** A block as prose names it: `paragraph 7`, `note 1`, `the title`. */
export function blockName(anchor: string): string {
  const number = paragraphNumber(anchor);
  if (number !== undefined) return `paragraph ${number}`;
  return anchor === 'title' ? 'the title' : anchor.replaceAll('-', ' ');
}

/** A period as far as it is known: `from 1 October 2008 to 30 September 2018`. */
export function periodOf({ start, end }: { start?: string | undefined; end?: string | undefined }): string {
  return [start && `from ${formatDate(start)}`, end && `to ${formatDate(end)}`].filter(Boolean).join(' ');
}

/** An amount as its precision allows: `CHF 52,229,662`, `about CHF 38,045,000` computed, `USD 1 billion` rounded. */
export function amountWords({ amount, precision }: Pick<Figure, 'amount' | 'precision'>): string {
  if (precision === 'computed') return `about ${formatMoney(amount)}`;
  return precision === 'rounded' ? roundedMoney(amount) : formatMoney(amount);
}

/** A count as its precision allows: `157`, `about 1,100`, `more than 8,400`. */
export function countWords({ value, precision }: Pick<Observation, 'value' | 'precision'>): string {
  const number = value.toLocaleString('en');
  return { exact: number, about: `about ${number}`, 'more-than': `more than ${number}` }[precision];
}

/** A round amount in millions or billions, without a digit that the source may not have: `USD 956 million`. */
function roundedMoney(amount: Money): string {
  const units = majorUnits(amount);
  const [size, name] = units >= 1e9 ? [1e9, 'billion'] : [1e6, 'million'];
  const number = units / size;
  if (units < 1e6 || !Number.isInteger(number * 1000)) return formatMoney(amount);
  return `${amount.currency} ${number} ${name}`;
}

/** Whole numbers in order, those that follow each other as a run: `1998, 2001–2003` of 2002, 1998, 2001 and 2003. */
export function runsOf(numbers: readonly number[]): string[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
}

/** What a budget year is called: `Programme and Budget for 2009`. */
export function budgetTitle(year: number): string {
  return `Programme and Budget for ${year}`;
}

/** What a year of the calendar is called: `Calendar of 2009`. */
export function calendarTitle(year: number): string {
  return `Calendar of ${year}`;
}
