import { closest, distance } from 'fastest-levenshtein';
import type { Finding } from '../../src/records/finding.ts';
import type { Document } from '../../src/records/registers.ts';
import { parseSymbol } from '../../src/records/symbols.ts';
import { filesOf, type ArchiveFiles, type ArchiveFile } from '../archive/archive-files.ts';
import { walk, type Keys } from './walk.ts';

/**
 * Every document symbol is written as a pattern of the register has it (r-014), every one that a text or a budget bears
 * is in the register of documents (r-015), none is there twice (r-008), and the session of a document is the one that
 * its symbol names (e-003). A document may be older than that session, which is the one that is to adopt it.
 */
export function symbols(archive: ArchiveFiles): Finding[] {
  if (!archive.registers.symbols.readable) return [];
  const named = filesOf(archive).flatMap(symbolsOf);
  const usable = named.filter(
    ({ symbol }) => parseSymbol(archive.registers.symbols.entries, symbol)?.symbol === symbol,
  );
  const strange = named.filter((each) => !usable.includes(each));
  const hasPatterns = Object.keys(archive.registers.symbols.entries).length > 0;
  return [
    ...(hasPatterns ? strange : strange.slice(0, 1)).map((each) => strangeFinding(each, archive)),
    ...unregistered(usable, archive),
    ...wrongExamples(archive),
    ...repeated(archive),
    ...ofOtherSessions(archive),
  ];
}

/** A symbol with its place. */
interface Named {
  file: Pick<ArchiveFile, 'path' | 'locate'>;
  keys: Keys;
  symbol: string;
}

/** `symbol` means the same in every schema: of reports, documents and examples; `documents` is a list of them. */
function symbolsOf(file: ArchiveFile): Named[] {
  const found: Named[] = [];
  walk(file.value, ({ symbol, documents }, keys) => {
    if (typeof symbol === 'string') found.push({ file, keys: [...keys, 'symbol'], symbol });
    if (!Array.isArray(documents)) return;
    for (const [index, each] of documents.entries()) {
      if (typeof each === 'string') found.push({ file, keys: [...keys, 'documents', index], symbol: each });
    }
  });
  return found;
}

function findingAt(
  { file, keys }: Omit<Named, 'symbol'>,
  problem: Pick<Finding, 'code' | 'message' | 'hint'>,
): Finding {
  return { ...problem, path: file.path, ...file.locate(keys) };
}

/** A symbol in another spelling, or one that fits no pattern: by its letters and strokes it comes nearest to one. */
function strangeFinding(named: Named, { registers: { symbols: register } }: ArchiveFiles): Finding {
  const { symbol } = named;
  const parsed = parseSymbol(register.entries, symbol);
  if (parsed !== undefined) {
    const message = `The symbol "${symbol}" is not in its normal form.`;
    return findingAt(named, { code: 'r-014', message, hint: `Write "${parsed.symbol}".` });
  }
  const shape = (text: string) =>
    text
      .replaceAll(/\s/g, '')
      .replaceAll(/\{\w+\}|\d+/g, '0')
      .toUpperCase();
  const far = ({ pattern }: { pattern: string }) => distance(shape(pattern), shape(symbol));
  const [nearest] = Object.values(register.entries).sort((a, b) => far(a) - far(b));
  const like = nearest && `The nearest is "${nearest.pattern}", as in "${nearest.examples[0]?.symbol ?? ''}". `;
  const hint = `${like ?? ''}Mend it, or add its pattern to ${register.path}.`;
  return findingAt(named, { code: 'r-014', message: `The symbol "${symbol}" fits no pattern.`, hint });
}

function unregistered(
  named: readonly Named[],
  { registers: { documents, symbols: patterns } }: ArchiveFiles,
): Finding[] {
  if (!documents.readable) return [];
  const known = Object.values(documents.entries).map(({ symbol }) => symbol);
  const strangers = named.filter(({ file, symbol }) => file.path !== patterns.path && !known.includes(symbol));
  return (known.length > 0 ? strangers : strangers.slice(0, 1)) // of an empty register one tells all
    .map((each) => {
      const nearest = known.length === 0 ? '' : `, or mend it: the nearest there is "${closest(each.symbol, known)}"`;
      const message = `No document "${each.symbol}" in ${documents.path}.`;
      return findingAt(each, { code: 'r-015', message, hint: `Add it${nearest}.` });
    });
}

/** The examples of a pattern are its tests. */
function wrongExamples({ registers: { symbols: file } }: ArchiveFiles): Finding[] {
  return Object.entries(file.entries).flatMap(([id, { examples }]) =>
    examples.flatMap(({ printed, symbol }, index): Finding[] => {
      const parsed = parseSymbol(file.entries, printed);
      if (parsed?.symbol === symbol && parsed.pattern === id) return [];
      const given =
        parsed === undefined ? 'fits no pattern' : `is "${parsed.symbol}" by the pattern "${parsed.pattern}"`;
      const message = `The example "${printed}" ${given}. Expected "${symbol}" by "${id}".`;
      const keys = [id, 'examples', index, 'printed'];
      return [findingAt({ file, keys }, { code: 'r-014', message, hint: 'Mend the example or the pattern.' })];
    }),
  );
}

function repeated({ registers: { documents: file } }: ArchiveFiles): Finding[] {
  const first = new Map<string, string>();
  return Object.entries(file.entries).flatMap(([id, { symbol }]): Finding[] => {
    const earlier = first.get(symbol);
    if (earlier === undefined) {
      first.set(symbol, id);
      return [];
    }
    const { line } = file.locate([earlier, 'symbol']);
    const message = `The document "${symbol}" stands twice: first as "${earlier}" in ${file.path}:${line}.`;
    return [findingAt({ file, keys: [id, 'symbol'] }, { code: 'r-008', message, hint: 'Make one entry of the two.' })];
  });
}

function ofOtherSessions(archive: ArchiveFiles): Finding[] {
  const { documents: file } = archive.registers;
  return Object.entries(file.entries).flatMap(([id, document]): Finding[] => {
    const expected = sessionNamed(document, archive);
    if (expected === undefined) return [];
    const message = `The symbol "${document.symbol}" is that of session ${expected}; the entry has "${document.session}".`;
    return [
      findingAt({ file, keys: [id, 'session'] }, { code: 'e-003', message, hint: 'Mend the session or the symbol.' }),
    ];
  });
}

/** The session a symbol names, where the document has another: `109 of the body "council"`. */
function sessionNamed({ symbol, session: id }: Document, { records, registers }: ArchiveFiles): string | undefined {
  const parsed = parseSymbol(registers.symbols.entries, symbol);
  const pattern = parsed && registers.symbols.entries[parsed.pattern];
  const session = records.sessions.find((each) => each.id === id)?.record;
  if (pattern === undefined || session === undefined || parsed?.session === undefined) return undefined;
  const { body, series } = pattern;
  const agrees = session.body === body && session.series === series && session.number === parsed.session;
  const sign = series === 'special' ? `Sp/${parsed.session}` : parsed.session;
  return agrees ? undefined : `${sign} of the body "${body}"`;
}
