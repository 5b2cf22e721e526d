// German: choosing a remote.
import { lister } from '#locales/format.ts';
import type { messages as english } from '#widgets/remotes/messages/en/remotes.ts';

const list = lister('de');

export const messages: typeof english = {
  choose: 'Gegenstelle wählen',
  lastUsed: 'Zuletzt verwendet',
  kinds: { modality: 'DICOM-Modalitäten', peer: 'Orthanc-Peers', dicomWeb: 'DICOMweb-Server' },
  kind: { modality: 'DICOM-Modalität', peer: 'Orthanc-Peer', dicomWeb: 'DICOMweb-Server' },
  option: (name, kind) => `${name} (${kind})`,
  none: 'Es ist keine Gegenstelle eingerichtet. Die Administration kann auf der Seite „Gegenstellen“ Modalitäten hinzufügen.',
  notListed: (kinds) => `Nicht geladen: ${list(kinds)}.`,
};
