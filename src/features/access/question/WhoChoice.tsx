import { NativeSelect, Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import type { ChosenWho } from '#features/access/facts/accessAddress.ts';
import { accessPageMessages } from '#features/access/accessMessages.ts';
import type { Credentials } from '#features/access/facts/useCredentials.ts';
import { CredentialChoice } from './CredentialChoice.tsx';
import { RolesChoice } from './RolesChoice.tsx';
import { UserChoice } from './UserChoice.tsx';

const kinds = ['me', 'user', 'roles', 'key', 'link', 'nobody'] as const;

const chosen = (kind: (typeof kinds)[number]): ChosenWho => {
  if (kind === 'user') return { kind, id: '' };
  return kind === 'roles' ? { kind, names: [] } : { kind };
};

interface Props {
  who: ChosenWho;
  credentials: Credentials;
  onChoose: (who: ChosenWho) => void;
}

/** Whose access is asked about. */
export function WhoChoice({ who, credentials, onChoose }: Props) {
  const t = useMessages(accessPageMessages);
  return (
    <>
      <NativeSelect
        label={t.whoLabel}
        value={who.kind}
        onChange={(event) => {
          const kind = kinds.find((one) => one === event.currentTarget.value);
          if (kind) onChoose(chosen(kind));
        }}
        data={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      {who.kind === 'user' ? (
        <UserChoice id={who.id} onChoose={(id) => onChoose({ kind: 'user', id })} />
      ) : null}
      {who.kind === 'roles' ? (
        <>
          <RolesChoice names={who.names} onChoose={(names) => onChoose({ kind: 'roles', names })} />
          {who.names.length > 1 ? (
            <Text size="sm" c="dimmed">
              {t.rolesTogether}
            </Text>
          ) : null}
        </>
      ) : null}
      {who.kind === 'key' ? (
        <CredentialChoice
          kind="key"
          label={t.key}
          hint={t.keyHint}
          action={t.checkKey}
          credential={credentials.key}
        />
      ) : null}
      {who.kind === 'link' ? (
        <CredentialChoice
          kind="link"
          label={t.link}
          hint={t.linkHint}
          action={t.checkLink}
          credential={credentials.link}
        />
      ) : null}
    </>
  );
}
