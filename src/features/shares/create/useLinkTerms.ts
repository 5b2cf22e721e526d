import { useSuspenseQuery } from '@tanstack/react-query';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { serverNow } from '#api/serverClock.ts';
import { expiryOf } from '#features/shares/link/expiry.ts';
import { kindsOffered, type Kinds } from '#features/shares/link/kinds.ts';
import { maxStudiesInLink, type LinkKind } from '#features/shares/link/shareLink.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig } from '#session/SessionContext.ts';
import { useRefusal } from '#session/useCan.ts';
import type { LinkOrder } from '#features/shares/made/makeLinks.ts';
import type { ShareFormState } from './useShareForm.ts';

/** No one could copy more links than this at once. */
const maxLinks = 200;

/** What comes of the choices for a link, on this server and for so many studies. */
export interface LinkTerms {
  readonly kinds: Kinds['kinds'];
  /** The server names its viewers. */
  readonly areKindsTold: boolean;
  readonly kind: LinkKind;
  /** One link for each study. */
  readonly each: boolean;
  /** There are too many studies for one link. */
  readonly mustEach: boolean;
  /** How many links. */
  readonly count: number;
  /** Why none can be made. */
  readonly reason: string | undefined;
  /** What to make; `undefined` where the end is wrong. */
  orderFor(studies: readonly SelectedStudy[]): LinkOrder | undefined;
}

/** Reads the choices for a link. Suspends until the server has told its viewers. */
export function useLinkTerms(form: ShareFormState, studyCount: number): LinkTerms {
  const t = useMessages(shareMessages);
  const policy = useConfig().shares;
  const refused = useRefusal();
  const { data: configuration } = useSuspenseQuery(uiConfigurationQuery);
  const mayDownload = policy.allowDownload && refused('download').reason === undefined;
  const { kinds, told } = kindsOffered(configuration, mayDownload);
  const { kind: chosen, expiry: choice, recipient, note } = form.values;
  const kind = (chosen && kinds.includes(chosen) ? chosen : kinds[0]) ?? 'stone';
  const mustEach = studyCount > maxStudiesInLink;
  const each = (form.values.each && studyCount > 1) || mustEach;
  const count = each ? studyCount : 1;
  return {
    kinds,
    areKindsTold: told,
    kind,
    each,
    mustEach,
    count,
    reason: count > maxLinks ? t.tooMany(maxLinks) : undefined,
    orderFor(studies) {
      const expiry = expiryOf(choice, policy, serverNow());
      if ('problem' in expiry) return undefined;
      const { landing } = policy;
      const texts = { recipient, note };
      const order = { studies, kind, expiresAt: expiry.expiresAt, each, landing, texts };
      return { ...order, origin: location.origin };
    },
  };
}
