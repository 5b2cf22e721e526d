/** Orthanc from this version on has what the console asks for: labels, and with a recent index the extended find. */
const oldest = [1, 12, 5] as const;

/** Whether a version is at least the oldest that the console works with; a build from the sources ("mainline") is. */
export function isRecent(version: string): boolean {
  const parts = version.split('.').map(Number);
  if (parts.some(Number.isNaN)) return version.startsWith('mainline');
  const difference = oldest.map((wanted, index) => (parts[index] ?? 0) - wanted).find((one) => one !== 0);
  return (difference ?? 0) >= 0;
}
