import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { shareChangeMessages, shareListMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { Failure } from '#ui/Failure.tsx';

/** The settings of the proxy that lets links be revoked, for an administrator to copy. */
const settings = 'CASTELLAN_SHARE_LINKS=enforced\nCASTELLAN_PROXY_KEY=';

/** Says whether the server checks the links against the list, and what follows from that. */
export function ModeNotice() {
  const t = useMessages(shareChangeMessages);
  const list = useMessages(shareListMessages);
  const errors = useMessages(errorMessages);
  const mode = useQuery(shareLinkModeQuery);
  if (mode.error) {
    const words = { ...describeError(mode.error, errors), title: t.modeFailed };
    return <Failure {...words} retryLabel={errors.retry} onRetry={() => void mode.refetch()} />;
  }
  if (!mode.data) return null;
  const isEnforced = mode.data === 'enforced';
  return (
    <Stack gap={2} mb="xs">
      <Text size="sm" c="dimmed">
        {isEnforced ? t.enforced : t.recorded}
      </Text>
      <details>
        <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
          {isEnforced ? t.olderTitle : t.whatToDoTitle}
        </Text>
        {isEnforced ? (
          <Text size="sm">{t.older}</Text>
        ) : (
          <Stack gap="xs" mt={4}>
            <Text size="sm">{list.notRecalled}</Text>
            <Text size="sm">{t.whatToDo}</Text>
            <CopyText label={t.whatToDoTitle} text={settings} />
          </Stack>
        )}
      </details>
    </Stack>
  );
}
