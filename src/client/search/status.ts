/** How long a sentence stands before it is read aloud, in milliseconds: as long as no other follows. */
const pause = 1000;

/** Makes what shows a sentence at once in one element, and has it read aloud from another when no other follows soon. */
export function speaker(shown: HTMLElement, spoken: HTMLElement): (sentence: string) => void {
  let speech: ReturnType<typeof setTimeout> | undefined;
  return (sentence) => {
    shown.textContent = sentence;
    clearTimeout(speech);
    speech = setTimeout(() => (spoken.textContent = sentence), pause);
  };
}
