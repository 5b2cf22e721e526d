import { lister, pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/remote/messages/en/remote.ts';

const plural = pluralizer('de');
const or = lister('de', 'disjunction');
const studies = (count: number): string => plural(count, { one: '# Studie', other: '# Studien' });
const images = (count: number): string => plural(count, { one: '# Bild', other: '# Bilder' });

/** German: searching remotes and retrieving from them. */
export const messages: typeof english = {
  title: 'Externe Suche',
  notAllowedTitle: 'Sie können Gegenstellen nicht durchsuchen',
  searchOn: 'Suchen auf',
  form: 'Suche',
  search: 'Suchen',
  cancelSearch: 'Suche abbrechen',
  chooseRemote: 'Wählen Sie zuerst eine Gegenstelle.',
  askAllTitle: 'Ohne Filter suchen?',
  askAll: (remote) =>
    `${remote} würde alle Studien zurückgeben. Das kann lange dauern und belastet die Gegenstelle. Füllen Sie ein Feld aus, um weniger zu erhalten.`,
  askAllConfirm: 'Ohne Filter suchen',
  keepEditing: 'Weiter bearbeiten',
  startTitle: 'Noch nichts gesucht',
  start:
    'Wählen Sie eine Gegenstelle und geben Sie ein, was Sie wissen. Abgefragt wird erst, wenn Sie „Suchen“ wählen.',
  startAgain: (remote) => `Wählen Sie „Suchen“, um ${remote} erneut abzufragen.`,
  searching: (remote) => `Suche auf ${remote} läuft…`,
  canceledTitle: 'Suche abgebrochen',
  canceled: (remote) =>
    `${remote} arbeitet vielleicht noch daran. Wählen Sie „Suchen“, um erneut abzufragen.`,
  failedTitle: (remote) => `Suche auf ${remote} fehlgeschlagen`,
  earlier: 'Dies sind die Ergebnisse der vorigen Suche.',
  emptyTitle: (remote) => `${remote} hat keine Studien gefunden`,
  empty:
    'Die Gegenstelle hat geantwortet, aber nichts passt. Versuchen Sie es mit weniger Buchstaben, einem anderen Feld oder einem größeren Zeitraum.',
  found: studies,
  results: (remote) => `Studien auf ${remote}`,
  limited: (labels) =>
    labels.length > 0
      ? `Sie können nur Studien mit Label ${or(labels)} sehen. Was Sie abrufen, kommt ohne Label an. Sie sehen es erst, wenn eine Person mit der nötigen Berechtigung eines davon hinzufügt. Andere Studien sind vielleicht schon hier, ohne dass Sie sie sehen.`
      : 'Keine Ihrer Rollen gibt Zugriff auf ein Label. Was Sie abrufen, werden Sie nicht sehen.',
  here: 'Hier',
  noUid: 'Nicht abrufbar: Die Gegenstelle hat keine Study Instance UID gesendet.',
  notHere: 'Nein',
  looking: '…',
  lookFailed: 'Unbekannt',
  open: 'Öffnen',
  openPart: (here, all) => `Öffnen (${here} von ${all} Bildern)`,
  lookFailedTitle: 'Was schon hier ist, konnte nicht geprüft werden',
  region: 'Ausgewählte Studien',
  selected: (count) => plural(count, { one: '# ausgewählt', other: '# ausgewählt' }),
  selectAll: (count) => plural(count, { one: 'Die # Studie auswählen', other: 'Alle # Studien auswählen' }),
  clear: 'Auswahl aufheben',
  retrieve: 'Abrufen',
  series: 'Serien anzeigen',
  seriesOne: 'Wählen Sie eine einzelne Studie aus.',
  seriesRule: (line) =>
    `Keine Regel des Autorisierungs-Plugins erlaubt dies. Die Administration kann diese Zeile zu „ExtraPermissions“ in der Konfiguration von Orthanc und zu „extraPermissions“ in config.json hinzufügen: ${line}`,
  seriesTitle: (study) => `Serien von ${study}`,
  seriesEmpty: 'Die Gegenstelle hat keine Serien zurückgegeben.',
  nothingToRetrieve: 'Keine der ausgewählten Studien lässt sich abrufen.',
  retrieveTitle: (count, remote) => `${studies(count)} von ${remote} abrufen`,
  retrieveText: (count) =>
    plural(count, {
      one: 'Ein Auftrag kopiert sie in dieses Archiv. Sie können ihn unter den Aufgaben verfolgen.',
      other:
        'Je Studie kopiert ein Auftrag sie in dieses Archiv. Sie können die Aufträge unter den Aufgaben verfolgen.',
    }),
  imagesInAll: (count) => `Insgesamt ${images(count)}.`,
  withoutUid: (count) =>
    `${studies(count)} ausgelassen: Die Gegenstelle hat keine Study Instance UID gesendet.`,
  again: (count) =>
    plural(count, {
      one: 'Die Studie, die schon hier ist, erneut abrufen',
      other: 'Die # Studien, die schon hier sind, erneut abrufen',
    }),
  againLimited:
    'Nur für Personen, die alle Studien sehen können: Sonst ließen sich verlorene Labels nicht wiederherstellen.',
  againHint:
    'Eine Studie aus einem einzigen Bild kann ihre Labels und ihre Liste der Freigabelinks verlieren. Die Labels werden wiederhergestellt, die Liste nicht.',
  method: 'Abrufmethode',
  methods: { configured: 'Wie konfiguriert', 'C-MOVE': 'C-MOVE', 'C-GET': 'C-GET' },
  methodHint:
    'Bei C-MOVE baut die Gegenstelle selbst eine Verbindung zu diesem Server auf. C-GET braucht nur eine Verbindung, wird aber nicht von jeder Gegenstelle unterstützt.',
  getWarning:
    'Ein Orthanc, der mit C-GET abgefragt wird, sendet jede Studie mit derselben Accession-Nummer, auch die anderer Patienten. Wählen Sie für einen Orthanc C-MOVE.',
  getNeedsNumber: (count) =>
    plural(count, {
      one: '# Studie hat keine Accession-Nummer. C-GET braucht sie. Wählen Sie C-MOVE.',
      other: '# Studien haben keine Accession-Nummer. C-GET braucht sie. Wählen Sie C-MOVE.',
    }),
  label: 'Label bei Ankunft',
  badLabel: 'Der Name des Labels ist ungültig.',
  confirm: (count) => `${studies(count)} abrufen`,
  nothingLeft: 'Alle ausgewählten Studien sind schon hier.',
  running: (count, remote) =>
    `${plural(count, { one: '# Studie wird', other: '# Studien werden' })} von ${remote} abgerufen`,
  restored: (count) =>
    plural(count, {
      one: 'Labels von # Studie wiederhergestellt',
      other: 'Labels von # Studien wiederhergestellt',
    }),
  notes: {
    unseen: 'Fertig. Sie können sie erst sehen, wenn sie eines Ihrer Labels erhält.',
    unseenUnlisted:
      'Der Server führt den Auftrag nicht mehr auf. Ob die Studie angekommen ist, ist unbekannt: Sie können sie erst sehen, wenn sie eines Ihrer Labels erhält.',
    unlisted: 'Alle Bilder sind hier. Der Server führt den Auftrag nicht mehr auf.',
    fewer: (here, all) =>
      `${String(here)} von ${plural(all, { one: '# Bild', other: '# Bildern' })} sind hier.`,
    restored: 'Labels wiederhergestellt.',
    labeled: (label) => `Label ${label} hinzugefügt.`,
  },
  problems: {
    notOnRemote: 'Die Gegenstelle hat sie nicht mehr.',
    nothingCame:
      'Der Auftrag ist beendet, aber die Studie ist nicht hier. Vielleicht ist dieser Server so eingestellt, dass er sie ablehnt.',
    lost: 'Der Server führt den Auftrag nicht mehr auf, und es ist nicht sicher, dass alle Bilder hier sind. Versuchen Sie es erneut.',
    notLabeled: 'Sie ist hier, hat aber ihr Label nicht erhalten. Versuchen Sie es erneut.',
    labelsLost: (labels) =>
      `Sie hat diese Labels verloren, und sie ließen sich nicht wiederherstellen: ${labels.join(', ')}. Fügen Sie sie von Hand hinzu.`,
  },
};
