/** `1st`, `2nd`, `3rd`, `11th`, `96th`. */
export function ordinal(number: number): string {
  const tail = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${number}${['th', 'st', 'nd', 'rd'][tail] ?? 'th'}`;
}
