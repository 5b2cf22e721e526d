import type { messages as english } from '#widgets/studySearch/messages/en/searchFields.ts';

/** French: the fields by which studies are searched, here and on remotes. */
export const messages: typeof english = {
  patientName: 'Nom du patient',
  patientId: 'N° patient',
  accessionNumber: 'N° d’examen',
  referringPhysician: 'Prescripteur',
  description: 'Description',
  institution: 'Établissement',
  hint: 'Une partie du texte suffit. Mettez le texte exact "entre guillemets" ; * et ? sont des jokers.',
  studyDate: 'Date de l’examen',
  presets: {
    any: 'Toutes les dates',
    today: 'Aujourd’hui',
    week: '7 derniers jours',
    month: '30 derniers jours',
    year: 'Cette année',
  },
  range: 'Période personnalisée…',
  from: 'du',
  to: 'au',
  birthDate: 'Date de naissance',
  modalities: 'Modalités',
};
