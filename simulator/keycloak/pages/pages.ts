import { html } from '../http.ts';
import { messages, type Language } from './messages.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML, attributes included: user names are hostile. */
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const style = `
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{margin:0;background:light-dark(#f1f3f5,#1a1b1e);color:light-dark(#1a1b1e,#e9ecef)}
main{max-width:26rem;margin:6vh auto;padding:1.5rem;background:light-dark(#fff,#25262b);border-radius:8px}
h1{font-size:1.3rem;margin:0 0 1rem}label{display:block;margin:.8rem 0 .2rem;font-weight:600}
label.check{font-weight:400;display:flex;gap:.5rem;align-items:center}
input:not([type=checkbox]){box-sizing:border-box;width:100%;padding:.6rem;font:inherit;border:1px solid #868e96;border-radius:4px}
button,.button{min-height:44px;padding:0 1.2rem;margin:1.2rem .6rem 0 0;font:inherit;border-radius:4px;border:1px solid #1864ab;cursor:pointer}
button.primary{background:#1864ab;color:#fff}.error{color:light-dark(#a61e1e,#ffa8a8);margin:.4rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0}
caption{text-align:left;margin:1.5rem 0 .4rem}code{font-size:1em}
@media(max-width:430px){main{margin:0;border-radius:0;min-height:100vh;box-sizing:border-box}}`;

/** A whole page around a body of trusted HTML. */
export function page(language: Language, title: string, body: string, status = 200): Response {
  return html(
    `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${escape(messages[language].tab)}</title><style>${style}</style></head>
<body><main><h1 id="kc-page-title">${escape(title)}</h1>${body}</main></body></html>`,
    status,
  );
}

/** Keycloak's page for a request that cannot go on: it never redirects, since the address may be the attacker's. */
export function errorPage(language: Language, message: string): Response {
  return page(
    language,
    messages[language].sorry,
    `<p id="kc-error-message" class="error">${escape(message)}</p>`,
    400,
  );
}

/** An account that the login page lists with its password. */
export interface DemoPerson {
  username: string;
  password: string;
  may: string;
}

/** The login page. */
export function loginPage(
  language: Language,
  form: { action: string; username: string; error?: string; people: readonly DemoPerson[] },
): Response {
  const text = messages[language];
  const error =
    form.error === undefined
      ? ''
      : `<p id="input-error" class="error" role="alert">${escape(form.error)}</p>`;
  const described = form.error === undefined ? '' : ' aria-invalid="true" aria-describedby="input-error"';
  const rows = form.people.map(
    (person) =>
      `<tr><td><code>${escape(person.username)}</code></td><td><code>${escape(person.password)}</code></td><td>${escape(person.may)}</td></tr>`,
  );
  return page(
    language,
    text.signInTo,
    `<form id="kc-form-login" method="post" action="${escape(form.action)}">
<label for="username">${text.username}</label>
<input id="username" name="username" value="${escape(form.username)}" autocomplete="username" autocapitalize="none" spellcheck="false" autofocus${described}>
<label for="password">${text.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password"${described}>${error}
<button id="kc-login" name="login" type="submit" class="primary">${text.signIn}</button></form>
<table><caption>${text.simulated}</caption><thead><tr><th scope="col">${text.username}</th><th scope="col">${text.password}</th><th scope="col">${text.may}</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>`,
  );
}

/** The page for a new password. Users can cancel it if they opened it themselves. */
export function updatePasswordPage(
  language: Language,
  form: { action: string; username: string; error?: string; mayCancel: boolean },
): Response {
  const text = messages[language];
  const message = form.error ?? (form.mayCancel ? undefined : text.updateNeeded);
  const alert =
    message === undefined ? '' : `<p id="input-error" class="error" role="alert">${escape(message)}</p>`;
  const cancel = form.mayCancel
    ? `<button type="submit" name="cancel-aia" value="true" id="kc-cancel">${text.cancel}</button>`
    : '';
  return page(
    language,
    text.updatePassword,
    `${alert}<form id="kc-passwd-update-form" method="post" action="${escape(form.action)}">
<input type="text" name="username" value="${escape(form.username)}" autocomplete="username" readonly hidden>
<label for="password-new">${text.newPassword}</label>
<input id="password-new" name="password-new" type="password" autocomplete="new-password" autofocus>
<label for="password-confirm">${text.confirmPassword}</label>
<input id="password-confirm" name="password-confirm" type="password" autocomplete="new-password">
<label class="check"><input id="logout-sessions" name="logout-sessions" type="checkbox" value="on"> ${text.otherDevices}</label>
<button id="kc-submit" type="submit" class="primary">${text.submit}</button>${cancel}</form>`,
  );
}

/** Asks before signing out, if the request doesn't prove that the user asked for it. */
export function confirmLogoutPage(language: Language, action: string): Response {
  const text = messages[language];
  return page(
    language,
    text.loggingOut,
    `<p>${text.doLogout}</p><form method="post" action="${escape(action)}"><button id="kc-logout" name="confirmLogout" value="yes" type="submit" class="primary">${text.logout}</button></form>`,
  );
}
