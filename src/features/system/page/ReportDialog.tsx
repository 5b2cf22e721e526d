import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { logLevelQuery } from '#api/orthanc/server/logLevel.ts';
import { pluginsQuery } from '#api/orthanc/server/plugins.ts';
import { serverFactsQuery } from '#api/orthanc/server/serverFacts.ts';
import { statisticsQuery } from '#api/orthanc/studies/statistics.ts';
import { supportReport } from '#features/system/report.ts';
import { systemMessages } from '#features/system/systemMessages.ts';
import { version } from '#lib/version.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { downloadText } from '#ui/download.ts';

/** The support report as a preview, to copy or to download. It is made of what the page has read, and asks nothing itself. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(systemMessages);
  const { tag } = useLocale();
  const [at] = useState(() => new Date());
  const enabled = false;
  const facts = useQuery({ ...serverFactsQuery, enabled }).data;
  const plugins = useQuery({ ...pluginsQuery, enabled }).data;
  const counts = useQuery({ ...statisticsQuery, enabled }).data;
  const logLevel = useQuery({ ...logLevelQuery, enabled, refetchInterval: false }).data;
  const text = supportReport({
    at,
    console: version,
    browser: navigator.userAgent,
    language: tag,
    facts,
    plugins,
    counts,
    logLevel,
  });
  const isWhole = facts && plugins && counts && logLevel;
  const download = (): void =>
    downloadText(t.fileName(at.toISOString().slice(0, 10)), text, 'text/markdown;charset=utf-8');
  return (
    <Dialog title={t.report} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t.reportIntro}</Text>
        {isWhole ? null : <Text size="sm">{t.reportLoading}</Text>}
        <CopyText label={t.reportLabel} text={text} />
        <Group>
          <Button variant="default" onClick={download}>
            {t.download}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
