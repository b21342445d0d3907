import { mentionFinder } from '../exports/mentions.ts';
import { resolutionAnchor } from '../exports/session-title.ts';
import { addresses } from './addresses.ts';
import { perArchive } from './archive.ts';
import { documentsBySymbol, symbolPatterns } from './documents.ts';
import { follow } from './references.ts';

/** Finds in running text the documents and resolutions that the archive knows. */
export const mentionsIn = perArchive((archive) =>
  mentionFinder({
    patterns: symbolPatterns(archive),
    documents: new Map([...documentsBySymbol(archive)].map(([symbol, { id }]) => [symbol, addresses.document(id)])),
    resolutions: [...archive.sessions.values()].flatMap(({ id, record }) => {
      const body = follow(archive, ['bodies', record.body], `sessions/${id}`).record.name;
      return record.resolutions.map(({ number }) => ({
        body,
        number,
        href: addresses.record('sessions', id, resolutionAnchor(number)),
      }));
    }),
  }),
);
