import type { messages as english } from '#features/shares/messages/en/shares.ts';
import { pluralizer } from '#locales/format.ts';
import { messages as links } from '#locales/fr/shareLinks.ts';

const plural = pluralizer('fr');
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });

/** French: making links. */
export const messages: typeof english = {
  title: (count) => `Partager ${studies(count)}`,
  studiesTitle: 'Examens à partager',
  moreStudies: (count) => plural(count, { one: 'et # autre', other: 'et # autres' }),
  unnamed: 'Sans nom',
  viewer: 'S’ouvre avec',
  viewers: links.kinds,
  viewersUntold:
    'Ce serveur n’indique pas quelles visionneuses il propose. Si l’une est refusée, essayez-en une autre.',
  expiration: 'Expiration',
  days: (days) => (days === 365 ? '1 an' : plural(days, { one: '# jour', other: '# jours' })),
  atTime: 'Date et heure personnalisées…',
  never: 'N’expire jamais',
  at: 'Date et heure',
  atZone: (zone) => `Dans votre fuseau horaire, ${zone}.`,
  expiresAt: (moment) => `Expire le ${moment}.`,
  expiresNever: 'N’expire jamais.',
  policy: (longest) =>
    `Durée maximale : ${longest}. C’est une règle de la console ; le serveur peut en avoir une autre.`,
  neverConfirm: 'Je comprends que personne ne pourra jamais révoquer ce seul lien.',
  problems: {
    noDate: 'Choisissez une date et une heure.',
    noSuchTime:
      'Cette heure n’existe pas : ce jour n’existe pas, ou l’heure est sautée au changement d’heure.',
    past: 'Cette heure est déjà passée.',
    tooLong: 'C’est plus tard que ce que la console permet.',
    neverRefused: 'La console ne permet pas de lien qui n’expire jamais.',
    notConfirmed: 'Confirmez que le lien n’expire jamais.',
  },
  way: 'Nombre de liens',
  wayOne: (count) => `Un lien pour les ${studies(count)}`,
  wayEach: 'Un lien par examen',
  wayEachOnly: (max) =>
    `Un lien contient au plus ${String(max)} examens : les liens plus longs sont refusés en chemin. Chaque examen reçoit donc son propre lien.`,
  tooMany: (max) => `Vous pouvez créer au plus ${String(max)} liens à la fois. Choisissez moins d’examens.`,
  downloadToo:
    'Toute personne qui a ce lien peut voir et télécharger les images, quelle que soit la visionneuse.',
  cannotRecall: 'Un lien ne peut pas être révoqué.',
  canRevoke: 'Vous pouvez le révoquer sur la page des liens de partage.',
  canRevokeLong:
    'Vous pouvez le révoquer sur la page des liens de partage, sauf s’il est créé pour expirer en une heure ou moins.',
  cannotRevokeBrief:
    'Il ne peut pas être révoqué : il fonctionne jusqu’à son expiration, en une heure au plus.',
  endsSooner: 'Ce qui y met fin plus tôt',
  endsSoonerList: [
    'De nouveaux identifiants pour l’examen (modifier) : tous ses liens cessent de fonctionner, et les références venues d’ailleurs aussi.',
    'Une nouvelle clé secrète du serveur : tous les liens, de tout le monde, cessent de fonctionner.',
  ],
  endsNot: 'Retirer une étiquette, un rôle ou votre compte n’y met pas fin.',
  create: (count) => plural(count, { one: 'Créer le lien', other: 'Créer # liens' }),
  retryFailed: (count) =>
    plural(count, { one: 'Réessayer # lien échoué', other: 'Réessayer # liens échoués' }),
  close: 'Fermer',
  hiddenTitle: (count) => `Vous ne voyez pas ${studies(count)} parmi eux`,
  hidden:
    'Un lien pourrait ouvrir des examens que vous n’avez pas le droit de voir : aucun n’a été créé. Ces examens ont pu être supprimés, ou n’ont plus d’étiquette à laquelle vous avez accès. Laissez-les de côté et réessayez.',
  withoutThem: 'Continuer sans eux',
  refusedTitle: 'Aucun lien n’a été créé',
  viewerOff:
    'Le serveur n’a pas répondu. Le plus souvent, il ne propose pas cette visionneuse. Choisissez-en une autre, ou demandez à un administrateur. Vos choix sont conservés.',
  made: (count) => plural(count, { one: 'Lien créé', other: '# liens créés' }),
  madeHint: (moment) => `Expire le ${moment}. Copiez le lien maintenant. Il ne sera plus affiché.`,
  madeNever: 'N’expire jamais. Copiez le lien maintenant. Il ne sera plus affiché.',
  madeManyHint: (moment) =>
    `Ils expirent le ${moment}. Copiez les liens maintenant. Ils ne seront plus affichés.`,
  madeManyNever: 'Ils n’expirent jamais. Copiez les liens maintenant. Ils ne seront plus affichés.',
  link: 'Lien',
  linkTable: 'Liens, un par ligne',
  studyColumn: 'Examen',
  failedColumn: 'Sans lien',
  fellBack:
    'Le serveur n’a pas renvoyé d’adresse, contrairement à ce que dit config.json. Ce lien mène à la page de la console.',
  systemShare: 'Partager par une application…',
  qr: 'Code QR du lien',
  qrTooLong: 'Trop long pour un code QR.',
  mail: 'Écrire un e-mail',
  mailLanguage: 'Langue de l’e-mail',
  mailLong: 'Ce lien est long, et certains logiciels de messagerie le coupent. Copiez-le plutôt.',
  see: 'Aperçu comme le destinataire',
  seeHint: 'S’ouvre dans un nouvel onglet, sans votre session.',
  another: 'En créer un autre',
  recipient: 'Destinataire',
  note: 'Note',
  noteHint: 'Les deux restent sur cet appareil. Ni le lien ni le serveur ne les reçoivent.',
  recording: 'Ajout du lien à la liste…',
  recordedOnServer: 'Listé sur le serveur et sur cet appareil.',
  recordedOnDevice: 'Listé sur cet appareil seulement.',
  recordedNowhere: 'Listé nulle part : ce navigateur n’enregistre rien ici. Le lien fonctionne quand même.',
  notRecorded: (count, reason) =>
    `Le lien fonctionne, mais il n’a pas été ajouté à la liste de ${studies(count)}. ${reason}`,
  recordAgain: 'Réessayer',
  recordLost: 'Un lien n’est plus dans la liste des liens de partage',
  recordLostText: (count) =>
    `Le lien fonctionne, mais d’autres personnes ont modifié la liste de ${studies(count)} au même moment. Il manquera sur la page des liens de partage.`,
};
