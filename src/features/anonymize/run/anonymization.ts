import type { Profile } from '#api/config/anonymizationProfile.ts';
import type { Pseudonym } from '#features/anonymize/pseudonyms/pseudonyms.ts';

/** What is asked for, the same for every study. */
export interface AnonymizationOrder {
  readonly profile: Profile;
  /** Whether copies have the labels of their originals. */
  readonly keepsLabels: boolean;
  /** A label for all copies; empty: none. */
  readonly label: string;
  /** The pseudonyms are the person's own: the key list says nothing that they don't have. */
  readonly hasOwnTable: boolean;
}

/**
 * The body of an anonymization. A PatientID is always set: without one, the copy of a study that has none would stay under the original patient. The
 * original always stays.
 */
export const anonymizationBody = (
  { profile, keepsLabels }: AnonymizationOrder,
  { patientId, patientName }: Pseudonym,
): object => ({
  DicomVersion: profile.edition,
  Keep: profile.keep,
  Remove: profile.remove,
  Replace: { ...profile.replace, PatientID: patientId, PatientName: patientName },
  // A PatientID is replaced only so.
  Force: true,
  KeepLabels: keepsLabels,
  KeepSource: true,
});

/** Modalities whose images often show the patient's name: in their pixels, or as a scanned page. */
const burnedIn = new Set(['US', 'SC', 'XA', 'OT', 'ES', 'XC', 'IVUS', 'RF', 'OP', 'GM']);
/** Modalities whose objects hold free text or whole documents, in which no profile looks for names. */
const documents = new Set(['SR', 'DOC', 'OAM']);

/** How many studies hold images of a kind that may show names, and of a kind that holds text. */
export interface Warnings {
  readonly burnedIn: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, number>;
}

/** Counts the studies by the modalities in which anonymization can't be trusted alone. */
export function warningsOf(studies: readonly { readonly modalities: readonly string[] }[]): Warnings {
  const found = { burnedIn: new Map<string, number>(), documents: new Map<string, number>() };
  const add = (to: Map<string, number>, modality: string): void =>
    void to.set(modality, (to.get(modality) ?? 0) + 1);
  for (const { modalities } of studies) {
    for (const modality of new Set(modalities)) {
      if (burnedIn.has(modality)) add(found.burnedIn, modality);
      if (documents.has(modality)) add(found.documents, modality);
    }
  }
  return found;
}
