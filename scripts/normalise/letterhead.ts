/** From this many characters on a line is text rather than a title. */
const longestTitle = 250;

/**
 * Whether a line only names the body above the title of its document, as a letterhead does: the line below has that name
 * within it, after other words, as "Report of the Harbour Board on its tenth session" has "Harbour Board".
 */
export function isLetterhead(line: string, below: string): boolean {
  const [name, title] = [spaced(line), spaced(below)];
  const isTitle = below.length <= longestTitle && !/[.:;]$/.test(below);
  return isTitle && name.trim().includes(' ') && title.indexOf(name) > 0;
}

/** The words of a line in small letters, each between spaces. */
function spaced(line: string): string {
  return ` ${
    line
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}
