// The pop-up of "sign in again" ends here: it tells the page that opened it, and goes. Nothing secret is sent:
// that page then asks Keycloak for its own tokens.
if (opener) opener.postMessage({ castellan: 'signed-in' }, location.origin);
history.replaceState(null, '', location.pathname);
close();
