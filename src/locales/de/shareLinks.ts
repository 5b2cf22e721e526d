import type { messages as english } from '../en/shareLinks.ts';

/** German: what the pages of links and of users both say of share links. */
export const messages: typeof english = {
  kinds: {
    stone: 'Stone-Viewer',
    ohif: 'OHIF-Viewer',
    volview: 'VolView',
    meddream: 'MedDream-Viewer',
    osimis: 'Osimis-Viewer',
    download: 'Nur Download, kein Viewer',
  },
  lost: {
    title: 'Eine Änderung an einem Freigabelink wurde überschrieben',
    text: 'Andere haben die Liste gleichzeitig geändert. Prüfen Sie die Seite „Freigabelinks“.',
  },
};
