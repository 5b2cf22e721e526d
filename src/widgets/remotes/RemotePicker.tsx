import { Button, NativeSelect, Skeleton, Text } from '@mantine/core';
import { remoteKey, type Remote, type RemoteKind } from '#api/orthanc/remotes/remote.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Note } from '#ui/status/Note.tsx';
import { remotesMessages } from './remotesMessages.ts';
import type { Remotes } from './useRemotes.ts';

interface Props {
  /** What the remote is chosen for: "Send to". */
  label: string;
  /** From `useRemotes`. */
  remotes: Remotes;
  value: Remote | undefined;
  onChange: (remote: Remote | undefined) => void;
  disabled?: boolean;
  error?: string | undefined;
}

/** Chooses a remote: what this user used last stands first, the others by kind. */
export function RemotePicker({ label, remotes: listed, value, onChange, disabled = false, error }: Props) {
  const t = useMessages(remotesMessages);
  const errors = useMessages(errorMessages);
  const { remotes, lastUsed, failed } = listed;
  if (listed.isPending) return <Skeleton height={60} />;
  const others = remotes.filter((remote) => remote !== lastUsed);
  const option = (remote: Remote) => ({
    value: remoteKey(remote),
    label: markedText(remote.name, 'identifier'),
  });
  const group = (kind: RemoteKind) => ({
    group: t.kinds[kind],
    items: others.filter((remote) => remote.kind === kind).map(option),
  });
  const groups = [...new Set(others.map(({ kind }) => kind))].map(group);
  const first = lastUsed && {
    value: remoteKey(lastUsed),
    label: t.option(lastUsed.name, t.kind[lastUsed.kind]),
  };
  return (
    <>
      {remotes.length === 0 && failed.length === 0 ? (
        <Text size="sm">{t.none}</Text>
      ) : (
        <NativeSelect
          label={label}
          value={value ? remoteKey(value) : ''}
          disabled={disabled}
          error={error}
          data={[
            { value: '', label: t.choose },
            ...(first ? [{ group: t.lastUsed, items: [first] }] : []),
            ...groups,
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange(remotes.find((remote) => remoteKey(remote) === chosen));
          }}
        />
      )}
      {failed.length > 0 ? (
        <Note tone="caution" role="alert">
          <Text size="sm">{t.notListed(failed.map((kind) => t.kinds[kind]))}</Text>
          <Button variant="default" size="xs" mt="xs" onClick={listed.retry}>
            {errors.retry}
          </Button>
        </Note>
      ) : null}
    </>
  );
}
