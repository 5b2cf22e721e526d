import type { Change } from './Change.ts';

/**
 * Elements that Orthanc's profiles since 2017c take out of files and that no keyword of the simulator names: seen in real files, so there are
 * more. Identifiers within sequences aren't replaced here.
 */
const DROPPED = new Set(
  `0008,002a 0008,1110 0008,1111 0008,1120 0008,2111 0010,1005 0010,1060 0010,2000 0010,2110 0010,2150 0010,2152 0010,2154 0010,21a0
0010,21c0 0010,21f0 0010,2297 0010,2299 0018,1008 0018,1200 0018,1201 0018,700a 0032,1033 0040,0241 0040,0250 0040,0251 0040,0253 0040,0275
0040,0280 0040,0555`.split(/\s+/),
);

const isPrivate = (tag: string): boolean => Number.parseInt(tag.slice(0, 4), 16) % 2 === 1;

/** Which elements of a file a change takes out, besides those that the simulator knows by keyword. */
export function droppedBy({ profile, hasPrivate }: Change): (tag: string) => boolean {
  const isBasic = profile?.method.includes('Basic') === true;
  return (tag) => (!hasPrivate && isPrivate(tag)) || (isBasic && DROPPED.has(tag));
}
