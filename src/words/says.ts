import type { Figure } from '../records/budget.ts';
import { stateOf, type Claim, type Meeting } from '../records/calendar.ts';
import { formatDate, formatDateRange } from '../records/partial-date.ts';
import type { Body, Document, Observation, Person, Series, Term } from '../records/registers.ts';
import type { Session } from '../records/session.ts';
import { resolutionName, sessionName, sessionTitle, type NamedSession } from './session-title.ts';
import {
  amountWords,
  claimStatusWords,
  countWords,
  figureStatusWords,
  languageName,
  partWords,
  phaseWords,
} from './words.ts';

/**
 * What one line of a list says, in full words and with its years, for one who sees no more of the page than the line:
 * the search calls it by these words.
 */

/** A session, and the name of the body whose it is. */
export interface SessionOfBody {
  session: NamedSession;
  body: string;
}

/** `Member States of IOM, November 2018: 173`; the line of a series is named where it has several. */
export function observationSays(
  series: Pick<Series, 'name' | 'lines'>,
  line: Pick<Series['lines'][number], 'name'>,
  observation: Pick<Observation, 'date' | 'value' | 'precision'>,
): string {
  const name = series.lines.length > 1 ? `${series.name} (${line.name})` : series.name;
  return `${name}, ${formatDate(observation.date)}: ${countWords(observation)}`;
}

/** `Director General of the International Organization for Migration, 2008–2018: William Lacy Swing`. */
export function tenureSays(
  { office, start, end }: Pick<Person['tenures'][number], 'office' | 'start' | 'end'>,
  body: Pick<Body, 'name'>,
  person: Pick<Person, 'name'>,
): string {
  const [from, to] = [start?.slice(0, 4), end?.slice(0, 4)];
  const years = to === undefined ? from && `since ${from}` : from === undefined ? `until ${to}` : yearsFrom(from, to);
  return `${[`${office} of the ${body.name}`, years].filter(Boolean).join(', ')}: ${person.name}`;
}

function yearsFrom(from: string, to: string): string {
  return from === to ? from : `${from}–${to}`;
}

/** `Chairperson of the Council, 109th Session, 2018: Negash Kebret Botora (Ethiopia), elected at this session`. */
export function officerSays(
  { office, country, phase }: Pick<Session['officers'][number], 'office' | 'country' | 'phase'>,
  { session, body }: SessionOfBody,
  person: Pick<Person, 'name'>,
): string {
  const holder = country === undefined ? person.name : `${person.name} (${country})`;
  const how = phase === 'serving' ? undefined : phaseWords[phase];
  return `${[`${office} of the ${body}`, sessionName(session), yearOf(session)].filter(Boolean).join(', ')}: ${[holder, how].filter(Boolean).join(', ')}`;
}

/** `Elected Director General of the International Organization for Migration, 29 June 2018: António Vitorino`. */
export function electionSays(
  { office, date }: Pick<Session['elections'][number], 'office' | 'date'>,
  { of, at, person }: { of: Pick<Body, 'name'>; at: SessionOfBody; person: Pick<Person, 'name'> },
): string {
  const when = date === undefined ? sessionSays(at) : formatDate(date);
  return `Elected ${office} of the ${of.name}, ${when}: ${person.name}`;
}

/** `Member admitted, 109th Session of the Council, 2018: Republic of Uzbekistan`. */
export function admissionSays(as: 'Member' | 'Observer', admitted: string, at: SessionOfBody): string {
  return `${as} admitted, ${sessionSays(at)}: ${admitted}`;
}

/** `Resolution No. 1309, 24 November 2015, 106th Session of the Council: IOM–UN relations`. */
export function resolutionSays(
  { number, title, date }: Pick<Session['resolutions'][number], 'number' | 'title' | 'date'>,
  at: SessionOfBody,
): string {
  const session = date === undefined ? sessionSays(at) : sessionTitle(at.session, at.body);
  const name = [resolutionName(number), date && formatDate(date), session].filter(Boolean).join(', ');
  return [name, title].filter(Boolean).join(': ');
}

/** `Item of the agenda, 109th Session of the Council, 2018: Election of officers`; label and title as one is its name. */
export function itemSays({ basis }: Pick<Session['items'][number], 'basis'>, name: string, at: SessionOfBody): string {
  const what = { agenda: 'Item of the agenda', outline: 'Heading of the outline' }[basis];
  return `${what}, ${sessionSays(at)}: ${name}`;
}

/** `Dates of the 109th Session of the Council: 27–30 November 2018, Geneva`. */
export function datesSay({ session, body }: SessionOfBody, when: string): string {
  return `Dates of the ${sessionTitle(session, body)}: ${when}`;
}

/** `Administrative Part of the budget for 2019, proposed: CHF 52,229,662`; `Total expenditure, budget year 2013, …`. */
export function figureSays(figure: Pick<Figure, 'part' | 'status' | 'amount' | 'precision'>, year: number): string {
  const status = figure.status === 'unstated' ? undefined : figureStatusWords[figure.status].toLowerCase();
  const part = partWords[figure.part];
  const what = part.endsWith(' Part') ? `${part} of the budget for ${year}` : `${part}, budget year ${year}`;
  const name = [what, status].filter(Boolean).join(', ');
  return `${name}: ${amountWords(figure)}`;
}

/** `Seventh Coordination Meeting on International Migration, 20–21 November 2008, New York: held`, by one of its claims. */
export function meetingSays(
  { name, place }: Pick<Meeting, 'name' | 'place'>,
  { start, end, status }: Pick<Claim, 'start' | 'end' | 'status'>,
): string {
  const when = formatDateRange(start, end).replace(/^from /, '');
  return `${[name, when, place].filter(Boolean).join(', ')}: ${claimStatusWords[status].toLowerCase()}`;
}

/** What became of a meeting that did not go as it was planned: `Postponed to 5–6 May 2010`, `Cancelled`; nothing of any other. */
export function stateSays(meeting: Pick<Meeting, 'claims'>): string | undefined {
  if (!meeting.claims.some(({ status }) => status === 'postponed' || status === 'cancelled')) return undefined;
  const { status, current, former } = stateOf(meeting);
  if (status === 'postponed') return 'Postponed; no new date is known';
  if (status === 'cancelled') return 'Cancelled';
  const claim = current.find((each) => each.status === status);
  if (former.length === 0 || claim === undefined) return `${claimStatusWords[status]} after all`;
  const days = formatDateRange(claim.start, claim.end).replace(/^from /, '');
  const wasPostponed = former.some((each) => each.status === 'postponed');
  if (wasPostponed) return status === 'held' ? `Postponed, and held ${days}` : `Postponed to ${days}`;
  return `Cancelled, and then ${status} ${status === 'held' ? '' : 'for '}${days}`;
}

/** `C/109/L/12, 4 March 2019: Draft report on the 109th Session of the Council`; without a date, the year of its session. */
export function documentSays(
  { symbol, title, date }: Pick<Document, 'symbol' | 'title' | 'date'>,
  session: NamedSession | undefined,
): string {
  const when = date === undefined ? session && yearOf(session) : formatDate(date);
  return `${[symbol, when].filter(Boolean).join(', ')}: ${title}`;
}

/** `UNHCR: Office of the United Nations High Commissioner for Refugees`; an abbreviation that nothing explains, alone. */
export function termSays({ term, expansion }: Pick<Term, 'term' | 'expansion'>, body?: Pick<Body, 'name'>): string {
  const words = expansion ?? body?.name;
  return words === undefined ? term : `${term}: ${words}`;
}

/** `In French, Council of the International Organization for Migration: Conseil`. */
export function translationSays(
  { name, abbreviation, lang }: Pick<Body['names'][number], 'name' | 'abbreviation' | 'lang'>,
  { body, parent }: { body: Pick<Body, 'name'>; parent: Pick<Body, 'name'> | undefined },
): string {
  const whose = parent === undefined ? body.name : `${body.name} of the ${parent.name}`;
  return `In ${languageName(lang)}, ${whose}: ${nameAndAbbreviation({ name, abbreviation })}`;
}

/** `Organisation internationale pour les migrations (OIM)`. */
export function nameAndAbbreviation({ name, abbreviation }: Pick<Body, 'name' | 'abbreviation'>): string {
  return abbreviation === undefined ? name : `${name} (${abbreviation})`;
}

/** `List of Directors General`; of an office that one person held, its name. */
export function listOfHolders(office: string, holders: number): string {
  return holders === 1 ? office : `List of ${pluralOfOffice(office)}`;
}

/** `Directors General`, `Deputy Directors General for Management and Reform`, `Vice-Chairmen`, `Rapporteurs`. */
export function pluralOfOffice(office: string): string {
  const [, noun = office, rest = ''] = /^(.*?)((?: General)?(?: (?:for|of|to) .*)?)$/.exec(office) ?? [];
  return `${/man$/.test(noun) ? noun.replace(/man$/, 'men') : `${noun}s`}${rest}`;
}

/** `109th Session of the Council, 2018`. */
function sessionSays({ session, body }: SessionOfBody): string {
  return [sessionTitle(session, body), yearOf(session)].filter(Boolean).join(', ');
}

/** Of a session without a number, the name has the date. */
function yearOf({ number, start, end }: NamedSession): string | undefined {
  return number === undefined ? undefined : (start ?? end)?.value.slice(0, 4);
}
