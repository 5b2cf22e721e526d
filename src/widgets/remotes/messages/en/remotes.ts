// English: choosing a remote.
import { lister } from '#locales/format.ts';

const list = lister('en');

export const messages = {
  choose: 'Choose a remote',
  lastUsed: 'Last used',
  kinds: { modality: 'DICOM modalities', peer: 'Orthanc peers', dicomWeb: 'DICOMweb servers' },
  kind: { modality: 'DICOM modality', peer: 'Orthanc peer', dicomWeb: 'DICOMweb server' },
  option: (name: string, kind: string) => `${name} (${kind})`,
  none: 'No remote is configured. An administrator can add modalities on the Remotes page.',
  notListed: (kinds: readonly string[]) => `Couldn’t load: ${list(kinds)}.`,
};
