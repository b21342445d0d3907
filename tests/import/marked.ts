import { textOfPart, type Part, type PartCell, type PartMark } from '../../src/records/transcript.ts';

const signs: Readonly<Record<Exclude<PartMark['type'], 'link'>, readonly [string, string]>> = {
  strong: ['**', '**'],
  emphasis: ['*', '*'],
  delete: ['~~', '~~'],
  add: ['{+', '+}'],
  sup: ['^(', ')'],
  sub: ['_(', ')'],
};

/** The lines or rows of a part with signs for its marks: `The *quays* of [1998](https://example.org)`. */
export function markedLines(part: Part): string[] {
  const text = textOfPart(part);
  const marks = 'marks' in part ? (part.marks ?? []) : [];
  const written = Array.from({ length: text.length + 1 }, (_, at) => {
    const ends = marks.filter(({ end }) => end === at).toReversed();
    const starts = marks.filter(({ start }) => start === at);
    return [...ends.map((mark) => signsOf(mark)[1]), ...starts.map((mark) => signsOf(mark)[0]), text.charAt(at)].join(
      '',
    );
  });
  return written.join('').split('\n');
}

/** The rows of a table on one line: `Vessel {1×2}|Dues {2×1} / 1997|[a|b / c|d]`, what a cell spans and holds in brackets. */
export function shownRows(rows: readonly (readonly PartCell[])[]): string {
  return rows.map((row) => row.map(shownCell).join('|')).join(' / ');
}

function shownCell(cell: PartCell): string {
  if (typeof cell === 'string') return cell;
  const { holds, cols = 1, rows = 1 } = cell;
  const words = holds.map((held) => (typeof held === 'string' ? held : `[${shownRows(held.rows)}]`)).join(' ');
  return cols * rows === 1 ? words : `${words} {${cols}×${rows}}`;
}

function signsOf(mark: PartMark): readonly [string, string] {
  return mark.type === 'link' ? ['[', `](${mark.url})`] : signs[mark.type];
}
