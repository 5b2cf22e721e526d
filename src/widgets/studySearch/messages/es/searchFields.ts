import type { messages as english } from '#widgets/studySearch/messages/en/searchFields.ts';

/** Spanish: the fields by which studies are searched, here and on remotes. */
export const messages: typeof english = {
  patientName: 'Nombre del paciente',
  patientId: 'ID del paciente',
  accessionNumber: 'Número de acceso DICOM',
  referringPhysician: 'Médico remitente',
  description: 'Descripción',
  institution: 'Institución',
  hint: 'Basta una parte del texto. Use "comillas" para una coincidencia exacta, y * o ? como comodines.',
  studyDate: 'Fecha del estudio',
  presets: {
    any: 'Cualquier fecha',
    today: 'Hoy',
    week: 'Últimos 7 días',
    month: 'Últimos 30 días',
    year: 'Este año',
  },
  range: 'Otro período…',
  from: 'desde',
  to: 'hasta',
  birthDate: 'Fecha de nacimiento',
  modalities: 'Modalidades',
};
