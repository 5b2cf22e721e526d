import { Suspense, useState } from 'react';
import { keysOf } from '#api/keycloak/users/apiKeys.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { preparedMessages } from '#locales/shared/prepared.ts';
import { PreparedNotice } from '#widgets/prepared/PreparedNotice.tsx';
import { usePrepared, type Prepared } from '#widgets/prepared/usePrepared.ts';
import { NewKeyDialog } from './NewKeyDialog.tsx';

interface Props {
  user: User;
  /** Why nothing may be changed. */
  reason: string | undefined;
}

/** The dialog that rotates the user's key, if the page was opened for that. Of several keys the person chooses: which one others have, the page can't tell. */
export function SuggestedRotation(props: Props) {
  const prepared = usePrepared('replaceKey');
  return prepared?.change.userId === props.user.id ? (
    <Suspense fallback={null}>
      <Rotation {...props} prepared={prepared} />
    </Suspense>
  ) : null;
}

function Rotation({ user, reason, prepared: { done } }: Props & { prepared: Prepared<'replaceKey'> }) {
  const t = useMessages(preparedMessages);
  // As it was when the page opened: with the new key there are two, and the dialog that shows it must stay.
  const [[key, ...others]] = useState(() => keysOf(user));
  const impossible = key ? undefined : t.noKey;
  const instead = reason ?? impossible ?? (others.length > 0 ? t.whichKey : undefined);
  if (!key || instead !== undefined)
    return (
      <PreparedNotice instead={instead} onClose={done}>
        {t.suggested.replaceKey}
      </PreparedNotice>
    );
  return (
    <NewKeyDialog
      user={user}
      rotates={key.name}
      notice={<PreparedNotice>{t.suggested.replaceKey}</PreparedNotice>}
      onClose={done}
    />
  );
}
