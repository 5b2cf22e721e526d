const PATIENT_ID = /^(\d{6})$/;
const NUMBERED = /^1(\d{6})$/;

/** How the identifiers of a dataset start. Two datasets of one simulation need other ones, or they would have the same studies. */
export interface Identifiers {
  readonly uidRoot: string;
  readonly patient: string;
  readonly accession: string;
}

/** The identifiers of the simulated server itself. */
export const OWN_IDENTIFIERS: Identifiers = {
  uidRoot: '1.2.826.0.1.3680043.10.1511.2026.',
  patient: 'PID',
  accession: 'A',
};

/** The slot of a generated study's UID; `undefined` for another UID. Series and instances append `.s` and `.i` (from 1). */
export function slotOfUid(
  { uidRoot }: Identifiers,
  uid: string,
): { slot: number; rest: readonly number[] } | undefined {
  if (!uid.startsWith(uidRoot)) return undefined;
  const [first, ...rest] = uid.slice(uidRoot.length).split('.');
  const digits = NUMBERED.exec(first ?? '')?.[1];
  return digits === undefined ? undefined : { slot: Number(digits), rest: rest.map(Number) };
}

/** The patient of a generated `PatientID`. */
export function patientOfId({ patient }: Identifiers, patientId: string): number | undefined {
  const id = patientId.toUpperCase();
  const digits = id.startsWith(patient) ? PATIENT_ID.exec(id.slice(patient.length))?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits) - 100_000;
}
