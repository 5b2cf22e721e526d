import type { messages as english } from '../en/ui.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

/** French: the words of parts that know no domain word. */
export const messages: typeof english = {
  named: (name) => `${name}\u00A0:`,
  cancel: 'Annuler',
  close: 'Fermer',
  copy: 'Copier',
  copied: 'Copié',
  hiddenCharacter: (code) => `Caractère invisible ${code}`,
  lookalikeLetter: (code) => `Lettre d’un autre alphabet : ${code}`,
  hiddenInName: (code) => `Contient un caractère invisible (${code}). Supprimez-le ou retapez le nom.`,
  lookalikeInName: (letter, code) =>
    `« ${letter} » (${code}) vient d’un autre alphabet que les lettres voisines. Le nom peut ressembler à un autre.`,
  copyByHand: 'Le navigateur ne permet pas de copier. Le texte est sélectionné : Ctrl+C ou ⌘C.',
  bulk: {
    tray: 'Actions en cours',
    progress: (done, total) => `${String(done)} sur ${String(total)}`,
    running: 'En cours',
    stopping: 'Arrêt…',
    stopped: (left) =>
      `Arrêté : ${plural(left, { one: '# n’a pas été commencé', other: '# n’ont pas été commencés' })}`,
    finished: 'Terminé',
    failed: (count) => plural(count, { one: '# échec', other: '# échecs' }),
    stop: 'Arrêter',
    resume: 'Continuer',
    retry: 'Réessayer les échecs',
    undo: 'Annuler',
    undone: 'Annulation commencée',
    report: 'Rapport',
    dismiss: 'Fermer',
    showFailures: 'Ce qui a échoué',
    more: (count) => `et ${plural(count, { one: '# autre', other: '# autres' })}, dans le rapport`,
    interrupted: 'Interrompue à la fermeture de la page',
    resumeInterrupted: 'Reprendre',
    discard: 'Abandonner le reste',
    elsewhere: 'Cette tâche est en cours dans un autre onglet, ou terminée',
    notKept: 'Le navigateur refuse d’enregistrer cette tâche : recharger ou fermer la page y met fin.',
    reportColumns: ['Élément', 'Résultat', 'Raison'],
    reportDone: 'fait',
    reportFailed: 'échec',
  },
};
