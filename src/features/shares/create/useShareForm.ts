import { useState } from 'react';
import { serverNow } from '#api/serverClock.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useForm, type Form } from '#ui/dialog/useForm.ts';
import { choiceLike, expiryOf, type ExpiryChoice, type ExpiryPolicy } from '#features/shares/link/expiry.ts';
import { isLinkKind, type LinkKind } from '#features/shares/link/shareLink.ts';

interface ShareValues {
  /** Absent: the first viewer on offer. */
  kind: LinkKind | undefined;
  expiry: ExpiryChoice;
  /** One link for each study. */
  each: boolean;
  recipient: string;
  note: string;
}

/** What is chosen and typed for a share link. */
export type ShareFormState = Form<ShareValues>;

/** What a new link takes over from an earlier one. */
export interface LikeLink {
  /** From a server: anything. */
  kind: string;
  /** For how long it was made; `undefined`: without an end. */
  days: number | undefined;
  recipient: string;
  note: string;
}

/** The fields of a share link, and what is wrong with its end. */
export function useShareForm(policy: ExpiryPolicy, like?: LikeLink): ShareFormState {
  const t = useMessages(shareMessages);
  const [opened] = useState(serverNow);
  const problemsOf = (choice: ExpiryChoice): { expiry?: string } => {
    const expiry = expiryOf(choice, policy, serverNow());
    return 'problem' in expiry ? { expiry: t.problems[expiry.problem] } : {};
  };
  const initialValues: ShareValues = {
    kind: like && isLinkKind(like.kind) ? like.kind : undefined,
    expiry: like ? choiceLike(like.days, policy, opened) : { kind: 'days', days: policy.defaultDays },
    each: false,
    recipient: like?.recipient ?? '',
    note: like?.note ?? '',
  };
  return useForm({
    initialValues,
    problems: ({ expiry }) => (expiry.kind === 'at' && expiry.local !== '' ? problemsOf(expiry) : {}),
    missing: ({ expiry }) => problemsOf(expiry),
  });
}
