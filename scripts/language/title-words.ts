import { isDateOrSymbol } from './dates-and-symbols.ts';

const document =
  /^(?:(?:draft|provisional|final|annual|interim|opening|closing|summary)\s+)*(?:report|statement|remarks|address|speech|minutes|record|rapport|déclaration|discours|allocution|compte rendu|procès-verbal|informe|declaración|discurso|alocución|acta)\s+(?:[\p{L}’']+\s+)?(?:of|by|on|to|at|before|from|de|du|des|del|par|por|sur|sobre|à|au|aux|devant|ante)\s/iu;

/** How a release says above its title what it is, in English, French and Spanish. */
const release =
  /^(?:(?:press|news|media) releases?|for (?:immediate |general )?release|communiqués? de presse|pour (?:diffusion|publication) immédiate|comunicados? de prensa|notas? de prensa|para (?:publicación|difusión) inmediata)(?!\p{L})\P{L}*(?:n[o.º°]+\P{L}*)?/iu;

/** Whether a line begins as the name of a document does: "Minutes of …", "Rapport du …", "Informe sobre …". */
export function namesDocument(line: string): boolean {
  return document.test(line);
}

/** Whether a line only says that a release follows, with its number and day or without: "PRESS RELEASE No. 12". */
export function saysRelease(line: string): boolean {
  const [said] = release.exec(line) ?? [];
  const rest = line.slice(said?.length);
  return said !== undefined && (rest === '' || isDateOrSymbol(rest) || /^\d[\d/.-]*$/.test(rest));
}
