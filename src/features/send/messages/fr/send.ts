import type { messages as english } from '#features/send/messages/en/send.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

/** French: sending studies to other systems. */
export const messages: typeof english = {
  title: (count) => plural(count, { one: 'Envoyer l’examen', other: 'Envoyer # examens' }),
  titleSeries: 'Envoyer la série',
  to: 'Envoyer à',
  chooseFirst: 'Choisissez d’abord un système distant.',
  studies: (count) => plural(count, { one: '# examen', other: '# examens' }),
  oneSeries: '1 série',
  images: (count) => plural(count, { one: '# image', other: '# images' }),
  counting: 'Comptage des images…',
  copyTitle: 'La copie quitte ce serveur',
  copy: 'Les règles d’accès de ce serveur ne s’appliquent pas à la copie : l’autre système décide qui peut l’ouvrir. Les étiquettes et les liens de partage ne sont pas envoyés.',
  priority: 'Priorité',
  priorities: {
    low: 'Basse : après les autres travaux',
    normal: 'Normale',
    high: 'Haute : avant les autres travaux',
  },
  compress: 'Compresser le transfert',
  compressWhy: 'Pour les lignes lentes. Le pair enregistre les mêmes images.',
  sending: (count, remote) =>
    `${plural(count, { one: 'Envoi de # examen', other: 'Envoi de # examens' })} à ${remote}`,
  sendingSeries: (remote) => `Envoi d’une série à ${remote}`,
  series: (study, name) => `${study} · ${name}`,
  noteArrived: 'son travail n’est plus listé ; le système distant a toutes ses images',
  failures: {
    gone: 'Cet examen n’est plus sur ce serveur. Il a été supprimé avant l’envoi.',
    notFound: 'Introuvable : il a été supprimé, ou il n’a plus aucune de vos étiquettes.',
    lost: 'On ne sait pas s’il a été envoyé : le serveur ne liste plus son travail. Vérifiez sur le système distant. Un nouvel essai l’envoie encore une fois.',
    unfollowed:
      'Le serveur n’a plus répondu pendant le transfert. Le travail est peut-être toujours en cours. Un nouvel essai suit ce travail et n’envoie pas deux fois.',
  },
};
