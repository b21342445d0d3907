import { element } from './results.ts';

/** How long a sentence stands before it is read aloud, in milliseconds: as long as no other follows. */
const pause = 1000;

/** Makes what shows a sentence at once in one element, and has it read aloud from another when no other follows soon. */
export function speaker(shown: HTMLElement, spoken: HTMLElement): (sentence: string) => void {
  let speech: ReturnType<typeof setTimeout> | undefined;
  return (sentence) => {
    // What was typed is kept apart: in Arabic it would turn around what stands beside it.
    shown.replaceChildren(
      ...sentence.split(/(?<=“)(.+?)(?=”)/).map((part, at) => (at % 2 ? element('bdi', part) : part)),
    );
    clearTimeout(speech);
    speech = setTimeout(() => (spoken.textContent = sentence), pause);
  };
}
