import { identified, jsonLines } from '../exports/json.ts';
import { paragraphsOf } from '../exports/paragraphs.ts';
import { stateOf } from '../records/calendar.ts';
import { absolute, addresses } from './addresses.ts';
import { readArchive } from './archive.ts';
import { calendarYears } from './calendar.ts';
import { resolutions } from './resolver.ts';
import { treeOf } from './texts.ts';

type DataFile = () => Promise<string>;

/** `/data/<name>.json`: the validated records as arrays, each with its identifier, absolute address and evidence. */
export const dataFiles = {
  sessions: async () => {
    const { sessions } = await readArchive();
    return jsonLines(
      [...sessions.values()].map(({ id, record }) =>
        identified(id, absolute(addresses.record('sessions', id)), record),
      ),
    );
  },
  reports: async () => {
    const { reports } = await readArchive();
    return jsonLines(
      [...reports.values()].map((report) => ({
        ...identified(report.id, absolute(addresses.record('reports', report.id)), report.record),
        paragraphs: paragraphsOf(treeOf(report), report.record.anchors),
      })),
    );
  },
  budgets: async () => {
    const { budgets } = await readArchive();
    return jsonLines(
      [...budgets.values()].map(({ id, record }) => identified(id, absolute(addresses.record('budgets', id)), record)),
    );
  },
  meetings: async () =>
    jsonLines(
      calendarYears(await readArchive())
        .toReversed()
        .flatMap(({ id, year, meetings }) =>
          meetings
            .filter(({ from }) => from !== 'moved')
            .map(({ meeting, from }) => ({
              ...identified(meeting.id, absolute(addresses.record('calendars', id, meeting.id)), meeting),
              status: stateOf(meeting).status,
              year,
              from,
            })),
        ),
    ),
  people: async () => {
    const { people } = await readArchive();
    return jsonLines(
      [...people.values()].map(({ id, record }) => identified(id, absolute(addresses.person(id)), record)),
    );
  },
  series: async () => {
    const { series } = await readArchive();
    return jsonLines(
      [...series.values()].map(({ id, record }) => identified(id, absolute(addresses.page('series/', id)), record)),
    );
  },
  documents: async () => {
    const { documents } = await readArchive();
    return jsonLines(
      [...documents.values()].map(({ id, record }) => identified(id, absolute(addresses.document(id)), record)),
    );
  },
  references: async () => {
    const { references } = await readArchive();
    return jsonLines([...references.values()].map(({ id, record }) => ({ id, ...record })));
  },
  resolver: async () =>
    jsonLines(resolutions(await readArchive()).map(({ address, ...each }) => ({ ...each, url: absolute(address) }))),
} satisfies Record<string, DataFile>;
