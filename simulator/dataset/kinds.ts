/** A kind of study: what was examined, with which machines. It fixes a study's description and its series' modalities. */
export interface StudyKind {
  readonly description: string;
  /** The first one is the main modality, repeated when there are more series than modalities. */
  readonly modalities: readonly string[];
  readonly bodyPart: string;
}

const kind = (description: string, modalities: string, bodyPart: string): StudyKind => ({
  description,
  modalities: modalities.split(' '),
  bodyPart,
});

/** Kinds that only chosen studies have; they come first in the table. */
export const KIND = { markup: 0, long: 1, empty: 2, firstUsual: 3 } as const;

/** Study kinds; `mix % (length - KIND.firstUsual)` draws among the usual ones. */
export const kindTable: readonly StudyKind[] = [
  kind('<img src=x onerror="document.title=\'owned\'"> & "quoted" chest', 'CR', 'CHEST'),
  kind(
    'Thoracoabdominal CT angiography with and without contrast, arterial and venous phase, follow-up of endovascular ' +
      'aneurysm repair, comparison with the previous external examination requested by the referring physician',
    'CT SR',
    'ABDOMEN',
  ),
  kind('', 'CR', ''),
  kind('Chest PA and lateral', 'DX', 'CHEST'),
  kind('Chest portable', 'CR', 'CHEST'),
  kind('Foot AP/LAT', 'CR', 'FOOT'),
  kind('Wrist', 'DX', 'WRIST'),
  kind('Hand left', 'CR', 'HAND'),
  kind('Cervical Spine', 'DX', 'CSPINE'),
  kind('Pelvis AP', 'DX', 'PELVIS'),
  kind('CT Head', 'CT', 'HEAD'),
  kind('CT Head', 'CT SR', 'HEAD'),
  kind('CT Angio Pulmonary', 'CT', 'CHEST'),
  kind('CT Lumbar Spine', 'CT', 'LSPINE'),
  kind('CT Thorax-Abdomen', 'CT SR', 'CHEST'),
  kind('CT guided biopsy', 'CT PR KO', 'LIVER'),
  kind('MRI Brain', 'MR', 'BRAIN'),
  kind('MRI Brain', 'MR SEG', 'BRAIN'),
  kind('MRI Knee right', 'MR', 'KNEE'),
  kind('MRI Lumbar Spine', 'MR', 'LSPINE'),
  kind('IRM cérébrale', 'MR PR', 'BRAIN'),
  kind('MRT Schädel mit KM', 'MR', 'BRAIN'),
  kind('US Abdomen', 'US', 'ABDOMEN'),
  kind('US Carotid Doppler', 'US SR', 'NECK'),
  kind('Échographie abdominale', 'US', 'ABDOMEN'),
  kind('Echocardiography', 'US SR', 'HEART'),
  kind('Screening Mammography', 'MG', 'BREAST'),
  kind('Screening Mammography', 'MG SR', 'BREAST'),
  kind('PET-CT whole body', 'PT CT', 'WHOLEBODY'),
  kind('PET-CT whole body', 'PT CT SR', 'WHOLEBODY'),
  kind('Bone scintigraphy', 'NM', 'SKELETON'),
  kind('Coronary angiography', 'XA SR', 'HEART'),
  kind('Barium swallow', 'RF', 'ESOPHAGUS'),
  kind('Radiotherapy planning', 'CT RTSTRUCT RTPLAN RTDOSE', 'PROSTATE'),
  kind('Panoramic dental', 'PX', 'JAW'),
  kind('Retina photographs', 'OP', 'EYE'),
];

/** The SOP class of a PDF in a DICOM file: every other report of the demo data is one. */
export const ENCAPSULATED_PDF = '1.2.840.10008.5.1.4.1.1.104.1';

/** Modalities whose objects hold one instance a series and no picture. */
export const WITHOUT_PICTURE: ReadonlySet<string> = new Set(['SR', 'PR', 'KO', 'RTSTRUCT', 'RTPLAN']);

/** The most instances of one series, by modality; 4 where it is not named. */
const MOST_INSTANCES: Readonly<Record<string, number>> = {
  CT: 60,
  MR: 48,
  PT: 60,
  NM: 24,
  US: 20,
  XA: 12,
  RTDOSE: 1,
};

/** How many instances a series may have at most. */
export const maxInstances = (modality: string): number =>
  WITHOUT_PICTURE.has(modality) ? 1 : (MOST_INSTANCES[modality] ?? 4);
