import type { Rejection } from '#access/explain/who.ts';
import type { Refusal } from '#access/plugin/reason.ts';
import type { Unaccepted } from '#features/access/facts/subject.ts';
import type { messages as english } from '#features/access/messages/en/details.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('de');
const or = lister('de', 'disjunction');
const plural = pluralizer('de');
const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `„${name}“`);

const rejected: Readonly<Record<Rejection | Unaccepted, string>> = {
  accountDisabled: 'Konto deaktiviert: gilt als nicht angemeldet',
  keyNotUnique: 'Mehrere Benutzer haben diesen Schlüssel: abgelehnt',
  keyUnknown: 'Vom Server nicht erkannt',
  linkInvalid: 'Nicht von diesem Server signiert',
  linkClosed: 'Widerrufen, beendet oder nicht eingetragen',
};

function refusedByLabels(kind: Refusal['kind']): string {
  if (kind === 'unknownResource') return 'Nichts hat diese ID';
  if (kind === 'userIdMissing') return 'Das Audit-Log braucht einen Benutzer';
  return 'Zugriff auf alle Labels ist nötig';
}

/** German: how an answer was decided, step by step, and what would change it. */
export const messages: typeof english = {
  chain: 'Wie es entschieden wurde',
  steps: {
    person: 'Person',
    roles: 'Rollen',
    permission: 'Berechtigung',
    labels: 'Labels',
    share: 'Freigabelink',
    rule: 'Regel',
    answer: 'Antwort',
  },
  marks: { yes: 'erfüllt', no: 'endet hier', none: 'nicht relevant' },
  anyoneWithRoles: 'Wer diese Rollen hat',
  keyOf: (name) => (name ? `API-Schlüssel von ${name}` : 'Ein API-Schlüssel'),
  linkHolder: 'Wer den Link hat',
  notSignedIn: 'Nicht angemeldet',
  rejected,
  noRoles: 'Keine',
  notInDocument: 'nicht im Rollendokument',
  gives: (permissions) => and(quoted(permissions)),
  grants: (labels) => `Zugriff auf ${and(labels)}`,
  grantsAll: 'Zugriff auf alle Labels',
  givesNothing: 'nichts davon',
  moreRoles: (count) => plural(count, { one: '# weitere Rolle', other: '# weitere Rollen' }),
  wouldGive: (roles) => `Das Fehlende gibt es mit: ${and(roles)}`,
  wouldGiveMore: (roles, more) =>
    `Das Fehlende gibt es mit: ${roles.join(', ')} und ${plural(more, { one: '# weitere', other: '# weitere' })}`,
  held: (permissions) => `Hat ${and(quoted(permissions))}`,
  missingPermission: (anyOf) => `Es fehlt ${or(quoted(anyOf))}`,
  noPermissionNeeded: 'Keine nötig',
  notAsked: 'Nicht verlangt',
  seesAll: 'Zugriff auf alle Labels',
  shared: (labels) => `Gemeinsam: ${and(labels)}`,
  missingLabels: (anyOf) => `Zugriff auf ${or(anyOf)} ist nötig`,
  missingAnyLabel: 'Die Studie hat kein Label',
  heldLabels: (held) =>
    held.length > 0 ? `Zugriff besteht auf ${and(held)}` : 'Zugriff besteht auf kein Label',
  ownLabels: (held) =>
    held.length > 0 ? `Sie haben Zugriff auf ${and(held)}` : 'Sie haben auf kein Label Zugriff',
  byConsole: 'Nur von der Konsole verlangt',
  refusedByLabels,
  noStudyChosen: 'Keine Studie gewählt',
  notVisible: 'Für Sie nicht sichtbar oder gelöscht',
  share: {
    notAsked: 'Nicht verlangt',
    opens: 'Öffnet sie',
    expired: 'Abgelaufen',
    noTimeZone: 'Sein Ablauf hat keine Zeitzone',
    otherResource: 'Für etwas anderes erstellt',
  },
  ownRule: 'Eine Regel dieses Servers',
  openToAll: (prefix) => `Offen für alle: ${prefix}`,
  noRule: 'Keine Regel erlaubt es',
  answers: {
    allowed: 'Erlaubt',
    refused: 'Abgelehnt',
    notOffered: 'In der Konsole nicht angeboten',
    leftOut: 'Fehlt in den Treffern',
  },
  caveat:
    'Ermittelt mit dem Modell, das die Konsole vom Autorisierungs-Plugin hat. Änderungen wirken innerhalb einer Minute. Ein Proxy vor dem Server kann mehr ablehnen.',
};
