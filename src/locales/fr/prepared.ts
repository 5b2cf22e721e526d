import { lister } from '../format.ts';
import type { messages as english } from '../en/prepared.ts';

const and = lister('fr');

/** French: changes that the access explainer suggests and an editor opens with. */
export const messages: typeof english = {
  suggested: {
    editRoles: 'Proposé sur la page Accès :',
    labelStudy: (label) => `Proposé sur la page Accès : ajouter l’étiquette ${label} à cet examen.`,
    giveRole: (role) => `Proposé sur la page Accès : donner le rôle ${role} à cet utilisateur.`,
    enableAccount: 'Proposé sur la page Accès : activer ce compte.',
    replaceKey:
      'Proposé sur la page Accès : renouveler la clé API qu’un autre utilisateur a aussi, puis révoquer l’ancienne.',
    createLink: 'Proposé sur la page Accès : créer un nouveau lien vers cet examen.',
  },
  unsaved: 'Rien n’est encore enregistré.',
  already: 'Rien à changer : c’est déjà le cas.',
  rolesGone: (roles) => `Impossible : absent des rôles : ${and(roles)}.`,
  notAllowed: 'Impossible : seules les étiquettes autorisées peuvent être attribuées ici.',
  noSuchRole: (role) => `Impossible : Keycloak n’a pas de rôle ${role}.`,
  noKey: 'Impossible : cet utilisateur n’a pas de clé API.',
  whichKey: 'Cet utilisateur a plusieurs clés : choisissez celle à renouveler.',
};
