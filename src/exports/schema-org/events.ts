import type { CreativeWork, Event, ItemList } from 'schema-dts';
import { claimsDisagree, type Meeting } from '../../records/calendar.ts';
import type { Item, Session } from '../../records/session.ts';
import type { NamedAddress } from './site.ts';
import { stated } from './stated.ts';

/** schema.org has no status for what is planned and perhaps not held: such an event is scheduled, too. */
const eventStatus = (cancelled: boolean) =>
  cancelled ? 'https://schema.org/EventCancelled' : 'https://schema.org/EventScheduled';

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
    eventStatus: eventStatus(session.status === 'cancelled'),
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

/** A meeting of the calendar: dated where its sources agree and a date is stated (policy 5.3, 7.4). */
export function eventOfMeeting(meeting: Meeting, url: string, session: string | undefined): Event {
  const { name, place, claims } = meeting;
  const known = claimsDisagree(meeting) ? [] : claims.filter(({ basis }) => basis === 'stated');
  const claim = known.find(({ status }) => status === 'held') ?? known[0];
  return {
    '@type': 'Event',
    name,
    url,
    ...dated(claim?.start, claim?.end),
    eventStatus: eventStatus(claims.every(({ status }) => status === 'cancelled')),
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

function dated(startDate: string | undefined, endDate: string | undefined) {
  return { ...(startDate !== undefined && { startDate }), ...(endDate !== undefined && { endDate }) };
}
