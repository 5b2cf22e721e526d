import { Alert, Stack, Text } from '@mantine/core';
import { settingsToCopy, useRecordStorage } from '#features/shares/records/useRecordStorage.ts';
import { shareListMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';

/** Says where share links are recorded, and what an administrator can set so that the server keeps the records. */
export function RecordStorageNotice() {
  const t = useMessages(shareListMessages);
  const storage = useRecordStorage();
  if (storage.onServer) return storage.isFound ? null : <Text size="sm">{t.notFound}</Text>;
  return (
    <Alert color="gray" variant="light" title={t.deviceOnlyTitle} mb="xs">
      <details>
        <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
          {t.deviceOnly}
        </Text>
        <Stack gap="xs" mt="xs">
          {storage.isDeclared ? null : (
            <>
              <Text size="sm">{t.settingOrthanc}</Text>
              <CopyText label={t.settingOrthanc} text={settingsToCopy.orthanc} />
            </>
          )}
          {storage.isPermitted ? null : (
            <>
              <Text size="sm">{t.settingPlugin}</Text>
              <CopyText label={t.settingPlugin} text={settingsToCopy.plugin} />
              <Text size="sm">{t.settingConsole}</Text>
              <CopyText label={t.settingConsole} text={settingsToCopy.console} />
            </>
          )}
        </Stack>
      </details>
    </Alert>
  );
}
