import type { messages as english } from '../en/shares.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });

/** French: making links. */
export const messages: typeof english = {
  title: (count) => `Partager ${studies(count)}`,
  studiesTitle: 'Ce qui est partagé',
  moreStudies: (count) => `et ${plural(count, { one: '# autre', other: '# autres' })}`,
  unnamed: 'Sans nom',
  viewer: 'S’ouvre avec',
  viewers: {
    stone: 'Visionneuse Stone',
    ohif: 'Visionneuse OHIF',
    volview: 'VolView',
    meddream: 'Visionneuse MedDream',
    osimis: 'Visionneuse Osimis',
    download: 'Téléchargement seul, sans visionneuse',
  },
  viewersUntold:
    'Ce serveur ne dit pas quelles visionneuses il propose : si l’une est refusée, essayez-en une autre.',
  ends: 'S’ouvre jusqu’au',
  days: (days) => (days === 365 ? '1 an' : plural(days, { one: '# jour', other: '# jours' })),
  atTime: 'Une date et une heure…',
  never: 'Sans fin',
  at: 'Date et heure',
  atZone: (zone) => `Dans votre fuseau horaire, ${zone}.`,
  until: (moment) => `S’ouvre jusqu’au ${moment}.`,
  untilNever: 'S’ouvre pour toujours.',
  policy: (longest) =>
    `Durée maximale : ${longest}. C’est une règle de la console ; le serveur lui-même n’en a pas.`,
  neverConfirm: 'J’ai compris : personne ne pourra jamais mettre fin à ce seul lien.',
  problems: {
    noDate: 'Choisissez une date et une heure.',
    noSuchTime: 'Cette heure n’existe pas : pas de tel jour, ou l’heure est sautée au changement d’heure.',
    past: 'C’est déjà passé.',
    tooLong: 'C’est plus tard que ce que la console permet.',
    neverRefused: 'La console ne permet pas de lien sans fin.',
    notConfirmed: 'Confirmez que le lien ne doit jamais prendre fin.',
  },
  way: 'Combien de liens',
  wayOne: (count) => `Un lien pour les ${studies(count)}`,
  wayEach: 'Un lien par examen',
  wayEachOnly: (most) =>
    `Un lien porte au plus ${String(most)} examens : plus longs, les liens sont refusés en chemin. Chaque examen reçoit donc le sien.`,
  tooMany: (most) => `Au plus ${String(most)} liens à la fois : choisissez moins d’examens.`,
  downloadToo:
    'Toute personne qui a le lien peut ouvrir les images et les télécharger, quelle que soit la visionneuse.',
  cannotRecall: 'Un lien ne peut pas être repris.',
  endsSooner: 'Ce qui y met fin plus tôt',
  endsSoonerList: [
    'De nouveaux identifiants pour l’examen (modifier) : tous ses liens prennent fin, et les références venues d’ailleurs aussi.',
    'Une nouvelle clé secrète du serveur : tous les liens de tout le monde prennent fin.',
  ],
  endsNot: 'Retirer une étiquette, un rôle ou votre compte n’y met pas fin.',
  create: (count) => plural(count, { one: 'Créer le lien', other: 'Créer # liens' }),
  retryFailed: (count) =>
    plural(count, { one: 'Réessayer le lien refusé', other: 'Réessayer les # liens refusés' }),
  cancel: 'Annuler',
  close: 'Fermer',
  hiddenTitle: (count) => `Vous ne voyez pas ${studies(count)} parmi eux`,
  hidden:
    'Un lien pourrait ouvrir ce que vous n’avez pas le droit de voir : aucun n’a été créé. Ces examens ont pu être supprimés, ou avoir perdu une de vos étiquettes. Laissez-les de côté et réessayez.',
  withoutThem: 'Continuer sans eux',
  refusedTitle: 'Aucun lien n’a été créé',
  viewerOff:
    'Le serveur n’a pas répondu. Le plus souvent, il ne propose pas cette visionneuse : choisissez-en une autre, ou demandez à un administrateur. Rien de vos choix n’est perdu.',
  made: (count) => plural(count, { one: 'Le lien', other: '# liens' }),
  madeHint: (moment) => `Il s’ouvre jusqu’au ${moment}. Il ne sera plus affiché : prenez-le maintenant.`,
  madeNever: 'Il n’a pas de fin. Il ne sera plus affiché : prenez-le maintenant.',
  madeManyHint: (moment) =>
    `Ils s’ouvrent jusqu’au ${moment}. Ils ne seront plus affichés : prenez-les maintenant.`,
  madeManyNever: 'Ils n’ont pas de fin. Ils ne seront plus affichés : prenez-les maintenant.',
  link: 'Lien',
  linkTable: 'Liens, un par ligne',
  studyColumn: 'Examen',
  failedColumn: 'Sans lien',
  fellBack:
    'Le serveur n’a pas donné d’adresse, contrairement à ce que dit config.json. Ce lien mène à la page de la console.',
  qr: 'Code QR du lien',
  qrTooLong: 'Trop long pour un code QR.',
  mail: 'Écrire un message',
  mailLanguage: 'Langue du message',
  mailLong: 'Ce lien est long, et certains logiciels de messagerie le coupent : copiez-le plutôt.',
  see: 'Voir ce qu’ils verront',
  seeHint: 'S’ouvre dans un nouvel onglet, sans votre session.',
  another: 'En créer un autre',
  recipient: 'Pour qui',
  remark: 'Remarque',
  memoHint: 'Les deux restent sur cet appareil : ni le lien ni le serveur ne les reçoivent.',
  noting: 'Le lien est noté…',
  notedOnServer: 'Noté sur le serveur et sur cet appareil.',
  notedOnDevice: 'Noté sur cet appareil seulement.',
  notedNowhere: 'Noté nulle part : ce navigateur ne garde rien ici. Le lien est bon malgré tout.',
  notNoted: (count, reason) => `Le lien est bon, mais il n’a pas été noté sur ${studies(count)}. ${reason}`,
  noteAgain: 'Noter à nouveau',
  noteLost: 'Un lien n’est plus dans la liste des liens de partage',
  noteLostText: (count) =>
    `Le lien fonctionne, mais d’autres ont modifié la liste au même moment sur ${studies(count)}. Il manquera sur la page des partages.`,
};
