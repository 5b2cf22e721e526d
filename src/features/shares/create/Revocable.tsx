import { useQuery } from '@tanstack/react-query';
import { shareLinkModeQuery } from '#api/orthanc/shareLinkMode.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';

/** Says whether a link can be revoked here, once that is known. */
export function Revocable() {
  const t = useMessages(shareMessages);
  const mode = useQuery(shareLinkModeQuery).data;
  if (mode === undefined) return null;
  return mode === 'enforced' ? t.canRevoke : <strong>{t.cannotRecall}</strong>;
}
