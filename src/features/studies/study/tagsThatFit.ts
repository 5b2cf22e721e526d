import type { TagLine } from '#api/orthanc/instances.ts';

/** The tags whose number, name or value contains the text; `00100010` finds `0010,0010`. */
export function tagsThatFit(lines: readonly TagLine[], wanted: string): readonly TagLine[] {
  const sought = wanted.trim().toLowerCase();
  if (!sought) return lines;
  const digits = /^[0-9a-f]{5,8}$/.test(sought) ? `${sought.slice(0, 4)},${sought.slice(4)}` : sought;
  return lines.filter(
    ({ tag, name, value }) =>
      tag.toLowerCase().includes(digits) ||
      name.toLowerCase().includes(sought) ||
      value.toLowerCase().includes(sought),
  );
}
