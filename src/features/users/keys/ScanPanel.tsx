import { Button, Checkbox, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { KeyWithIssues } from '#api/keycloak/users/apiKeys.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Failure } from '#ui/Failure.tsx';
import { KeyTable } from './KeyTable.tsx';
import { useScan } from '#features/users/keyScan/useScan.ts';

/** Looks at every user of the realm for keys that are double, weak or useless. */
export function ScanPanel({ reason }: { reason: string | undefined }) {
  const t = useMessages(apiKeysMessages);
  const errors = useMessages(errorMessages);
  const scan = useScan();
  const words = scan.error ? describeError(scan.error, errors) : undefined;
  return (
    <Stack gap="xs" component="section" aria-labelledby="key-scan" mt="lg">
      <Group gap="sm">
        <Title order={2} id="key-scan">
          {t.scan}
        </Title>
        {scan.isRunning ? (
          <Button size="xs" variant="default" onClick={scan.stop}>
            {t.scanStop}
          </Button>
        ) : (
          <Button size="xs" variant="default" onClick={scan.start}>
            {t.scan}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t.scanHint}
      </Text>
      {scan.isRunning && scan.progress ? (
        <>
          <Progress
            value={(100 * scan.progress.read) / Math.max(scan.progress.total, 1)}
            aria-label={t.scan}
          />
          <Text size="sm" role="status">
            {t.scanning(scan.progress.read, scan.progress.total)}
          </Text>
        </>
      ) : null}
      {words ? <Failure {...words} title={t.scanFailed} /> : null}
      {scan.result && !scan.isRunning ? (
        <Found
          findings={scan.result.findings}
          read={scan.result.read}
          isStopped={scan.result.stopped}
          reason={reason}
          onMark={scan.mark}
        />
      ) : null}
    </Stack>
  );
}

interface FoundProps {
  findings: readonly KeyWithIssues[];
  read: number;
  isStopped: boolean;
  reason: string | undefined;
  onMark: ReturnType<typeof useScan>['mark'];
}

function Found({ findings, read, isStopped, reason, onMark }: FoundProps) {
  const t = useMessages(apiKeysMessages);
  const [onlyProblems, setOnlyProblems] = useState(true);
  const bad = findings.filter(({ issues: problems }) => problems.length > 0);
  const unmarked = findings
    .filter(({ issues: problems }) => problems.includes('unmarked'))
    .map(({ user }) => user);
  const toMark = [...new Map(unmarked.map((user) => [user.id, user])).values()];
  const shown = onlyProblems ? bad : findings;
  return (
    <>
      <Text size="sm" role="status">
        {isStopped ? `${t.scanStopped} ` : null}
        {t.scanDone(read, findings.length, bad.length)}
      </Text>
      <Group gap="md">
        <Checkbox
          label={t.onlyProblems}
          checked={onlyProblems}
          onChange={(event) => setOnlyProblems(event.currentTarget.checked)}
        />
        {toMark.length > 0 ? (
          <ActionButton size="xs" variant="default" reason={reason} onClick={() => onMark(toMark)}>
            {t.markAll(toMark.length)}
          </ActionButton>
        ) : null}
      </Group>
      {shown.length > 0 ? <KeyTable label={t.scan} findings={shown} reason={reason} /> : null}
    </>
  );
}
