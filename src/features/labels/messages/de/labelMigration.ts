import type { messages as english } from '#features/labels/messages/en/labelMigration.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

const studies = (count: number): string => plural(count, { one: '# Studie', other: '# Studien' });

interface Migration {
  from: string;
  to?: string | undefined;
}

const what = ({ from, to }: Migration): string =>
  to === undefined ? `${from} wird gelöscht` : `Aus ${from} wird ${to}`;

const phases = {
  granting: 'Schritt 1 von 5: Rollen bekommen das neue Label',
  adding: 'Schritt 2 von 5: Studien bekommen das neue Label',
  settling: 'Schritt 3 von 5: warten, bis zwischengespeicherte Berechtigungen abgelaufen sind',
  removing: 'Schritt 4 von 5: Studien verlieren das alte Label',
  dropping: 'Schritt 5 von 5: Rollen verlieren das alte Label',
};
const phasesOfDeletion = {
  ...phases,
  removing: 'Schritt 1 von 2: Studien verlieren das Label',
  dropping: 'Schritt 2 von 2: Rollen verlieren das Label',
};

/** German: renaming, merging and deleting labels. */
export const messages: typeof english = {
  what,
  phase: (migration, phase) => (migration.to === undefined ? phasesOfDeletion : phases)[phase],
  until: (time) => `bis ${time}`,
  starting: 'beginnt',
  putting: (label, count) =>
    plural(count, { one: `# Studie bekommt ${label}`, other: `# Studien bekommen ${label}` }),
  removing: (label, count) =>
    plural(count, { one: `# Studie verliert ${label}`, other: `# Studien verlieren ${label}` }),
  done: (migration) =>
    migration.to === undefined
      ? `${migration.from} ist gelöscht`
      : `Aus ${migration.from} ist ${migration.to} geworden`,
  halted: (migration) => `${what(migration)}: nicht abgeschlossen`,
  haltedHint: 'Sie können es auf der Seite „Labels“ fortsetzen.',
  interrupted:
    'Die Seite wurde geschlossen, bevor dies abgeschlossen war. Niemand hat Zugriff verloren, der bestehen bleiben soll. Sie können es fortsetzen oder alles lassen, wie es ist.',
  stopped:
    'Sie haben dies angehalten. Niemand hat Zugriff verloren, der bestehen bleiben soll. Sie können es fortsetzen oder alles lassen, wie es ist.',
  failed: (count) =>
    `${studies(count)} ${plural(count, { one: 'konnte', other: 'konnten' })} nicht geändert werden. Die Liste unten sagt, warum. Sie können es erneut versuchen.`,
  stillGiven:
    'Jemand oder ein anderes Programm gibt Studien immer wieder das alte Label. Klären Sie, wer oder was das ist, dann setzen Sie fort.',
  openLabels: 'Labels öffnen',
  goOn: 'Fortsetzen',
  stop: 'Anhalten',
  forget: 'So lassen',
  dismiss: 'Schließen',
  rename: 'Umbenennen/zusammenführen…',
  delete: 'Löschen…',
  needsAll: 'Nur für Personen, die alle Studien sehen können: Andere würden einige übersehen.',
  rolesUnread: 'Dafür ist das Rollendokument nötig; es ist nicht geladen.',
  alreadyMoving: 'Dieses Label wird bereits geändert.',
  form: {
    name: 'Neuer Name oder Label, mit dem es zusammengeführt wird',
    sameName: 'So heißt es schon.',
    next: 'Weiter',
    back: 'Zurück',
    start: 'Beginnen',
    isRename: (from, to) => `${from} wird in ${to} umbenannt.`,
    isMerge: (from, to) =>
      `Das Label ${to} gibt es schon. ${from} wird damit zusammengeführt. Das lässt sich nicht rückgängig machen.`,
    studies: (count) =>
      count === undefined
        ? 'Seine Studien bekommen das neue Label, dann verlieren sie das alte.'
        : plural(count, {
            one: '# Studie bekommt das neue Label, dann verliert sie das alte.',
            other: '# Studien bekommen das neue Label, dann verlieren sie das alte.',
          }),
    widens: 'Damit können Personen mehr Studien sehen als bisher:',
    seeMore: (role, holders, label, count) =>
      `${[role, holders].filter(Boolean).join(', ')}: dann auch Zugriff auf ${count === undefined ? 'die Studien' : `die ${studies(count)}`} mit dem Label ${label}`,
    nobodyMore: 'Niemand erhält oder verliert Zugriff.',
    notAllowed: (label) => `${label} ist kein erlaubtes Label.`,
    wait: (seconds) =>
      `Niemand verliert zwischendurch Zugriff. Zuerst bekommen Rollen und Studien das neue Label. Das alte wird entfernt, wenn die zwischengespeicherten Berechtigungen des Servers abgelaufen sind, nach ${plural(seconds, { one: '# Sekunde', other: '# Sekunden' })}.`,
    interruptible:
      'Sie können weiterarbeiten, den Vorgang anhalten oder die Seite schließen. Später können Sie ihn hier fortsetzen.',
    links: 'Freigabelinks gelten weiter.',
  },
  deletion: {
    title: (label) => `${label} löschen`,
    studies: (count) =>
      count === undefined
        ? 'Alle seine Studien verlieren es.'
        : plural(count, { one: '# Studie verliert es.', other: '# Studien verlieren es.' }),
    onlyAll: 'Studien ohne anderes Label sehen danach nur noch Personen mit Zugriff auf alle Labels.',
    loses: (role, holders) =>
      `${[role, holders].filter(Boolean).join(', ')}: kein Zugriff mehr darauf, außer auf Studien mit einem anderen Label der Rolle`,
    noRole: 'Keine Rolle gibt Zugriff darauf.',
    lastAllowed: 'Das ist das einzige erlaubte Label. Ohne dieses kann wieder jedes Label vergeben werden.',
    rolesStay:
      'In den Rollen, die Zugriff darauf geben, bleibt es stehen. Um es dort zu entfernen, brauchen Sie die Berechtigung „admin-permissions“.',
    noUndo: 'Danach zeigt nur noch der Bericht, welche Studien es hatten.',
    links: 'Freigabelinks gelten weiter.',
    confirm: 'Label löschen',
  },
};
