/** One salt for each thing that is drawn, so that no two draws of the same object are related. */
export const SALT = {
  id: 1,
  patientName: 2,
  birthDate: 3,
  sex: 4,
  delay: 5,
  brokenDate: 6,
  kind: 7,
  institution: 8,
  referring: 9,
  requesting: 10,
  accession: 11,
  labels: 12,
  seriesCount: 13,
  instanceCount: 14,
  preview: 15,
  names: 16,
} as const;

/** A 32-bit hash of three integers (two rounds of multiply and shift; not for secrets). */
export function mix(a: number, b: number, c = 0): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13) ^ c, 0x27d4eb2f);
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number in [0, 1) drawn from a hash. */
export const unit = (hash: number): number => hash / 0x1_0000_0000;
