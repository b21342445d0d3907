import { isOfWebsite } from '../../src/records/in-text/website-words.ts';

/** How a line begins that may stand about the pages of a website, in English, French and Spanish, and may be text. */
const opening = new RegExp(
  `^\\W*(?:${[
    'skip to',
    'back to top',
    'top of (?:the )?page',
    'share(?: this| on|$)',
    '(?:read|see|view) (?:more|all|full story)\\b.{0,30}$',
    'e-?mail this',
    'follow us',
    'site ?map',
    'privacy',
    'terms (?:of|and)',
    'legal notices?',
    'copyright',
    'all rights reserved',
    'webmaster',
    '(?:page )?last (?:updated|modified)',
    'you are here',
    'powered by',
    'published by .*comments',
    '(?:please )?(?:send|direct|address) (?:your |any |all )?(?:comments|questions|feedback)',
    'tags?\\s*:',
    'filed under',
    'you (?:may|might) also (?:like|be interested)',
    '(?:sign up (?:to|for)|subscribe to) (?:our|the) (?:\\w+ )?(?:newsletter|bulletin|alerts|updates)',
    'was this (?:page|article|content) (?:helpful|useful)',
    '(?:all )?content is (?:available|licensed) under',
    'aller au contenu',
    'vous êtes ici\\s*[:>»]',
    'haut de (?:la )?page',
    '(?:abonnez|inscrivez)-vous à (?:la|notre) (?:lettre|newsletter|infolettre)',
    'imprimer',
    'partager',
    'plan du site',
    'mentions légales',
    'étiquettes?\\s*:',
    'mots-clés\\s*:',
    'tous droits réservés',
    '(?:dernière )?mise à jour(?: le |\\s*:)',
    'dernière mise à jour',
    'cette page vous a-t-elle été utile',
    'ir al contenido',
    'usted está (?:aquí|en)\\s*[:>»]',
    'volver arriba',
    'suscr[ií]b(?:ase|irse|ete)(?: (?:a|para recibir) (?:nuestr[ao]s?|el|la) (?:boletín|noticias|lista)|$)',
    'imprimir',
    'compartir',
    'comparte(?: est[ea]|$)',
    'mapa del sitio',
    'aviso legal',
    'etiquetas?\\s*:',
    'todos los derechos',
    'última actualización',
  ].join('|')})`,
  'iu',
);

/** The path to a page of a website: `Home › News`. */
const path = /^(?:home|accueil|inicio)\s*(?:[›»>/|→]|$)/i;

/** What a browser prints about a page: its address, the day and hour, the number of the page. */
const hour = String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?`;
const address = String.raw`file://\S*|https?://\S+`;
const browsers = {
  any: new RegExp(String.raw`^(?:${address}|${hour}|\d+/\d+)$`, 'i'),
  hour: new RegExp(`^${hour}$`),
  foot: new RegExp(String.raw`^(?:${address}) \d+/\d+$`),
} as const;

/**
 * Whether a line is what a browser prints about a page: its address, the day and hour, or the number of the page. `hour`
 * asks for the day and hour alone; `foot` for an address with the number, `https://www.example.org/news/14 1/3`.
 */
export function isOfBrowser(line: string, part: keyof typeof browsers = 'any'): boolean {
  return browsers[part].test(line);
}

/** Whether a line is the path to a page of a website: `Home › News`. */
export function isSitePath(line: string): boolean {
  return path.test(line);
}

/** Whether a line is like those that stand about the pages of a website: "© 2009", "Privacy Statement", "Tags: quays". */
export function isChrome(line: string): boolean {
  return line.length <= 300 && (isOfWebsite(line) || opening.test(line));
}

/** Names that websites give to their forms of search, login, subscription and comment, and to the fields in them. */
const siteForm =
  /(?<!re)search|buscar|b[uú]squeda|recherche|(?:^|[^a-z])(?:query|keywords?|q|s)$|log-?in|sign-?[iu]n|passw|subscri|newsletter|boletin|infolettre|comment-?form|aspnetform/i;

/** What stands on the button of such a form, in English, French and Spanish. */
const siteAction =
  /^\W*(?:search|go|find|buscar|(?:re)?chercher|ok|log ?[io]n|sign (?:in|up)|connexion|se connecter|entrar|iniciar sesi[oó]n|subscribe|s[’']abonner|suscrib\p{L}+|post comment)\W*$/iu;

/** Whether the name of a form, its address or a field says that it serves the website: `search-block-form`, `q`, `/login`. */
export function namesSiteForm(name: string): boolean {
  return siteForm.test(name);
}

/** Whether the words of a button are those of a form that serves the website: "Search", "Log in". */
export function isSiteAction(words: string): boolean {
  return siteAction.test(words);
}
