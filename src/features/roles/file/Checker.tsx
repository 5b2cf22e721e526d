import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { permissionsInUseQuery } from '#api/authorization/permissions.ts';
import type { TextPosition } from '#access/json/jsonText.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { downloadText } from '#ui/download.ts';
import { Note } from '#ui/status/Note.tsx';
import { fileMessages } from './fileMessages.ts';
import { checkFile, repairFile, withMeant, type CheckedFile, type Repair } from './fileState.ts';
import { Findings } from './Findings.tsx';

/** Bytes beyond which a file is not even read. */
const largest = 2_000_000;

interface Props {
  hint: string;
  /** Something was typed, pasted, read or repaired. */
  onWrite?: (text: string) => void;
  /** What can be done with the checked text. */
  children?: (checked: CheckedFile | undefined) => ReactNode;
}

/** A permissions.json, from a file or pasted: what is wrong with it and where, and its repair. Sends nothing. */
export function Checker({ hint, onWrite, children }: Props) {
  const t = useMessages(fileMessages);
  const mayAsk = useCan()('readRoles') === undefined;
  const inUse = useQuery({ ...permissionsInUseQuery, enabled: mayAsk }).data;
  const [text, setText] = useState('');
  const [repair, setRepair] = useState<Repair | 'impossible'>();
  const [trouble, setTrouble] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const deferred = useDeferredValue(text);
  const checked = useMemo(() => checkFile(deferred, inUse ?? []), [deferred, inUse]);
  const write = (next: string, repaired?: Repair | 'impossible'): void => {
    setText(next);
    onWrite?.(next);
    setRepair(repaired);
    setTrouble(undefined);
  };
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return;
    if (file.size > largest) setTrouble(t.tooLarge);
    else
      await file.text().then(
        (read) => write(read),
        () => setTrouble(t.unreadable),
      );
  };
  const doRepair = (): void => {
    const repaired = repairFile(text, inUse ?? []);
    write(repaired?.text ?? text, repaired ?? 'impossible');
  };
  const goTo = ({ offset, length }: TextPosition): void => {
    area.current?.focus();
    area.current?.setSelectionRange(offset, offset + Math.max(length, 1));
  };
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <FileButton accept=".json,.jsonc,.txt,application/json" onChange={(file) => void choose(file)}>
          {(button) => (
            <Button {...button} variant="default">
              {t.choose}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </Group>
      {trouble ? (
        <Text size="sm" c="red" role="alert">
          {trouble}
        </Text>
      ) : null}
      <Textarea
        ref={area}
        aria-label={t.text}
        rows={10}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12.5 } }}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <RepairWords repair={repair} />
      {checked ? (
        <Findings
          findings={checked.findings}
          onGoTo={goTo}
          onUse={(role, permission, meant) => {
            if (checked.document) write(withMeant(checked.document, role, permission, meant));
          }}
        />
      ) : null}
      <Group gap="xs">
        <ActionButton
          variant="default"
          reason={checked ? (checked.needsRepair ? undefined : t.fine) : t.nothingRead}
          onClick={doRepair}
        >
          {t.repair}
        </ActionButton>
        <ActionButton
          variant="default"
          reason={checked ? undefined : t.nothingRead}
          onClick={() => downloadText('permissions.json', text, 'application/json')}
        >
          {t.download}
        </ActionButton>
        <Text size="xs" c="dimmed">
          {t.repairHint}
        </Text>
      </Group>
      {children?.(checked)}
    </Stack>
  );
}

function RepairWords({ repair }: { repair: Repair | 'impossible' | undefined }) {
  const t = useMessages(fileMessages);
  if (repair === undefined) return null;
  if (repair === 'impossible') {
    return (
      <Note tone="failed" role="alert">
        {t.noRepair}
      </Note>
    );
  }
  return (
    <Note tone={repair.lossy ? 'caution' : 'done'} role="status">
      {t.repaired(repair.count)} {repair.lossy ? t.lossy : ''}
    </Note>
  );
}
