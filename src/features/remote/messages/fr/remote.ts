import { lister, pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/remote/messages/en/remote.ts';

const plural = pluralizer('fr');
const or = lister('fr', 'disjunction');
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });
const images = (count: number): string => plural(count, { one: '# image', other: '# images' });

/** French: searching remotes and retrieving from them. */
export const messages: typeof english = {
  title: 'Recherche à distance',
  notAllowedTitle: 'Vous ne pouvez pas chercher à distance',
  searchOn: 'Chercher sur',
  form: 'Recherche',
  search: 'Chercher',
  cancelSearch: 'Annuler la recherche',
  chooseRemote: 'Choisissez d’abord un système distant.',
  askAllTitle: 'Chercher sans filtre ?',
  askAll: (remote) =>
    `${remote} renverrait tous ses examens. Cela peut être long et le charge. Remplissez un champ pour en demander moins.`,
  askAllConfirm: 'Chercher sans filtre',
  keepEditing: 'Continuer la saisie',
  startTitle: 'Aucune recherche pour l’instant',
  start:
    'Choisissez un système distant et remplissez ce que vous savez. Rien n’est demandé avant que vous n’appuyiez sur « Chercher ».',
  startAgain: (remote) => `Appuyez sur « Chercher » pour interroger ${remote} à nouveau.`,
  searching: (remote) => `Recherche sur ${remote}…`,
  canceledTitle: 'Recherche annulée',
  canceled: (remote) =>
    `${remote} y travaille peut-être encore. Appuyez sur « Chercher » pour demander à nouveau.`,
  failedTitle: (remote) => `La recherche sur ${remote} a échoué`,
  earlier: 'Voici les résultats de la recherche précédente.',
  emptyTitle: (remote) => `${remote} n’a trouvé aucun examen`,
  empty:
    'Il a répondu, mais rien ne correspond. Essayez moins de lettres, un autre champ ou une période plus large.',
  found: (count) => studies(count),
  results: (remote) => `Examens sur ${remote}`,
  limited: (labels) =>
    labels.length > 0
      ? `Vous ne voyez que les examens qui portent l’étiquette ${or(labels)}. Ce que vous récupérez arrive sans étiquette. Vous ne le verrez pas tant qu’une personne autorisée n’en aura pas ajouté une. D’autres examens sont peut-être déjà ici sans que vous les voyiez.`
      : 'Aucun de vos rôles ne donne accès à une étiquette. Vous ne verrez pas ce que vous récupérez.',
  here: 'Ici',
  noUid: 'Impossible à récupérer : le système distant n’a pas envoyé d’UID d’examen.',
  notHere: 'Non',
  looking: '…',
  lookFailed: 'Inconnu',
  open: 'Ouvrir',
  openPart: (here, all) => `Ouvrir (${here} images sur ${all})`,
  lookFailedTitle: 'Impossible de vérifier ce qui est déjà ici',
  region: 'Examens sélectionnés',
  selected: (count) => plural(count, { one: '# sélectionné', other: '# sélectionnés' }),
  selectAll: (count) => plural(count, { one: 'Sélectionner # examen', other: 'Sélectionner les # examens' }),
  clear: 'Effacer la sélection',
  retrieve: 'Récupérer',
  series: 'Afficher les séries',
  seriesOne: 'Sélectionnez un seul examen.',
  seriesRule: (line) =>
    `Aucune règle du plugin d’autorisation ne le permet. Un administrateur peut ajouter cette ligne à « ExtraPermissions » dans la configuration d’Orthanc et à « extraPermissions » dans config.json : ${line}`,
  seriesTitle: (study) => `Séries de ${study}`,
  seriesEmpty: 'Le système distant n’a renvoyé aucune série.',
  nothingToRetrieve: 'Aucun des examens sélectionnés ne peut être récupéré.',
  retrieveTitle: (count, remote) => `Récupérer ${studies(count)} depuis ${remote}`,
  retrieveText: (count) =>
    plural(count, {
      one: 'Un travail du serveur le copie dans cette archive. Vous pouvez le suivre parmi les tâches.',
      other:
        'Un travail du serveur par examen les copie dans cette archive. Vous pouvez les suivre parmi les tâches.',
    }),
  imagesInAll: (count) => `${images(count)} en tout.`,
  withoutUid: (count) =>
    plural(count, {
      one: '# examen laissé de côté : le système distant n’a pas envoyé d’UID.',
      other: '# examens laissés de côté : le système distant n’a pas envoyé d’UID.',
    }),
  again: (count) =>
    plural(count, {
      one: 'Récupérer à nouveau l’examen déjà présent',
      other: 'Récupérer à nouveau les # examens déjà présents',
    }),
  againLimited:
    'Réservé aux personnes qui voient tous les examens : sinon, des étiquettes perdues ne pourraient pas être remises.',
  againHint:
    'Un examen d’une seule image peut perdre ses étiquettes et la liste de ses liens de partage. Ses étiquettes sont remises, la liste non.',
  method: 'Méthode de récupération',
  methods: { configured: 'Selon la configuration', 'C-MOVE': 'C-MOVE', 'C-GET': 'C-GET' },
  methodHint:
    'Avec C-MOVE, le système distant se connecte à ce serveur. C-GET n’utilise qu’une connexion, mais tous ne le prennent pas en charge.',
  getWarning:
    'Un Orthanc interrogé par C-GET envoie tous les examens qui ont le même numéro d’examen, y compris ceux d’autres patients. Choisissez C-MOVE pour un Orthanc.',
  getNeedsNumber: (count) =>
    plural(count, {
      one: '# examen n’a pas de numéro, dont C-GET a besoin. Choisissez C-MOVE.',
      other: '# examens n’ont pas de numéro, dont C-GET a besoin. Choisissez C-MOVE.',
    }),
  label: 'Étiquette à l’arrivée',
  badLabel: 'Le nom de l’étiquette n’est pas valide.',
  confirm: (count) => `Récupérer ${studies(count)}`,
  nothingLeft: 'Tous les examens sélectionnés sont déjà ici.',
  running: (count, remote) => `Récupération de ${studies(count)} depuis ${remote}`,
  restored: (count) =>
    plural(count, { one: 'étiquettes de # examen remises', other: 'étiquettes de # examens remises' }),
  notes: {
    unseen: 'Terminé. Vous ne le verrez pas tant qu’il n’aura pas l’une de vos étiquettes.',
    unseenUnlisted:
      'Le serveur ne liste plus le travail. On ne sait pas si l’examen est arrivé : vous ne le verrez pas tant qu’il n’aura pas l’une de vos étiquettes.',
    unlisted: 'Toutes les images sont ici. Le serveur ne liste plus le travail.',
    fewer: (here, all) => `${String(here)} sur ${images(all)} sont ici.`,
    restored: 'Étiquettes remises.',
    labeled: (label) => `Étiquette ${label} ajoutée.`,
  },
  problems: {
    notOnRemote: 'Le système distant ne l’a plus.',
    nothingCame:
      'Le travail est terminé, mais l’examen n’est pas ici. Ce serveur est peut-être configuré pour le rejeter.',
    lost: 'Le serveur ne liste plus le travail, et il n’est pas certain que toutes les images soient ici. Réessayez.',
    notLabeled: 'Il est ici, mais n’a pas reçu son étiquette. Réessayez.',
    labelsLost: (labels) =>
      `Il a perdu ces étiquettes et elles n’ont pas pu être remises : ${labels.join(', ')}. Ajoutez-les à la main.`,
  },
};
