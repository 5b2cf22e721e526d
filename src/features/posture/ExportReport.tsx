import { Button } from '@mantine/core';
import { checkMessages } from '#checks/checkMessages.ts';
import { version } from '#lib/version.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useConfig, useSessionState, useSystem } from '#session/SessionContext.ts';
import { downloadText } from '#ui/download.ts';
import { postureMarkdown } from './markdown.ts';
import { postureMessages } from './postureMessages.ts';
import type { PostureRun } from './postureRun.ts';

/** Gives the report of a run to the reader as Markdown, in the language of the page. */
export function ExportReport({ run }: { run: PostureRun }) {
  const t = useMessages(postureMessages);
  const checks = useMessages(checkMessages);
  const format = useFormat();
  const config = useConfig();
  const orthanc = useSystem().Version;
  const { person } = useSessionState();
  const exportReport = (): void => {
    const text = postureMarkdown({
      run,
      config,
      t,
      checks,
      orthanc,
      console: version,
      moment: format.momentWithZone(run.startedAt),
      person: `${person.name} (${person.userName})`,
    });
    const day = run.startedAt.toISOString().slice(0, 10);
    downloadText(t.report.fileName(day), text, 'text/markdown;charset=utf-8');
  };
  return (
    <Button variant="default" onClick={exportReport}>
      {t.exportReport}
    </Button>
  );
}
