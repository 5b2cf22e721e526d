import type { messages as english } from '../en/prepared.ts';
import { lister } from '../format.ts';

const and = lister('es');

/** Spanish: changes that the access explainer suggests and an editor opens with. */
export const messages: typeof english = {
  suggested: {
    editRoles: 'Propuesto en la página «Acceso»:',
    labelStudy: (label) => `Propuesto en la página «Acceso»: añadir la etiqueta ${label} a este estudio.`,
    giveRole: (role) => `Propuesto en la página «Acceso»: dar a este usuario el rol ${role}.`,
    enableAccount: 'Propuesto en la página «Acceso»: activar esta cuenta.',
    replaceKey:
      'Propuesto en la página «Acceso»: renovar la clave de API que también tiene otro usuario y después revocar la antigua.',
    createLink: 'Propuesto en la página «Acceso»: crear un enlace nuevo a este estudio.',
  },
  unsaved: 'Aún no se ha guardado nada.',
  already: 'No hace falta ningún cambio: ya es así.',
  rolesGone: (roles) => `No es posible: los roles ya no incluyen ${and(roles)}.`,
  notAllowed: 'No es posible: aquí solo se pueden asignar etiquetas permitidas.',
  noSuchRole: (role) => `No es posible: Keycloak no tiene ningún rol ${role}.`,
  noKey: 'No es posible: este usuario no tiene ninguna clave de API.',
  whichKey: 'Este usuario tiene varias claves: elija la que hay que renovar.',
};
