import type { messages as english } from '#widgets/studySearch/messages/en/searchFields.ts';

/** German: the fields by which studies are searched, here and on remotes. */
export const messages: typeof english = {
  patientName: 'Patientenname',
  patientId: 'Patienten-ID',
  accessionNumber: 'Accession-Nummer',
  referringPhysician: 'Zuweisung',
  description: 'Beschreibung',
  institution: 'Einrichtung',
  hint: 'Ein Teil eines Textes genügt. "Anführungszeichen" suchen genau diesen Text, * und ? sind Platzhalter.',
  studyDate: 'Studiendatum',
  presets: {
    any: 'Jedes Datum',
    today: 'Heute',
    week: 'Letzte 7 Tage',
    month: 'Letzte 30 Tage',
    year: 'Dieses Jahr',
  },
  range: 'Eigener Zeitraum…',
  from: 'von',
  to: 'bis',
  birthDate: 'Geburtsdatum',
  modalities: 'Modalitäten',
};
