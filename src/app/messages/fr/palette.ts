import type { KeyGroup, messages as english } from '#app/messages/en/palette.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

const groups: readonly KeyGroup[] = [
  {
    title: 'Partout',
    keys: [
      [['Ctrl K', '⌘ K'], 'aller à une page, lancer une commande ou rechercher des examens'],
      [['?'], 'afficher cette liste'],
      [['Échap'], 'fermer la fenêtre ou le volet ouvert'],
    ],
  },
  {
    title: 'Dans une liste',
    keys: [
      [['/'], 'aller au champ de recherche'],
      [['j', '↓'], 'ligne suivante'],
      [['k', '↑'], 'ligne précédente'],
      [['Page ↑', 'Page ↓'], 'vingt lignes plus haut ou plus bas'],
      [['Origine', 'Fin'], 'première et dernière ligne'],
      [['Entrée'], 'ouvrir la ligne ; avec Ctrl ou ⌘ dans un nouvel onglet'],
      [['x', 'Espace'], 'sélectionner la ligne'],
      [['Maj ↑', 'Maj ↓'], 'étendre la sélection'],
      [['Ctrl A', '⌘ A'], 'sélectionner toutes les lignes chargées'],
    ],
  },
  {
    title: 'Sur la page d’un examen',
    keys: [
      [['j'], 'examen suivant de la liste'],
      [['k'], 'examen précédent de la liste'],
    ],
  },
];

/** French: the command palette and the list of keys. */
export const messages: typeof english = {
  title: 'Palette de commandes',
  hint: 'Une page, une commande, un patient, un utilisateur, une étiquette…',
  nothing: 'Aucun résultat',
  count: (count) => plural(count, { one: '# résultat', other: '# résultats' }),
  searching: 'Recherche…',
  incomplete: 'Un serveur n’a pas répondu, il peut y en avoir d’autres.',
  create: 'Créer',
  newUser: 'Nouvel utilisateur',
  newService: 'Nouveau compte de service',
  newRole: 'Nouveau rôle',
  goTo: 'Aller à',
  help: 'Aide',
  session: 'Session',
  search: 'Recherche',
  searchStudies: (text) => `Rechercher « ${text} » dans les examens`,
  keys: { title: 'Raccourcis clavier', groups },
};
