/**
 * The form for errors: takes the address from `?at=`, and writes what is typed into the text to copy and, where letters
 * are taken, into the link that opens one. Nothing is sent from here. Without it the page has the text with empty fields.
 */
import { reportLink, reportText, type ErrorReport } from '../exports/contact.ts';

const form = document.querySelector<HTMLElement>('#report-form');
const text = document.querySelector<HTMLElement>('#report-text');
const letter = document.querySelector<HTMLAnchorElement>('#report-letter');
const copy = document.querySelector<HTMLButtonElement>('#report-copy');
const said = document.querySelector<HTMLElement>('#report-said');

const field = (name: keyof ErrorReport) =>
  form?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`) ?? undefined;
const valueOf = (name: keyof ErrorReport) => field(name)?.value ?? '';

/** The address that `?at=` names, where it is one of this site; anything else is left out. */
function addressNamed(): string {
  const at = new URLSearchParams(location.search).get('at') ?? '';
  if (!at.startsWith('/') || !URL.canParse(at, location.origin)) return '';
  const url = new URL(at, location.origin);
  return url.origin === location.origin ? url.href : '';
}

function write(): void {
  const report: ErrorReport = {
    wrong: valueOf('wrong'),
    address: valueOf('address'),
    right: valueOf('right'),
    source: valueOf('source'),
  };
  if (text) text.textContent = reportText(report);
  const mail = letter?.dataset['mail'];
  if (letter && mail !== undefined) letter.href = reportLink(mail, report);
}

const address = field('address');
if (address && address.value === '') address.value = addressNamed();
form?.addEventListener('input', write);
form?.addEventListener('submit', (event) => event.preventDefault());
copy?.addEventListener('click', () => {
  navigator.clipboard.writeText(text?.textContent ?? '').then(
    () => said && (said.textContent = 'Copied.'),
    () => said && (said.textContent = 'The browser did not allow it: select the text above and copy it.'),
  );
});
if (form) form.hidden = false;
if (copy) copy.hidden = false;
write();
