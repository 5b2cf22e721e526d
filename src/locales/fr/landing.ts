import type { messages as english } from '../en/landing.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

/** French: the page where a share link lands. */
export const messages: typeof english = {
  title: 'Des images partagées avec vous',
  opens: (count) => plural(count, { one: 'Ce lien ouvre # examen.', other: 'Ce lien ouvre # examens.' }),
  until: (moment) => `Il fonctionne jusqu’au ${moment}.`,
  noEnd: 'Il n’a pas de date de fin.',
  open: 'Ouvrir les images',
  download: 'Télécharger',
  downloadOne: (index) => `Télécharger l’examen ${String(index)}`,
  downloadNote: 'Le téléchargement est un fichier ZIP avec les images d’origine. Il peut être volumineux.',
  privacy:
    'Toute personne qui a ce lien peut ouvrir les images : ne le transmettez qu’aux personnes concernées.',
  kept: 'Votre navigateur garde ce lien dans son historique, et les serveurs peuvent le garder dans leurs journaux. Sur un ordinateur partagé, ouvrez-le dans une fenêtre privée ou effacez l’historique à la fin.',
  waiting: 'Examen du lien…',
  expiredTitle: 'Ce lien est terminé',
  expired: (moment) =>
    `Il fonctionnait jusqu’au ${moment}. La personne qui l’a envoyé peut en faire un autre.`,
  expiredSometime: 'La personne qui l’a envoyé peut en faire un autre.',
  damagedTitle: 'Ce lien est abîmé',
  damaged:
    'Il a peut-être été coupé dans un message. Copiez le lien en entier, ou demandez-en un nouveau à la personne qui l’a envoyé.',
  missingTitle: 'Aucun lien ici',
  missing: 'Cette page ouvre des images à partir d’un lien. Ouvrez le lien que vous avez reçu.',
  noViewerTitle: 'Ce serveur ne peut pas montrer ces images',
  noViewer:
    'Le lien est bon, mais sa visionneuse n’est pas proposée ici. Prévenez la personne qui l’a envoyé.',
  downTitle: 'Le serveur ne répond pas',
  down: 'Votre lien est gardé. Vérifiez votre connexion et réessayez dans un moment.',
  retry: 'Réessayer',
  contact: (contact) => `À qui demander : ${contact}`,
  language: 'Langue',
};
