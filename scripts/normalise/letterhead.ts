import { contentsName } from './contents.ts';
import { readMarker } from './markers.ts';
import { isDateOrSymbol } from './phrases.ts';

/** From this many characters on a line is text rather than a title. */
const longestTitle = 250;
/** The title stands among so many lines from the first. */
const coverLines = 6;

const document =
  /^(?:(?:draft|provisional|final|annual|interim|opening|closing|summary)\s+)*(?:report|statement|remarks|address|speech|minutes|record|rapport|déclaration|discours|allocution|compte rendu|procès-verbal|informe|declaración|discurso|alocución|acta)\s+(?:\p{L}+\s+)?(?:of|by|on|to|at|before|from|de|du|des|del|par|por|sur|sobre|à|au|aux|devant|ante)\s/iu;

/** How a release says above its title what it is, in English, French and Spanish. */
const release =
  /^(?:(?:press|news|media) releases?|for (?:immediate |general )?release|communiqués? de presse|pour (?:diffusion|publication) immédiate|comunicados? de prensa|notas? de prensa|para (?:publicación|difusión) inmediata)(?!\p{L})\P{L}*(?:n[o.º°]+\P{L}*)?/iu;

/**
 * Which of the first lines of a text is its title: the first, unless it is the letterhead. It is one where a line below
 * has its name within it, as "Report of the Harbour Board" has "Harbour Board", or where a line below begins as the name
 * of a document does ("Minutes of …") and the first does not. The title of a release is the line below what says so.
 * @param lines that may be the title, in order, up to the first that is text
 */
export function titleAmong(lines: readonly string[]): number {
  const end = lines.findIndex((line, index) => index > 0 && !isCoverLine(line));
  const cover = lines.slice(0, end === -1 ? coverLines : Math.min(end, coverLines));
  const [first = ''] = cover;
  const said = cover.findLastIndex(saysRelease);
  const below = said === -1 ? -1 : cover.findIndex((line, index) => index > said && !isDateOrSymbol(line));
  if (below !== -1) return below;
  const naming = cover.findIndex((line, index) => index > 0 && hasWithin(line, first));
  if (naming !== -1) return naming;
  return Math.max(0, document.test(first) ? 0 : cover.findIndex((line) => document.test(line)));
}

/** Whether a line only says that a release follows, with its number and day or without: "PRESS RELEASE No. 12". */
export function saysRelease(line: string): boolean {
  const [said] = release.exec(line) ?? [];
  const rest = line.slice(said?.length);
  return said !== undefined && (rest === '' || isDateOrSymbol(rest) || /^\d[\d/.-]*$/.test(rest));
}

function isCoverLine(line: string): boolean {
  return (
    line.length <= longestTitle && !/[.:;]$/.test(line) && readMarker(line).label === 0 && !contentsName.test(line)
  );
}

/** Whether a line has a name of several words within it, after other words. */
function hasWithin(line: string, name: string): boolean {
  return spaced(name).trim().includes(' ') && spaced(line).indexOf(spaced(name)) > 0;
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
