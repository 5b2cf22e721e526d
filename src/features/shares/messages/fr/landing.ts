import type { messages as english } from '#features/shares/messages/en/landing.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

/** French: the page where a share link lands. */
export const messages: typeof english = {
  title: 'Des images partagées avec vous',
  opens: (count) => plural(count, { one: 'Ce lien ouvre # examen.', other: 'Ce lien ouvre # examens.' }),
  until: (moment) => `Il expire le ${moment}.`,
  noEnd: 'Il n’expire jamais.',
  open: 'Ouvrir les images',
  download: 'Télécharger',
  downloadOne: (index) => `Télécharger l’examen ${String(index)}`,
  downloadNote: 'Le téléchargement est un fichier ZIP avec les images d’origine. Il peut être volumineux.',
  privacy:
    'Toute personne qui a ce lien peut voir et télécharger les images. Ne le transmettez qu’aux personnes concernées.',
  kept: 'Votre navigateur conserve ce lien dans son historique, et les serveurs peuvent le conserver dans leurs journaux. Sur un ordinateur partagé, ouvrez-le dans une fenêtre privée ou effacez l’historique à la fin.',
  expiredTitle: 'Ce lien a expiré',
  expired: (moment) => `Il a expiré le ${moment}. La personne qui l’a envoyé peut en créer un autre.`,
  why: 'Pourquoi ? Vérifier le lien dans la console (avec connexion)',
  expiredSometime: 'La personne qui l’a envoyé peut en créer un autre.',
  ended: 'Son expiration a été avancée. La personne qui l’a envoyé peut en créer un autre.',
  revokedTitle: 'Ce lien a été révoqué',
  revoked:
    'On y a mis fin avant son expiration, et il n’ouvre plus d’images. Si vous en avez encore besoin, adressez-vous à la personne qui l’a envoyé.',
  unrecordedTitle: 'Ce lien ne fonctionne plus',
  unrecorded:
    'Ce serveur n’ouvre que les liens qu’il a enregistrés, et celui-ci n’en fait pas partie. Il est peut-être antérieur à ces enregistrements. Demandez-en un nouveau à la personne qui l’a envoyé.',
  damagedTitle: 'Ce lien est endommagé',
  damaged:
    'Il a peut-être été coupé dans un message. Copiez le lien en entier, ou demandez-en un nouveau à la personne qui l’a envoyé.',
  missingTitle: 'Aucun lien trouvé',
  missing: 'Cette page ouvre des images à partir d’un lien. Ouvrez le lien que vous avez reçu.',
  noViewerTitle: 'Ce serveur ne peut pas afficher ces images',
  noViewer:
    'Le lien est valide, mais sa visionneuse n’est pas disponible ici. Prévenez la personne qui l’a envoyé.',
  downTitle: 'Le serveur ne répond pas',
  down: 'Cette page conserve votre lien. Vérifiez votre connexion, puis réessayez plus tard.',
  retry: 'Réessayer',
  contact: (contact) => `Contact : ${contact}`,
  language: 'Langue',
};
