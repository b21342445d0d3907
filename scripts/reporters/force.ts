import type { Outcome } from '../force/trials.ts';

/** What was tried and what came of it, in a line. */
export function outcomeLine({ name, shown, wrong }: Outcome): string {
  if (shown === undefined) return `NOT TRIED  ${name}: the fault did not happen`;
  return wrong === undefined
    ? `survived   ${name} [${shown.trim()}]`
    : `FAULT      ${name} [${shown.trim()}]: ${wrong}`;
}

/** How many were tried and survived. */
export function sumLines(outcomes: readonly Outcome[]): string[] {
  const tried = outcomes.filter(({ shown }) => shown !== undefined);
  const survived = tried.filter(({ wrong }) => wrong === undefined);
  return [
    `${tried.length} faults tried, ${survived.length} survived; ${outcomes.length - tried.length} did not happen.`,
  ];
}
