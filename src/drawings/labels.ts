/** A word in a drawing, at a share of its width and a height in pixels. */
export interface Label {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  /** Whether it has room only where the drawing is wide. */
  wide: boolean;
}

/** Width of a sign as a share of a drawing of some 280 pixels, and of one of 600; height of a line in pixels. */
const signs = { narrow: 2.5, wide: 1.2 };
const line = 15;

/** Keeps the words that have room beside those that come before them in the list. */
export function placeLabels(wanted: readonly Omit<Label, 'anchor' | 'wide'>[]): Label[] {
  const placed: Label[] = [];
  for (const wide of [false, true]) {
    for (const { x, y, text } of wanted) {
      const sign = wide ? signs.wide : signs.narrow;
      const half = (text.length * signs.narrow) / 2;
      const label: Label = { x, y, text, wide, anchor: x < half ? 'start' : x > 100 - half ? 'end' : 'middle' };
      if (!placed.some((other) => overlap(label, other, sign))) placed.push(label);
    }
  }
  return placed;
}

function overlap(one: Label, other: Label, sign: number): boolean {
  const [a, b] = [one, other].map(({ x, text, anchor }) => {
    const width = text.length * sign;
    const from = x - { start: 0, middle: width / 2, end: width }[anchor];
    return { from, to: from + width };
  });
  if (a === undefined || b === undefined) return false;
  return Math.abs(one.y - other.y) < line && a.from < b.to + sign && b.from < a.to + sign;
}
