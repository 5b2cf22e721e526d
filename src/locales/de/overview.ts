import { pluralizer } from '../format.ts';
import type { messages as english } from '../en/overview.ts';

const plural = pluralizer('de');

/** German: the overview, of which several features fill a part. */
export const messages: typeof english = {
  title: 'Übersicht',
  notForYou: 'Die Übersicht ist für die Administration',
  today: 'Handlungsbedarf',
  pictures: 'Das Archiv',
  refresh: 'Aktualisieren',
  atLeast: (count) => `${count} oder mehr`,
  noCounts:
    'Die Datenbank dieses Orthanc kann Studien nicht zählen. Studien ohne Label, Freigabelinks, Wochen und Labels werden daher nicht angezeigt.',
  leftOut: (part, reason) => `${part}: ${reason}`,
  unlabeled: {
    label: 'Studien ohne Label',
    hint: 'Nur mit Zugriff auf alle Labels sichtbar',
    oldServer: 'Dieser Orthanc kann sie nicht finden. Nötig ist die API-Version 30 oder neuer.',
    limited: 'Nur Personen mit Zugriff auf alle Labels können sie sehen.',
  },
  links: {
    label: 'Links, die diese Woche ablaufen',
    hint: 'Aktive Freigabelinks, die innerhalb von 7 Tagen ablaufen',
    tooMany: (studies) => `${studies} Studien haben Links: zu viele, um sie hier durchzusehen.`,
  },
  keys: { label: 'Zu erneuernde API-Schlüssel', hint: 'Schwach, doppelt oder mit Leerzeichen' },
  signIns: {
    label: 'Fehlgeschlagene Anmeldungen, 24 Stunden',
    hint: (count) => `${count} in den letzten 7 Tagen`,
    off: 'Keycloak speichert diese Ereignisse nicht. Schalten Sie in den Realm-Einstellungen „Save events“ ein.',
  },
  posture: {
    label: 'Offene Sicherheitslücken',
    never: 'Auf diesem Gerät noch nie geprüft',
    run: 'Prüfungen starten',
    hint: ({ critical, serious, unknown }, relative) => {
      const counts = [
        `${String(critical)} kritisch`,
        `${String(serious)} hoch`,
        ...(unknown > 0 ? [`${String(unknown)} unbekannt`] : []),
      ];
      return `${counts.join(', ')}. Geprüft ${relative}.`;
    },
  },
  tasks: {
    label: 'Fehlgeschlagene Aufgaben',
    hint: 'Fehlgeschlagen oder unterbrochen, auf diesem Gerät',
    none: 'Auf diesem Gerät keine fehlgeschlagen oder unterbrochen',
  },
  weeks: {
    title: 'Studien nach Studiendatum, 13 Wochen',
    week: 'Woche',
    span: (from, to) => `${from} – ${to}`,
  },
  labels: {
    title: 'Meistgenutzte Labels',
    label: 'Label',
    none: 'Es werden keine Labels verwendet.',
    some: (counted, all) =>
      plural(all, {
        one: `Gezählt: ${String(counted)} von # verwendeten Label.`,
        other: `Gezählt: ${String(counted)} von # verwendeten Labels, und zwar die häufigsten der neuesten Studien.`,
      }),
  },
  storage: {
    title: 'Speicher',
    kind: 'Größe',
    onDisk: 'Auf Festplatte',
    uncompressed: 'Unkomprimiert',
    contents: (counts) =>
      [
        plural(counts.patients, { one: '# Patient', other: '# Patienten' }),
        plural(counts.studies, { one: '# Studie', other: '# Studien' }),
        plural(counts.series, { one: '# Serie', other: '# Serien' }),
        plural(counts.instances, { one: '# Instanz', other: '# Instanzen' }),
      ].join(' · '),
  },
  studies: 'Studien',
};
