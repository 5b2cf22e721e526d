import { useQuery } from '@tanstack/react-query';
import { shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { isBriefDownload, type LinkKind, type ShareLink } from '#features/shares/link/shareLink.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';

interface Props {
  /** What a link is to be made for. */
  kind: LinkKind;
  /** The links, once they are made. */
  made?: readonly ShareLink[];
}

/** Says whether a link can be revoked here. If it can't be found out, it says that it can't: nobody is to count on it. */
export function Revocable({ kind, made }: Props) {
  const t = useMessages(shareMessages);
  const { data: mode, isError } = useQuery(shareLinkModeQuery);
  if (!mode && !isError) return null;
  if (mode !== 'enforced') return <strong>{t.cannotRecall}</strong>;
  if (made?.some(isBriefDownload)) return <strong>{t.cannotRevokeBrief}</strong>;
  return kind === 'download' && !made ? t.canRevokeLong : t.canRevoke;
}
