import { resolutionKeys, resolverKey, sessionKeys, type Resolution } from '../resolver/names.ts';
import { resolutionAnchor, resolutionName } from '../words/session-title.ts';
import { compareText } from '../records/finding.ts';
import { formsOfSymbol } from '../records/symbols.ts';
import { siteLanguage } from '../records/site-language.ts';
import { addresses } from './addresses.ts';
import { perArchive, type Archive } from './archive.ts';
import { heldText, readAt, symbolPatterns } from './documents.ts';
import { bodyOf, titleOf } from './sessions.ts';

/** Everything the archive can lead to by a name: sessions, their resolutions, texts, and documents known by symbol. */
export const resolutions = perArchive((archive): Resolution[] =>
  [...sessions(archive), ...ofSessions(archive), ...texts(archive), ...documents(archive)].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.address, b.address),
  ),
);

function sessions(archive: Archive): Resolution[] {
  return [...archive.sessions.values()].map((session) => {
    const title = titleOf(archive, session);
    return {
      name: title,
      kind: 'session',
      title,
      held: true,
      address: addresses.record('sessions', session.id),
      keys: [...new Set([session.id, ...sessionKeys(session.record.body, session.record, title)])],
    };
  });
}

function ofSessions(archive: Archive): Resolution[] {
  return [...archive.sessions.values()].flatMap((session) => {
    const body = bodyOf(archive, session).record.name;
    return session.record.resolutions.map((resolution): Resolution => ({
      name: resolutionName(resolution.number),
      kind: 'resolution',
      title: [titleOf(archive, session), resolution.title].filter(Boolean).join(': '),
      held: true,
      address: addresses.record('sessions', session.id, resolutionAnchor(resolution.number)),
      keys: resolutionKeys(body, resolution),
    }));
  });
}

function texts(archive: Archive): Resolution[] {
  return [...archive.reports.values()].map(({ id, record }) => {
    const names = [record.symbol, record.source.url, id, record.shortTitle].filter((name) => name !== undefined);
    return {
      name: record.symbol ?? record.shortTitle,
      kind: 'text',
      title: record.shortTitle,
      ...(record.language !== siteLanguage && { lang: record.language }),
      held: true,
      address: addresses.record('reports', id),
      keys: [...new Set(names.map(resolverKey))],
    };
  });
}

/** Documents whose text the archive does not hold. Those of resolutions lead to the session, as the resolution does. */
function documents(archive: Archive): Resolution[] {
  const taken = new Set(ofSessions(archive).flatMap(({ keys }) => keys));
  return [...archive.documents.values()].flatMap((entry): Resolution[] => {
    const { id, record } = entry;
    if (heldText(archive, entry) !== undefined) return [];
    const read = readAt(entry);
    const names = [...formsOfSymbol(symbolPatterns(archive), record.symbol), id];
    const keys = [...names, ...(read?.itself === true ? [read.evidence.url] : [])].map(resolverKey);
    return [
      {
        name: record.symbol,
        kind: 'document',
        title: record.title,
        held: false,
        address: addresses.document(id),
        ...(read && { readAt: read.evidence.url }),
        keys: [...new Set(keys)].filter((key) => !taken.has(key)),
      },
    ];
  });
}
