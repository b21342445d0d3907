import type { CreativeWork, Event, EventStatusType, ItemList } from 'schema-dts';
import { claimsDisagree, stateOf, type Meeting, type MeetingStatus } from '../../records/calendar.ts';
import type { Item, Session } from '../../records/session.ts';
import type { NamedAddress } from './site.ts';
import { stated } from './stated.ts';

/** schema.org has no status for what is planned and perhaps not held: such an event is scheduled, too. */
const eventStatus: Readonly<Record<MeetingStatus, EventStatusType>> = {
  planned: 'https://schema.org/EventScheduled',
  held: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
};

/** A session with what its sources state of it (policy 7.4). */
export function eventOfSession(
  session: Pick<Session, 'start' | 'end' | 'place' | 'status'>,
  { name, url }: NamedAddress,
  { body, texts }: { body: NamedAddress; texts: readonly NamedAddress[] },
): Event {
  const place = stated(session.place);
  return {
    '@type': 'Event',
    name,
    url,
    ...dated(stated(session.start), stated(session.end)),
    eventStatus: eventStatus[session.status],
    ...(session.status === 'postponed' && previous([stated(session.start)])),
    ...(place !== undefined && { location: { '@type': 'Place', name: place } }),
    organizer: { '@type': 'Organization', ...body },
    ...(texts.length > 0 && { workFeatured: texts.map((text) => ({ '@type': 'CreativeWork' as const, ...text })) }),
  };
}

/**
 * An item: a part of the session where it stands on the agenda. A heading of an outline is none: it is a page about the
 * session (policy 5.6).
 */
export function thingOfItem(
  item: Pick<Item, 'basis'>,
  { name, url }: NamedAddress,
  session: NamedAddress,
): Event | CreativeWork {
  const event = { '@type': 'Event' as const, ...session };
  return item.basis === 'agenda'
    ? { '@type': 'Event', name, url, superEvent: event }
    : { '@type': 'CreativeWork', name, url, about: event };
}

/**
 * A meeting of the calendar: dated where its sources agree and a date is stated (policy 5.3, 7.4), with the first days
 * from which it was moved.
 */
export function eventOfMeeting(meeting: Meeting, url: string, session: string | undefined): Event {
  const { name, place } = meeting;
  const { status, current, former } = stateOf(meeting);
  const known = claimsDisagree(meeting) ? [] : current.filter(({ basis }) => basis === 'stated');
  const claim = known.find(({ status }) => status === 'held') ?? known[0];
  const moved = former.filter(({ basis }) => basis === 'stated').map(({ start }) => start);
  const isMoved = former.length > 0 && eventStatus[status] === eventStatus.planned;
  return {
    '@type': 'Event',
    name,
    url,
    ...dated(claim?.start, claim?.end),
    eventStatus: isMoved ? 'https://schema.org/EventRescheduled' : eventStatus[status],
    ...previous(status === 'postponed' ? [...moved, claim?.start] : moved),
    ...(place !== undefined && { location: { '@type': 'Place', name: place } }),
    ...(session !== undefined && { sameAs: session }),
  };
}

/** The meetings of a year, in the order of the page. */
export function listOfEvents({ name, url }: NamedAddress, events: readonly Event[]): ItemList {
  return {
    '@type': 'ItemList',
    name,
    url,
    itemListElement: events.map((item, at) => ({ '@type': 'ListItem', position: at + 1, item })),
  };
}

/** The first day it was moved from; of several, all of them. */
function previous(starts: readonly (string | undefined)[]) {
  const [first, ...others] = new Set(starts.filter((start) => start !== undefined));
  return first !== undefined && { previousStartDate: others.length === 0 ? first : [first, ...others] };
}

function dated(startDate: string | undefined, endDate: string | undefined) {
  return { ...(startDate !== undefined && { startDate }), ...(endDate !== undefined && { endDate }) };
}
