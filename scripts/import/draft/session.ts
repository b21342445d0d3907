import { standsIn } from '../../../src/records/in-text/words.ts';
import type { Report } from '../../../src/records/report.ts';
import type { ArchiveFiles } from '../../archive/archive-files.ts';
import { bodyForms } from '../../facts/fact.ts';
import type { Doubt, Guessed, TextBlock } from './guess.ts';
import { quoteFor } from './quotes.ts';
import { bodyNamed, sessionNamesIn, type SessionName } from './session-names.ts';
import { wordCount, type Zones } from './zones.ts';

/** Words that tell the session at which somebody speaks. */
const opens =
  /(?<!\p{L})(?:welcome|opening|open|address|bienvenue|bienvenid[oa]s?|ouverture|ouvrir|inaugura\p{L}*)(?!\p{L})/iu;

/**
 * The session at which a text was delivered: the one its title or cover names, or the words of welcome. The session
 * that a report is about is not the one at which it was laid before the body. Only a session that the archive
 * records, of a body whose organization the text names: another Council has a 109th session too.
 */
export function guessSession(
  zones: Zones,
  blocks: readonly TextBlock[],
  { kind, archive }: { kind: Report['kind']; archive: ArchiveFiles },
): Guessed<string> {
  const { title, cover, close, opening } = zones;
  const about = kind === 'session-report';
  const front = [...cover, ...close.filter(({ text }) => wordCount(text) <= 12)].filter((block) => block !== title);
  const told = opening.filter(({ text }) => opens.test(text));
  const zonesInOrder = [about || title === undefined ? [] : [title], about ? front.filter(standsAlone) : front, told];
  for (const zone of zonesInOrder) {
    const names = zone.flatMap((block) =>
      sessionNamesIn(block.text, archive)
        .filter((name) => zone !== told || name.body !== undefined)
        .map((name) => ({ block, name: withBody(name, front, archive) })),
    );
    const [first] = names;
    if (first === undefined) continue;
    const others = names.filter(({ name }) => name.number !== first.name.number || name.body !== first.name.body);
    if (others.length > 0) return doubt('Its cover names more than one session; none is taken.', first.block);
    return resolve(first.name, first.block, { blocks, archive, sure: zone !== told });
  }
  return { doubts: [] };

  function standsAlone({ text }: TextBlock): boolean {
    return sessionNamesIn(text, archive).some(({ start, end }) => (end - start) * 2 >= text.length);
  }
}

/** A line of its own may name the body: "COUNCIL", "NINETY-SIXTH SESSION". */
function withBody(name: SessionName, front: readonly TextBlock[], archive: ArchiveFiles): SessionName {
  if (name.body !== undefined || name.stranger) return name;
  const bodies = new Set(front.flatMap(({ text }) => bodyNamed(text, archive) ?? []));
  return bodies.size === 1 ? { ...name, body: [...bodies][0] } : name;
}

function resolve(
  { number, special, body, stranger }: SessionName,
  block: TextBlock,
  { blocks, archive, sure }: { blocks: readonly TextBlock[]; archive: ArchiveFiles; sure: boolean },
): Guessed<string> {
  if (body === undefined) {
    const whose = stranger ? 'of a body that the archive has no sessions of' : 'without the name of its body beside it';
    return doubt(`A session numbered ${number} is named, ${whose}.`, block);
  }
  const name = archive.registers.bodies.entries[body]?.name ?? body;
  if (!namesOrganization(body, blocks, archive)) {
    return doubt(
      `A session ${number} of a “${name}” is named, but the text does not name the organization it belongs to.`,
      block,
    );
  }
  const session = archive.records.sessions.find(
    ({ record }) =>
      record.body === body &&
      record.number === number &&
      (special ? record.kind === 'special' : record.series !== 'special'),
  );
  if (session === undefined)
    return doubt(`The archive has no record of ${special ? 'special ' : ''}session ${number} of the ${name}.`, block);
  const quote = quoteFor(block, { kind: 'number', value: number });
  if (quote === undefined) return { doubts: [] };
  const doubts: Doubt[] = sure
    ? []
    : [{ topic: 'session', says: `The session is told by the words “${quote.quote}”.`, anchor: block.anchor }];
  const confidence = sure ? 'sure' : 'likely';
  return {
    guess: { value: session.id, confidence, basis: 'stated', quotes: [quote] },
    doubts,
  };
}

/** Whether the text names the organization that a body is an organ of, or the body by a name that contains it. */
export function namesOrganization(body: string, blocks: readonly TextBlock[], archive: ArchiveFiles): boolean {
  const parent = archive.registers.bodies.entries[body]?.parent;
  const forms = bodyForms(archive, parent ?? body);
  return blocks.some(({ text }) => forms.some((form) => standsIn(form, text)));
}

function doubt(says: string, { anchor }: TextBlock): Guessed<never> {
  return { doubts: [{ topic: 'session', says, anchor }] };
}
