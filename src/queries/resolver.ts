import { isTextEvidence, type Evidence, type OutsideEvidence } from '../records/evidence.ts';
import { compareText } from '../records/finding.ts';
import { resolverKey, sessionKeys, type Resolution } from '../exports/resolver.ts';
import { addresses } from './addresses.ts';
import { perArchive, type Archive } from './archive.ts';
import { titleOf } from './sessions.ts';

/** Everything the archive can lead to by a name: its sessions, its texts, and the documents it knows by symbol. */
export const resolutions = perArchive((archive): Resolution[] =>
  [...sessions(archive), ...texts(archive), ...documents(archive)].sort((a, b) => compareText(a.name, b.name)),
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
      keys: sessionKeys(session.record.body, session.record, title),
    };
  });
}

function texts(archive: Archive): Resolution[] {
  return [...archive.reports.values()].map(({ id, record }) => {
    const names = [record.symbol, record.source.url, id, record.shortTitle].filter((name) => name !== undefined);
    return {
      name: record.symbol ?? record.shortTitle,
      kind: 'text',
      title: record.shortTitle,
      held: true,
      address: addresses.record('reports', id),
      keys: [...new Set(names.map(resolverKey))],
    };
  });
}

/** Documents that evidence names by symbol and whose text the archive does not hold. */
function documents(archive: Archive): Resolution[] {
  const held = new Set([...archive.reports.values()].map(({ record }) => record.symbol));
  const found = new Map<string, OutsideEvidence>();
  for (const evidence of evidenceIn(archive)) {
    if (isTextEvidence(evidence) || evidence.symbol === undefined || held.has(evidence.symbol)) continue;
    if (!found.has(evidence.symbol)) found.set(evidence.symbol, evidence);
  }
  return [...found].map(([symbol, { title, url }]) => ({
    name: symbol,
    kind: 'document',
    title,
    held: false,
    readAt: url,
    keys: [...new Set([symbol, url].map(resolverKey))],
  }));
}

/** Every piece of evidence in the archive's records and registers. */
function evidenceIn(archive: Archive): Evidence[] {
  const found: Evidence[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (key === 'evidence' && Array.isArray(child))
          found.push(...(child as Evidence[])); // the schema's field
        else visit(child);
      }
    }
  };
  for (const shelf of Object.values(archive)) for (const { record } of shelf.values()) visit(record);
  return found;
}
