import type { messages as english } from '#features/labels/messages/en/labelList.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de');

/** German: the catalog of labels. */
export const messages: typeof english = {
  title: 'Labels',
  table: 'Labels',
  intro: 'Wer eine Rolle hat, die auf eines der Labels einer Studie Zugriff gibt, kann die Studie sehen.',
  count: (count) => plural(count, { one: '# Label', other: '# Labels' }),
  search: 'Label suchen',
  show: 'Anzeigen',
  shown: {
    all: 'Alle Labels',
    noRole: 'Keine Rolle gibt Zugriff',
    noStudy: 'An keiner Studie vergeben',
    notAllowed: 'Kein erlaubtes Label',
  },
  columns: { name: 'Label', studies: 'Studien', roles: 'Wer es sehen kann', issues: 'Probleme' },
  issues: {
    noRole: 'Keine Rolle gibt Zugriff darauf',
    noStudy: 'An keiner für Sie sichtbaren Studie',
    notAllowed: 'Kein erlaubtes Label',
  },
  counting: 'wird gezählt…',
  countFailed: 'nicht gezählt',
  studies: (count) => plural(count, { one: '# Studie', other: '# Studien' }),
  allRoles: (count) =>
    plural(count, {
      one: '# Rolle mit Zugriff auf alle Labels',
      other: '# Rollen mit Zugriff auf alle Labels',
    }),
  byName: (roles) => and(roles),
  rolesUnknown: 'unbekannt',
  none: 'Noch keine Labels',
  noneHint: 'Ein Label gibt es, sobald es an einer Studie oder unter den erlaubten Labels steht.',
  nothingFound: 'Keine passenden Labels',
  clear: 'Alle Labels anzeigen',
  refresh: 'Aktualisieren',
  rolesMissing:
    'Das Rollendokument sagt, welche Rollen auf ein Label Zugriff geben. Um es zu lesen, brauchen Sie die Berechtigung „admin-permissions“. Keine Ihrer Rollen enthält sie.',
  notForYou: 'Diese Seite ist für Personen, die Studien Labels geben oder Rollen bearbeiten können.',
  editAllowed: 'Erlaubte Labels bearbeiten',
  unlabeled: (count) => plural(count, { other: 'Label-Warteschlange (#)' }),
  unlabeledUncounted: 'Label-Warteschlange',
  details: {
    title: (label) => `Label ${label}`,
    gone: (label) => `Das Label ${label} gibt es nicht mehr.`,
    showStudies: 'Studien anzeigen',
    whoOpens: 'Wer seine Studien sehen kann',
    byName: 'Rollen mit Zugriff darauf',
    byAll: 'Rollen mit Zugriff auf alle Labels',
    nobody:
      'Keine Rolle gibt Zugriff darauf. Eine Studie ohne anderes Label sehen nur Personen mit Zugriff auf alle Labels.',
  },
  allowed: {
    title: 'Erlaubte Labels',
    any: 'Derzeit kann jedes Label vergeben werden. Sobald diese Liste ein Label enthält, können nur noch Labels aus der Liste vergeben werden.',
    some: 'Nur diese Labels können in dieser Konsole und in Orthanc Explorer an Studien vergeben werden. Der Server selbst prüft das nicht.',
    remove: (label) => `${label} aus der Liste entfernen`,
    add: 'In Liste aufnehmen',
    addAllInUse: 'Verwendete Labels aufnehmen',
    empties: 'Ist die Liste leer, kann wieder jedes Label vergeben werden.',
    restricts: (count) =>
      plural(count, {
        one: '# verwendetes Label steht nicht in der Liste. Es bleibt an seinen Studien, kann aber nicht mehr vergeben werden.',
        other:
          '# verwendete Labels stehen nicht in der Liste. Sie bleiben an ihren Studien, können aber nicht mehr vergeben werden.',
      }),
    save: 'Speichern',
    unchanged: 'Keine Änderungen',
    saved: 'Erlaubte Labels gespeichert',
  },
  saves: {
    overwritten:
      'Jemand anderes hat die Rollen im selben Moment gespeichert. Ihre Änderungen wurden nicht übernommen. Versuchen Sie es erneut.',
    unknown:
      'Der Server hat nicht geantwortet. Es ist nicht bekannt, ob die Rollen gespeichert wurden. Aktualisieren Sie und sehen Sie nach.',
    notSaved: 'Rollen konnten nicht gespeichert werden',
    partly: 'Die Rollen wurden gespeichert, aber der Server hat einen Fehler gemeldet.',
  },
};
