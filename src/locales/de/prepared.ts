import type { messages as english } from '../en/prepared.ts';
import { lister } from '../format.ts';

const and = lister('de');

/** German: changes that the access explainer suggests and an editor opens with. */
export const messages: typeof english = {
  suggested: {
    editRoles: 'Vorgeschlagen auf der Seite „Zugriff“:',
    labelStudy: (label) =>
      `Vorgeschlagen auf der Seite „Zugriff“: dieser Studie das Label ${label} hinzufügen.`,
    giveRole: (role) => `Vorgeschlagen auf der Seite „Zugriff“: diesem Benutzer die Rolle ${role} geben.`,
    enableAccount: 'Vorgeschlagen auf der Seite „Zugriff“: dieses Konto aktivieren.',
    replaceKey:
      'Vorgeschlagen auf der Seite „Zugriff“: den API-Schlüssel erneuern, den noch ein anderer Benutzer hat, dann den alten widerrufen.',
    createLink: 'Vorgeschlagen auf der Seite „Zugriff“: einen neuen Link zu dieser Studie erstellen.',
  },
  unsaved: 'Noch ist nichts gespeichert.',
  already: 'Keine Änderung nötig: Es ist bereits so.',
  rolesGone: (roles) => `Nicht möglich: Die Rollen enthalten ${and(roles)} nicht mehr.`,
  notAllowed: 'Nicht möglich: Hier können nur erlaubte Labels vergeben werden.',
  noSuchRole: (role) => `Nicht möglich: Keycloak hat keine Rolle ${role}.`,
  noKey: 'Nicht möglich: Dieser Benutzer hat keinen API-Schlüssel.',
  whichKey: 'Dieser Benutzer hat mehrere Schlüssel: Wählen Sie den, der erneuert wird.',
};
