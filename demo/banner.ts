/** What the banner says in one language. */
interface BannerText {
  readonly name: string;
  readonly what: string;
  readonly limits: string;
  readonly limitsText: string;
  readonly startOver: string;
  readonly startedOver: string;
}

const texts: Readonly<Record<'en' | 'fr' | 'de' | 'es', BannerText>> = {
  en: {
    name: 'Demo',
    what: 'Demo: invented patients, in this browser only. Your changes are lost when you close it.',
    limits: 'Limits',
    limitsText:
      'Orthanc and Keycloak are simulated inside your browser. No e-mail is sent, no viewer shows the images, and share links work in this browser only. Don’t upload images of real patients.',
    startOver: 'Start over',
    startedOver: 'The demo has started over. Your changes are gone.',
  },
  fr: {
    name: 'Démonstration',
    what: 'Démonstration : patients fictifs, dans ce navigateur seulement. Vos modifications sont perdues à la fermeture.',
    limits: 'Limites',
    limitsText:
      'Orthanc et Keycloak sont simulés dans votre navigateur. Aucun courriel n’est envoyé, aucune visionneuse n’affiche les images, et les liens de partage ne fonctionnent que dans ce navigateur. N’envoyez pas d’images de vrais patients.',
    startOver: 'Recommencer',
    startedOver: 'La démonstration a recommencé. Vos modifications ont disparu.',
  },
  de: {
    name: 'Demo',
    what: 'Demo: erfundene Patienten, nur in diesem Browser. Ihre Änderungen gehen verloren, wenn Sie ihn schließen.',
    limits: 'Grenzen',
    limitsText:
      'Orthanc und Keycloak werden in Ihrem Browser simuliert. Es wird keine E-Mail gesendet, kein Viewer zeigt die Bilder, und Freigabelinks funktionieren nur in diesem Browser. Laden Sie keine Bilder echter Patienten hoch.',
    startOver: 'Neu beginnen',
    startedOver: 'Die Demo hat neu begonnen. Ihre Änderungen sind fort.',
  },
  es: {
    name: 'Demostración',
    what: 'Demostración: pacientes inventados, solo en este navegador. Los cambios se pierden al cerrarlo.',
    limits: 'Límites',
    limitsText:
      'Orthanc y Keycloak se simulan en el navegador. No se envía ningún correo, ningún visor muestra las imágenes y los enlaces compartidos solo funcionan en este navegador. No suba imágenes de pacientes reales.',
    startOver: 'Empezar de nuevo',
    startedOver: 'La demostración ha empezado de nuevo. Los cambios se han perdido.',
  },
};

/** The page's own height gives way to the banner (`--castellan-height`), so that it covers nothing. */
const style = `
body:has(>#root){display:flex;flex-direction:column;height:100dvh;margin:0}
body>#root{flex:1 1 0;min-height:0;overflow:auto;container-type:size;--castellan-height:100cqh}
body:not(:has(>#root)){padding-bottom:9rem}
body:not(:has(>#root))>.castellan-demo{position:fixed;inset:auto 0 0}
.castellan-demo{flex:none;padding:4px 12px;border-top:2px solid #e67700;font:14px/1.5 system-ui,sans-serif;background:light-dark(#fff3bf,#3d2f00);color:light-dark(#1a1b1e,#f8f9fa)}
.castellan-demo div{display:flex;flex-wrap:wrap;align-items:center;gap:2px 12px}
.castellan-demo p{margin:0}
.castellan-demo p[role=status]{font-weight:600}
.castellan-demo form{margin:0 0 0 auto}
.castellan-demo button{margin:0;min-height:28px;padding:0 12px;border:1px solid currentColor;border-radius:4px;font:inherit;background:transparent;color:inherit;cursor:pointer}
.castellan-demo summary{cursor:pointer;text-decoration:underline}
@media(max-width:767px){.castellan-demo button,.castellan-demo summary{min-height:44px;line-height:44px}.castellan-demo button{line-height:1}}
${Object.keys(texts)
  .map((language) => `html[lang|=${language}] .castellan-demo:not([lang=${language}])`)
  .join()}{display:none}`;

/** Where the banner's button posts to, below the demo's path. */
export const startOverPath = 'demo/start-over';

/** The script of the demo's pages (`page.ts`), below the demo's path. */
const pageScript = 'demo-page.js';

const inLanguage = ([language, text]: readonly [string, BannerText], path: string): string =>
  `<aside class="castellan-demo" lang="${language}" aria-label="${text.name}"><div><p>${text.what}</p>` +
  `<details><summary>${text.limits}</summary><p>${text.limitsText}</p></details>` +
  `<p role="status" data-started-over="${text.startedOver}"></p>` +
  `<form method="post" action="${path}${startOverPath}"><button>${text.startOver}</button></form></div></aside>`;

/**
 * The banner of every page of the demo, in both languages; the language of `<html>` chooses. It is added to the pages on their way, after
 * their own content, so that nothing of the console has to know of it.
 * @param path where the demo runs, with a slash at both ends
 */
export const bannerFor = (path: string): string =>
  `<style>${style}</style>${Object.entries(texts)
    .map((entry) => inLanguage(entry, path))
    .join('')}<script type="module" src="${path}${pageScript}"></script>`;
