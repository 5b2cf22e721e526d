import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { userNameQuery } from '#api/keycloak/users/lists/userNames.ts';
import type { Activity, SourceName } from '#features/activity/entries/activity.ts';
import { activityMessages } from '#features/activity/activityMessages.ts';
import type { NamedSource } from '#features/activity/reading/activitySources.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { downloadBlob } from '#ui/download.ts';
import { Failure } from '#ui/Failure.tsx';
import { useStore } from '#ui/useStore.ts';
import { exportActivities, namesIn } from './exportActivities.ts';

interface Props {
  /** What is loaded: names in it are known without a request. */
  entries: readonly Activity[];
  /** Sources that can't be read: the file lacks them. */
  without: readonly SourceName[];
  /** The sources of the filters, to be read from now back. */
  sources: () => readonly NamedSource[];
  onClose: () => void;
}

/** Exports all entries that match the filters, beyond those that are loaded: how far it is, and a way to stop. */
export function ExportDialog({ sources, entries, without, onClose }: Props) {
  const client = useQueryClient();
  const t = useMessages(activityMessages);
  const words = t.export;
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const [exported] = useState(() => {
    const loaded = namesIn(entries);
    return exportActivities(
      sources(),
      { sources: t.sources, kinds: t.kinds, columns: words.columns },
      (id) => loaded.get(id) ?? client.getQueryData(userNameQuery(id).queryKey)?.userName,
      (file) => downloadBlob(words.file, file),
    );
  });
  const { status, count, oldest, failed } = useStore(exported);
  const close = (): void => {
    exported.stop();
    onClose();
  };
  return (
    <Dialog title={words.title} onClose={close} closeOnClickOutside={status === 'done'}>
      <Stack gap="sm">
        <Text size="sm">{words.hint}</Text>
        {without.length > 0 ? (
          <Text size="sm">{words.without(without.map((name) => t.sources[name]))}</Text>
        ) : null}
        <Text role="status">
          {status === 'done' ? words.done(count) : words.reading(count)}
          {oldest === undefined ? null : ` · ${words.back(format.moment(new Date(oldest)))}`}
        </Text>
        {failed ? (
          <Failure
            {...describeError(failed.error, errors)}
            title={words.failed(t.sources[failed.source])}
            retryLabel={errors.retry}
            onRetry={exported.retry}
          >
            <Text size="sm">{words.failedText(count)}</Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                downloadBlob(words.file, exported.file());
                close();
              }}
            >
              {words.savePart}
            </Button>
          </Failure>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {status === 'reading' ? words.stop : words.close}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
