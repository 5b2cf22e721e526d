import type { UiConfiguration, ViewerName } from '#api/orthanc/uiConfiguration.ts';
import type { LinkKind } from './shareLink.ts';

const everyViewer: readonly ViewerName[] = ['stone', 'ohif', 'volview', 'meddream', 'osimis'];

/** The kinds of link on offer, the server's preferred one first. */
export interface Kinds {
  kinds: readonly LinkKind[];
  /** The server names its viewers; where it does not, any may turn out to be off. */
  told: boolean;
}

/**
 * The kinds of link that may be made here: the viewers that the server offers, and the plain download where both config.json and the
 * person's rights allow it (its links work on the console's page only, the server gives them no address).
 */
export function kindsOffered(
  { viewers, shareType }: Pick<UiConfiguration, 'viewers' | 'shareType'>,
  mayDownload: boolean,
): Kinds {
  const told = viewers.length > 0;
  const isPreferred = (name: ViewerName): boolean => shareType === `${name}-viewer-publication`;
  const offered = (told ? viewers : everyViewer).toSorted(
    (a, b) => Number(isPreferred(b)) - Number(isPreferred(a)),
  );
  return { kinds: [...offered, ...(mayDownload ? (['download'] as const) : [])], told };
}
