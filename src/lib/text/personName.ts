/**
 * Person names as DICOM writes them (PS3.5 §6.2.1.2): up to three component groups split by `=` (alphabetic,
 * ideographic, phonetic), each `Family^Given^Middle^Prefix^Suffix`.
 */
function readGroup(group: string): string {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = group
    .split('^')
    .map((part) => part.trim());
  const forenames = [given, middle].filter(Boolean).join(' ');
  const name = [family, forenames].filter(Boolean).join(', ');
  return [prefix, name, suffix].filter(Boolean).join(' ');
}

/** A name for people: "Family, Given", the ideographic or phonetic form in brackets; empty for an empty name. */
export function readPersonName(name: string | undefined): string {
  const [alphabetic = '', ...others] = (name ?? '').split('=').map(readGroup);
  const rest = others.filter((form) => form && form !== alphabetic);
  if (!alphabetic) return rest.join(' · ');
  return rest.length > 0 ? `${alphabetic} (${rest.join(' · ')})` : alphabetic;
}
