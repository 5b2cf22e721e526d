import { Stack, Text } from '@mantine/core';
import type { ShareLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import { settingsToCopy, storageGap, useRecordStorage } from '#features/shares/records/useRecordStorage.ts';
import { shareListMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { Note } from '#ui/status/Note.tsx';

/** Says where share links are recorded, and what an administrator can set so that the server keeps the records. */
export function RecordStorageNotice({ mode }: { mode: ShareLinkMode | undefined }) {
  const t = useMessages(shareListMessages);
  const storage = useRecordStorage();
  const gap = storageGap(storage, mode);
  if (storage.onServer) return storage.isFound ? null : <Text size="sm">{t.notFound}</Text>;
  if (gap === undefined) return null;
  const consoleSetting = gap === 'deviceOnly' ? t.settingConsole : t.settingConsoleOnly;
  return (
    <Note tone="info" title={t.gapTitle[gap]} mb="xs">
      <details>
        <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
          {t.gap[gap]}
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
              {gap === 'deviceOnly' ? (
                // A proxy that records links needs these rows itself: there, the plugin has them.
                <>
                  <Text size="sm">{t.settingPlugin}</Text>
                  <CopyText label={t.settingPlugin} text={settingsToCopy.plugin} />
                </>
              ) : null}
              <Text size="sm">{consoleSetting}</Text>
              <CopyText label={consoleSetting} text={settingsToCopy.console} />
            </>
          )}
        </Stack>
      </details>
    </Note>
  );
}
