import { kindsOfByte, type Flip } from '../force/flips.ts';
import type { TrialOutcome } from '../force/trials.ts';

/** What was tried and what came of it, in a line. */
export function outcomeLine({ name, shown, wrong }: TrialOutcome): string {
  if (shown === undefined) return `NOT TRIED  ${name}: the fault did not happen`;
  return wrong === undefined
    ? `survived   ${name} [${shown.trim()}]`
    : `FAULT      ${name} [${shown.trim()}]: ${wrong}`;
}

/** How many were tried and survived. */
export function sumLines(outcomes: readonly TrialOutcome[]): string[] {
  const tried = outcomes.filter(({ shown }) => shown !== undefined);
  const survived = tried.filter(({ wrong }) => wrong === undefined);
  return [
    `${tried.length} faults tried, ${survived.length} survived; ${outcomes.length - tried.length} did not happen.`,
  ];
}

/** What the check noticed of the bytes that were flipped: by kind, and each that it did not. */
export function flipLines(flips: readonly Flip[]): string[] {
  const missed = flips.filter(({ noticed }) => !noticed);
  const sums = kindsOfByte.flatMap((kind) => {
    const all = flips.filter((flip) => flip.kind === kind);
    const noticed = all.filter((flip) => flip.noticed).length;
    return all.length === 0 ? [] : [`${kind.padEnd(24)} ${String(noticed).padStart(5)} of ${all.length} noticed`];
  });
  return [...missed.map(({ path, line, kind, was }) => `not noticed  ${path}:${line}  ${was}  (${kind})`), ...sums];
}
