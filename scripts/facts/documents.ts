import type { Document } from '../../src/records/registers.ts';
import { formsOfSymbol } from '../../src/records/symbols.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { words, type TypedFact } from './fact.ts';

/** The symbol a document bears, its date, and the number of the session under which it stands. */
export function documentFacts(id: string, document: Document, archive: ArchiveFiles): TypedFact[] {
  const { symbol, date, session } = document;
  const { entries } = archive.registers.symbols;
  const forms = Object.keys(entries).length > 0 ? formsOfSymbol(entries, symbol) : []; // none can be told
  const facts: TypedFact[] = [{ keys: [id, 'symbol'], provable: words(...forms), grounds: document }];
  if (date !== undefined) {
    facts.push({ keys: [id, 'date'], provable: { kind: 'date', value: date }, grounds: document });
  }
  const number = archive.records.sessions.find((each) => each.id === session)?.record.number;
  if (number !== undefined) {
    facts.push({ keys: [id, 'session'], provable: { kind: 'number', value: number }, grounds: document });
  }
  return facts;
}
