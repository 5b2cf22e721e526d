// Spanish: choosing a remote.
import { lister } from '#locales/format.ts';
import type { messages as english } from '#widgets/remotes/messages/en/remotes.ts';

const list = lister('es');

export const messages: typeof english = {
  choose: 'Elija un sistema remoto',
  lastUsed: 'Último usado',
  kinds: { modality: 'Modalidades DICOM', peer: 'Peers de Orthanc', dicomWeb: 'Servidores DICOMweb' },
  kind: { modality: 'modalidad DICOM', peer: 'peer de Orthanc', dicomWeb: 'servidor DICOMweb' },
  option: (name, kind) => `${name} (${kind})`,
  none: 'No hay ningún sistema remoto configurado. La administración puede añadir modalidades en la página Sistemas remotos.',
  notListed: (kinds) => `No se han podido cargar: ${list(kinds)}.`,
};
