import type { messages as english } from '#features/shares/messages/en/shareList.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

/** French: the links that were made, and the inspector. */
export const messages: typeof english = {
  title: 'Liens de partage',
  notRecalled:
    'Un lien ne peut pas être révoqué. Il prend fin à son expiration, quand son examen reçoit de nouveaux identifiants, ou quand le serveur reçoit une nouvelle clé secrète.',
  gapTitle: {
    deviceOnly: 'Les liens sont listés sur cet appareil seulement',
    consoleNotTold: 'La console n’est pas configurée pour modifier les liens',
  },
  gap: {
    deviceOnly:
      'Ce serveur n’est pas configuré pour conserver une liste des liens de partage : vous ne voyez que ceux que vous avez créés dans ce navigateur. Un administrateur peut changer cela :',
    consoleNotTold:
      'Le serveur conserve une liste des liens de partage, mais il manque un réglage sans lequel la console ne peut ni les révoquer ni les modifier. Un administrateur peut l’ajouter :',
  },
  settingOrthanc: 'Dans la configuration d’Orthanc',
  settingPlugin: 'Dans la configuration du plugin d’autorisation',
  settingConsole: 'Et dans le config.json de la console, pour l’indiquer à la console',
  settingConsoleOnly: 'Dans le config.json de la console',
  notFound:
    'Ce serveur ne peut pas lister les examens qui ont des liens de partage. La page de chaque examen affiche les siens.',
  show: 'Afficher',
  shows: {
    all: 'Tous',
    live: 'Actifs',
    week: 'Expirent cette semaine',
    ended: 'Expirés',
    revoked: 'Révoqués',
  },
  mine: 'Seulement les miens',
  anyone: 'Tous les utilisateurs',
  search: 'Rechercher',
  refresh: 'Actualiser',
  csv: 'Exporter en CSV',
  csvFile: 'liens.csv',
  count: (count) => plural(count, { one: '# lien', other: '# liens' }),
  cut: (most) =>
    `Seuls les ${String(most)} premiers examens avec des liens de partage ont été chargés. Les liens vers les autres ne figurent pas ici, mais peuvent fonctionner. Les filtres et le tri portent sur ce qui a été chargé.`,
  unreadable: (count) => plural(count, { one: '# entrée illisible', other: '# entrées illisibles' }),
  unreadableCloses:
    'Si le serveur ne peut pas les lire non plus, les liens vers leurs examens ne fonctionnent pas tant qu’un administrateur ne les a pas réparées.',
  columns: {
    expiresAt: 'Expiration',
    studies: 'Examens',
    kind: 'S’ouvre avec',
    created: 'Créé',
    by: 'Créé par',
    recipient: 'Destinataire',
    note: 'Note',
    storage: 'Enregistré',
    id: 'ID',
    state: 'État',
    revokedAt: 'Révoqué',
    revokedBy: 'Révoqué par',
  },
  states: {
    live: 'Actif',
    week: 'Expire cette semaine',
    ended: 'Expiré',
    revoked: 'Révoqué',
    partly: 'Révoqué en partie',
  },
  never: 'N’expire jamais',
  you: 'Vous',
  anotherUser: 'Un autre utilisateur',
  notSeen: 'non visible pour vous',
  andMore: (count) => plural(count, { one: '+ # autre', other: '+ # autres' }),
  studyCount: (count) => plural(count, { one: '# examen', other: '# examens' }),
  onServer: 'sur le serveur',
  onDevice: 'sur cet appareil',
  none: 'Pas encore de lien de partage',
  noneHint: 'Ouvrez un examen et partagez-le. Son lien figurera ensuite ici.',
  noneFound: 'Aucun lien ne correspond',
  noneFoundHint: 'Affichez tous les liens, ou recherchez autre chose.',
  ofStudy: 'Liens de partage',
  ofStudyNone: 'Aucun lien de partage vers cet examen n’est listé.',
  otherStudiesFailed: 'Impossible de charger les autres examens de ces liens',
  otherStudiesMissing: 'Les autres examens de ce lien ne sont pas chargés.',
  inspector: 'Vérifier un lien',
  inspectorHint: 'Collez un lien ou un jeton. Il n’est envoyé qu’à ce serveur et n’est conservé nulle part.',
  paste: 'Lien ou jeton',
  inspect: 'Vérifier le lien',
  noToken: 'Ce texte ne contient pas de jeton.',
  noShare: 'C’est un jeton, mais pas celui d’un lien de partage.',
  byServer: 'D’après le serveur',
  byText: 'D’après le seul texte du jeton',
  verdicts: {
    valid: 'Il est valide.',
    expired: 'Il a expiré.',
    invalid: 'Il n’est pas valide ici : il est endommagé ou falsifié, ou la clé secrète du serveur a changé.',
    noTimeZone: 'Il n’est pas valide : son expiration a été écrite sans fuseau horaire.',
    revoked: 'Il a été révoqué.',
    ended: 'Il y a été mis fin avant sa propre expiration.',
    unrecorded: 'Il ne fonctionne pas : ce serveur n’ouvre que les liens qui figurent dans la liste.',
  },
  kind: 'Type',
  end: 'Expiration',
  opens: 'Ouvre',
  listed: 'Il figure dans la liste des liens de partage.',
  notListed: 'Il ne figure pas dans la liste des liens de partage.',
  addToList: 'Ajouter à la liste',
  addHint:
    'Vous y figurez comme la personne qui l’a créé. Toute personne qui peut partager peut ensuite le révoquer, si le serveur vérifie les liens.',
  added: 'Ajouté à la liste. Si le serveur vérifie les liens, il fonctionne dans 30 secondes au plus.',
  notAdded: 'Le lien n’a pas pu être ajouté à la liste',
  textHint:
    'N’importe qui peut écrire un tel texte. Tant que le serveur ne dit pas que le lien est valide, il ne prouve rien.',
};
