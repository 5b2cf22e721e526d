import { Button, Group, Stack, Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useStore } from '#ui/useStore.ts';
import { Arrived } from './Arrived.tsx';
import { NotSent } from './NotSent.tsx';
import type { Upload } from './Upload.ts';
import { uploadMessages } from './uploadMessages.ts';
import classes from './Upload.module.css';

interface Props {
  upload: Upload;
  /** Files that were dropped meanwhile; they wait until this upload is done with. */
  waiting: number;
  onAgain: () => void;
  onClose: () => void;
}

/** An upload's progress and result. */
export function UploadUnderWay({ upload, waiting, onAgain, onClose }: Props) {
  const t = useMessages(uploadMessages);
  const format = useFormat();
  const state = useStore(upload.state);
  const { status, total, done, failures, bytes, sentBytes, labelFailures } = state;
  const isEnded = status === 'finished' || status === 'stopped';
  const left = total - done - failures.length;
  return (
    <Stack gap="sm">
      <progress className={classes['bar']} value={sentBytes} max={Math.max(bytes, 1)} aria-label={t.title} />
      <Text size="sm" role="status">
        {t.status[status]} · {t.files(done, total)} · {t.bytes(format.bytes(sentBytes), format.bytes(bytes))}
        {failures.length > 0 ? ` · ${t.failed(failures.length)}` : ''}
        {status === 'stopped' && left > 0 ? ` · ${t.notBegun(left)}` : ''}
      </Text>
      <Arrived state={state} label={upload.label} isEnded={isEnded} />
      <NotSent failures={failures} labelFailures={labelFailures} label={upload.label} />
      {waiting > 0 ? <Text size="sm">{t.waiting(waiting)}</Text> : null}
      {isEnded ? null : (
        <Text size="xs" c="dimmed">
          {t.goesOn}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        {status === 'running' ? (
          <Button variant="default" onClick={() => upload.stop()}>
            {t.stop}
          </Button>
        ) : null}
        {isEnded && (left > 0 || failures.length > 0 || labelFailures.length > 0) ? (
          <Button variant="default" onClick={() => upload.resume()}>
            {left > 0 ? t.goOn : t.retry}
          </Button>
        ) : null}
        {isEnded ? (
          <Button variant="default" onClick={onAgain}>
            {t.again}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t.close}</Button>
      </Group>
    </Stack>
  );
}
