import { lister } from '#locales/format.ts';
import type { messages as english } from '#widgets/remotes/messages/en/remotes.ts';

const list = lister('fr');

// French: choosing a remote.
export const messages: typeof english = {
  choose: 'Choisir un système distant',
  lastUsed: 'Utilisé en dernier',
  kinds: { modality: 'Modalités DICOM', peer: 'Pairs Orthanc', dicomWeb: 'Serveurs DICOMweb' },
  kind: { modality: 'modalité DICOM', peer: 'pair Orthanc', dicomWeb: 'serveur DICOMweb' },
  option: (name, kind) => `${name} (${kind})`,
  none: 'Aucun système distant n’est configuré. Un administrateur peut ajouter des modalités sur la page Systèmes distants.',
  notListed: (kinds) => `Chargement impossible : ${list(kinds)}.`,
};
