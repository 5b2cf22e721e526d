import type { messages as english } from '../en/ui.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

/** French: the words of parts that know no domain word. */
export const messages: typeof english = {
  named: (name) => `${name}\u00A0:`,
  breadcrumbs: 'Vous êtes ici',
  backTo: (list) => `${list}\u00A0: retour à la liste`,
  cancel: 'Annuler',
  close: 'Fermer',
  loading: 'Chargement…',
  copy: 'Copier',
  copied: 'Copié',
  hiddenCharacter: (code) => `Caractère invisible ${code}`,
  lookalikeLetter: (code) => `Lettre d’un autre alphabet : ${code}`,
  hiddenInName: (code) => `Contient un caractère invisible (${code}). Supprimez-le ou retapez le nom.`,
  lookalikeInName: (letter, code) =>
    `« ${letter} » (${code}) vient d’un autre alphabet que les lettres voisines. Le nom peut être confondu avec un autre.`,
  copyByHand: 'Le navigateur a bloqué la copie. Le texte est sélectionné : appuyez sur Ctrl+C ou ⌘C.',
  required: 'Remplissez ce champ.',
  unsaved: {
    text: 'Abandonner votre saisie ?',
    discard: 'Abandonner',
    keep: 'Continuer la saisie',
  },
  bulk: {
    tray: 'Tâches',
    progress: (done, total) => `${String(done)} sur ${String(total)}`,
    running: 'En cours',
    stopping: 'Mise en pause…',
    stopped: (left) =>
      `En pause : ${plural(left, { one: '# élément non commencé', other: '# éléments non commencés' })}`,
    pausedItself: (count) =>
      `en pause après ${plural(count, { one: '# échec', other: '# échecs de suite' })}`,
    finished: 'Terminé',
    failed: (count) => plural(count, { one: '# échec', other: '# échecs' }),
    stop: 'Suspendre',
    resume: 'Reprendre',
    retry: 'Réessayer les échecs',
    undo: 'Annuler',
    report: 'Rapport',
    dismiss: 'Fermer',
    showFailures: 'Afficher les échecs',
    more: (count) => `et ${plural(count, { one: '# autre', other: '# autres' })} dans le rapport`,
    interrupted: 'Interrompue à la fermeture de la page',
    resumeInterrupted: 'Reprendre',
    discard: 'Abandonner le reste',
    elsewhere: 'Cette tâche est en cours dans un autre onglet, ou terminée',
    notKept: 'Le navigateur refuse d’enregistrer cette tâche : recharger ou fermer la page y met fin.',
    reportColumns: ['Élément', 'Résultat', 'Raison'],
    reportDone: 'réussi',
    reportFailed: 'échec',
  },
};
