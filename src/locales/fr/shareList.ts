import type { messages as english } from '../en/shareList.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

/** French: the links that were made, and the inspector. */
export const messages: typeof english = {
  title: 'Partages',
  whatItIs:
    'Des notes sur les liens créés avec Castellan, pas un audit : un lien créé ailleurs n’y est pas, et qui peut partager peut changer les notes.',
  notRecalled:
    'Un lien ne peut pas être repris. Il prend fin à son heure, ou quand son examen reçoit de nouveaux identifiants, ou quand le serveur reçoit une nouvelle clé secrète.',
  deviceOnlyTitle: 'Les liens sont notés sur cet appareil seulement',
  deviceOnly:
    'Ce serveur n’est pas réglé pour garder des notes sur les liens : vous ne voyez que ceux que vous avez créés dans ce navigateur. Un administrateur peut le changer :',
  settingOrthanc: 'Dans la configuration d’Orthanc',
  settingPlugin: 'Dans la configuration du plugin d’autorisation',
  settingConsole: 'Et dans le config.json de la console, pour qu’elle le sache',
  notFound:
    'Ce serveur ne sait pas lister les examens qui ont des notes ; la page de chaque examen montre les siennes.',
  show: 'Afficher',
  shows: { all: 'Tous', live: 'Encore ouverts', week: 'Finissent cette semaine', ended: 'Terminés' },
  mine: 'Seulement les miens',
  search: 'Chercher',
  csv: 'CSV',
  csvFile: 'liens.csv',
  count: (count) => plural(count, { one: '# lien', other: '# liens' }),
  cut: (most) =>
    `Seuls les ${String(most)} premiers examens qui ont des notes ont été lus : filtre et ordre portent sur ceux-ci.`,
  unreadable: (count) => plural(count, { one: '# note illisible', other: '# notes illisibles' }),
  columns: {
    until: 'S’ouvre jusqu’au',
    studies: 'Examens',
    kind: 'S’ouvre avec',
    created: 'Créé',
    by: 'Par',
    recipient: 'Pour',
    remark: 'Remarque',
    place: 'Noté',
    id: 'ID',
    state: 'État',
  },
  states: { live: 'Ouvert', week: 'Finit cette semaine', ended: 'Terminé' },
  never: 'Sans fin',
  you: 'Vous',
  anotherUser: 'Un autre utilisateur',
  notSeen: 'non visible pour vous',
  andMore: (count) => plural(count, { one: '+ # autre', other: '+ # autres' }),
  studyCount: (count) => plural(count, { one: '# examen', other: '# examens' }),
  onServer: 'sur le serveur',
  onDevice: 'sur cet appareil',
  none: 'Pas encore de lien',
  noneHint: 'Ouvrez un examen et partagez-le : son lien sera noté ici.',
  noneFound: 'Aucun lien ne correspond',
  noneFoundHint: 'Affichez tout, ou cherchez autre chose.',
  ofStudy: 'Liens',
  ofStudyNone: 'Aucun lien vers cet examen n’est noté.',
  inspector: 'Qu’ouvre un lien ?',
  inspectorHint: 'Collez un lien ou un jeton. Il n’est envoyé qu’à ce serveur, et gardé nulle part.',
  paste: 'Lien ou jeton',
  inspect: 'Regarder',
  noToken: 'Ce texte ne contient pas de jeton.',
  noShare: 'C’est un jeton, mais pas celui d’un lien de partage.',
  byServer: 'Le serveur dit',
  byText: 'Seul le texte du jeton dit',
  verdicts: {
    valid: 'Il est valable.',
    expired: 'Il est terminé.',
    invalid:
      'Il n’est pas valable ici : abîmé, falsifié, ou la clé secrète du serveur est une autre désormais.',
    noTimeZone: 'Il n’est pas valable : sa fin a été écrite sans fuseau horaire.',
  },
  kind: 'Genre',
  end: 'Fin',
  opens: 'Ouvre',
  notHere: (id) => `${id}, non visible pour vous ou absent d’ici`,
  textHint:
    'N’importe qui peut écrire un tel texte : là où le serveur ne dit pas que le lien est valable, il ne prouve rien.',
};
