import type { messages as english } from '../en/remoteFailures.ts';

/** French: why work with another system failed, and what to do. */
export const messages: typeof english = {
  unreachable:
    'Le système distant est injoignable à son adresse et à son port. Il est peut-être arrêté, ou mal renseigné sur ce serveur. Faites-le vérifier, puis réessayez.',
  rejected:
    'Le système distant a rejeté l’association : il ne connaît pas l’AE title de ce serveur, ou le sien est différent. Demandez à ses responsables d’autoriser ce serveur.',
  timeout:
    'Le système distant n’a pas répondu à temps. Réessayez plus tard. Si cela persiste, prévenez ses responsables.',
  broken:
    'La connexion au système distant a été interrompue. Une partie des images est peut-être arrivée. Réessayez.',
  notOnRemote: 'Le système distant n’a pas cet examen. Il y a peut-être été supprimé.',
  notMoved:
    'Le système distant n’a pas pu transférer l’examen. Il ne l’a pas, ne connaît pas l’AE title du destinataire, ou n’a pas le droit d’y enregistrer.',
  unsupported:
    'Le système distant n’accepte pas les objets ou les requêtes de ce type. Renseignez-vous auprès de ses responsables.',
  noSopClass:
    'Une image ne peut pas être envoyée : elle n’indique pas son type d’objet (SOP class). Faites vérifier l’examen à sa source.',
  transcoding:
    'Les images ne peuvent pas être converties dans un format que le système distant accepte. Essayez un autre système.',
  studyGone: 'Cet examen n’est plus sur ce serveur. Il a peut-être été supprimé.',
  unknownRemote: 'Ce serveur n’a plus de système distant de ce nom. Choisissez-en un autre.',
  network:
    'La connexion au système distant a échoué. Le serveur n’indique pas la cause. Réessayez plus tard.',
  canceled: 'Le travail a été annulé.',
  other:
    'Le serveur n’a pas pu terminer le travail. Si un nouvel essai n’y change rien, prévenez un administrateur.',
};
