import { isTextEvidence, type OutsideEvidence } from '../records/evidence-in-full.ts';
import { compareText } from '../records/finding.ts';
import { compareSymbols, parseSymbol, type SymbolPatterns } from '../records/symbols.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { follow } from './references.ts';
import { sessionsByBody, type SessionEntry } from './sessions.ts';

export type DocumentEntry = Entry<'documents'>;

/** The patterns of symbols, by identifier. */
export const symbolPatterns = perArchive(({ symbols }): SymbolPatterns =>
  Object.fromEntries([...symbols.values()].map(({ id, record }) => [id, record])),
);

/** Every document by its symbol. */
export const documentsBySymbol = perArchive(
  ({ documents }): ReadonlyMap<string, DocumentEntry> =>
    new Map([...documents.values()].map((entry) => [entry.record.symbol, entry])),
);

/** The documents that stand under a session, in the order of their symbols. */
export function documentsOfSession(archive: Archive, session: string): DocumentEntry[] {
  return bySession(archive).get(session) ?? [];
}

const bySession = perArchive((archive) => {
  const found = new Map<string, DocumentEntry[]>();
  for (const entry of documentsInOrder(archive)) {
    const { session } = entry.record;
    if (session === undefined) continue;
    follow(archive, ['sessions', session]);
    found.set(session, [...(found.get(session) ?? []), entry]);
  }
  return found;
});

/** The documents of a body: those of each session, newest first, then those whose session has no record. */
export interface DocumentsOfBody {
  body: Entry<'bodies'>;
  groups: { session: SessionEntry | undefined; documents: DocumentEntry[] }[];
}

/** All documents by body and session. Bodies in the order of their names. */
export const documentsByBody = perArchive((archive): DocumentsOfBody[] =>
  [...Map.groupBy(documentsInOrder(archive), (entry) => bodyOf(archive, entry).id)]
    .map(([id, documents]) => ({
      body: follow(archive, ['bodies', id]),
      groups: groupsOf(archive, documents),
    }))
    .sort((a, b) => compareText(a.body.record.name, b.body.record.name)),
);

function groupsOf(archive: Archive, documents: readonly DocumentEntry[]): DocumentsOfBody['groups'] {
  const groups = Map.groupBy<string | undefined, DocumentEntry>(documents, ({ record }) => record.session);
  const newestFirst = sessionsByBody(archive).flatMap(({ sessions }) => sessions.toReversed());
  const ofSessions = newestFirst.flatMap((session) => {
    const found = groups.get(session.id);
    return found === undefined ? [] : [{ session, documents: found }];
  });
  const others = groups.get(undefined);
  return others === undefined ? ofSessions : [...ofSessions, { session: undefined, documents: others }];
}

/** The body whose documents have such a symbol. Throws where the symbol fits no pattern, as the check would find. */
export function bodyOf(archive: Archive, { id, record }: DocumentEntry): Entry<'bodies'> {
  const parsed = parseSymbol(symbolPatterns(archive), record.symbol);
  if (parsed === undefined) throw new Error(`documents/${id} has a symbol that fits no pattern: "${record.symbol}".`);
  const pattern = follow(archive, ['symbols', parsed.pattern]);
  return follow(archive, ['bodies', pattern.record.body]);
}

/** All documents in the order of their symbols. */
export const documentsInOrder = perArchive((archive): DocumentEntry[] =>
  [...archive.documents.values()].sort((a, b) => compareSymbols(a.record.symbol, b.record.symbol)),
);

/** The text of a document, where the archive holds it. */
export function heldText({ reports }: Archive, { record }: DocumentEntry): Entry<'reports'> | undefined {
  return [...reports.values()].find((report) => report.record.symbol === record.symbol);
}

/** Where the document itself was read; otherwise, where it is named. */
export function readAt({ record }: DocumentEntry): { itself: boolean; evidence: OutsideEvidence } | undefined {
  const outside = record.evidence.filter((each): each is OutsideEvidence => !isTextEvidence(each));
  const own = outside.find(({ symbol }) => symbol === record.symbol);
  const [evidence = own] = own === undefined ? outside : [own];
  return evidence && { itself: own !== undefined, evidence };
}
