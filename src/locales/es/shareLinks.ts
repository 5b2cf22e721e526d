import type { messages as english } from '../en/shareLinks.ts';

/** Spanish: what the pages of links and of users both say of share links. */
export const messages: typeof english = {
  kinds: {
    stone: 'Visor Stone',
    ohif: 'Visor OHIF',
    volview: 'VolView',
    meddream: 'Visor MedDream',
    osimis: 'Visor Osimis',
    download: 'Solo descarga, sin visor',
  },
  lost: {
    title: 'Se ha sobrescrito un cambio de un enlace compartido',
    text: 'Otras personas han cambiado la lista al mismo tiempo. Compruebe la página «Enlaces compartidos».',
  },
};
