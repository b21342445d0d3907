/**
 * Opens the place to which the fragment of an address that moved leads now. A page that moved sends browsers on to the
 * top of another, since no fragment reaches a server; this is done before that.
 */
function leadOn(): void {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const link = place?.querySelector('a');
  if (place?.closest('.moved') && link) location.replace(link.href);
}
leadOn();
addEventListener('hashchange', leadOn);
