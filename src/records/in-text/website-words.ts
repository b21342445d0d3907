/** Whole lines that head what else a website has to read, in English, French and Spanish. */
const others = [
  'you (?:may|might) also (?:like|be interested)',
  '(?:related|see also|more|latest|other|recent) (?:content|links|pages|posts|articles|news|stories|speeches|statements)',
  '(?:articles|contenus|pages|actualités) (?:liée?s|similaires|connexes|associée?s)',
  '(?:à lire aussi|sur le même (?:sujet|thème))',
  "(?:plus d[’']|autres |dernières )(?:actualités|articles|nouvelles)",
  '(?:noticias|contenidos?|páginas|artículos|enlaces) relacionad[oa]s?',
  '(?:más|otras|últimas) (?:noticias|notas|entradas|publicaciones)',
];

/** Whole lines that say of themselves that they lead about a website, in English, French and Spanish. */
const whole = [
  ...others,
  'skip to (?:the )?(?:main )?(?:content|navigation|footer|search|text)',
  '(?:back to|volver) (?:the )?(?:top|arriba)(?: of (?:the )?page)?',
  'volver arriba',
  '(?:top of (?:the )?|haut de (?:la )?)page',
  'print(?: this| version|er.friendly)?(?: page)?',
  'share(?: this(?: page| article| story)?)?',
  '(?:read|see|view) (?:more|all|full story)',
  'e-?mail this(?: page| article| story)?',
  'follow us(?: on [\\p{L}\\p{N}, ]{1,60})?',
  'home',
  'site ?map',
  'contact(?: us)?',
  'privacy(?: (?:policy|statement|notice))?',
  'terms (?:of (?:use|service)|and conditions)(?: of use)?',
  'legal notices?',
  'disclaimer',
  '©.*',
  'copyright (?:©|\\(c\\)|\\d{4}).*',
  'all rights reserved',
  'accept (?:all )?cookies',
  '(?:this|our) (?:web)?site uses cookies.*',
  'we use cookies.*',
  '(?:stay|keep) (?:informed|connected|in touch|up to date)',
  'subscribe(?: now)?',
  'copy link',
  'was this (?:page|article|content) (?:helpful|useful)',
  '\\d{1,2} min(?:utes?)? read',
  'aller au contenu(?: principal)?',
  'accueil',
  'imprimer(?: (?:la|cette) page)?',
  'partager(?: (?:la|cette) page)?',
  '(?:lire la suite|en savoir plus)',
  'plan du site',
  'mentions légales',
  'tous droits réservés',
  'cette page vous a-t-elle été utile',
  'nous utilisons des cookies.*',
  'ir al contenido(?: principal)?',
  'imprimir(?: (?:la|esta) página)?',
  '(?:compartir|comparte)(?: est[ea] (?:página|artículo))?',
  '(?:leer|ver) más',
  'inicio',
  'mapa del sitio',
  'aviso legal',
  'todos los derechos reservados',
  '(?:usamos|utilizamos) cookies.*',
];
const lineOf = (words: readonly string[]) => new RegExp(`^\\W*(?:${words.join('|')})\\W*$`, 'iu');
const [line, heading] = [lineOf(whole), lineOf(others)];

/**
 * Whether a line says of itself that it leads about a website, and is no text: "© 2009", "Privacy Statement", "Print this
 * page". "Partager les coûts" and "Terms of reference" do not.
 */
export function isOfWebsite(words: string): boolean {
  return words.length <= 300 && line.test(words.trim());
}

/** Whether a heading says that what stands under it is what else the website has to read: "Related news"; "Contact" does not. */
export function headsOtherPages(words: string): boolean {
  return heading.test(words.trim());
}
