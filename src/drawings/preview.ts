/** A session on the picture: how far along, from 0 to 1, on which side of the line, and whether the archive has texts of it. */
export interface PreviewMark {
  at: number;
  side: 'above' | 'below';
  filled: boolean;
}

/** The size that link previews ask for, in pixels. */
const [width, height] = [1200, 630];
const [left, right, axis] = [110, 1090, 330];

/**
 * The picture of link previews, as SVG: the sessions of a body on a line of time. It has no words, which would be drawn
 * with whatever fonts a machine has: the title stands beside it.
 */
export function previewPicture(marks: readonly PreviewMark[]): string {
  const drawn = marks.map(({ at, side, filled }) => {
    const x = Math.round(left + at * (right - left));
    const y = side === 'above' ? axis - 64 : axis + 64;
    const circle = `<circle cx="${x}" cy="${y}" r="${filled ? 22 : 13}" fill="${filled ? '#163f7a' : '#fcfbf8'}"/>`;
    return `<line x1="${x}" x2="${x}" y1="${axis}" y2="${y}"/>${circle}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#fcfbf8"/>`,
    '<g stroke="#163f7a" stroke-width="4">',
    `<line x1="${left - 40}" x2="${right + 40}" y1="${axis}" y2="${axis}" stroke-width="6"/>`,
    ...drawn,
    '</g></svg>',
  ].join('');
}
