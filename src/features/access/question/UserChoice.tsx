import { Button, Group, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fullNameOf, userQuery, usersQuery } from '#api/keycloak/users/users.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSearchDraft } from '#ui/useSearchDraft.ts';
import { Failure } from '#ui/Failure.tsx';
import { Name } from '#ui/names/Name.tsx';
import { accessPageMessages } from '#features/access/accessMessages.ts';
import { Choices } from '#ui/actions/Choices.tsx';
import { takeFocus } from './takeFocus.ts';

/** So many users are offered at once. */
const maxOffered = 8;

interface Props {
  id: string;
  onChoose: (id: string) => void;
}

/** Looks for a user in Keycloak, for those who may read users; others can still ask about roles. */
export function UserChoice({ id, onChoose }: Props) {
  const t = useMessages(accessPageMessages);
  const refused = useKeycloakCan()('readUsers');
  // Not when the page opens: only where the control that was used goes away.
  const [isUsed, setIsUsed] = useState(false);
  const choose = (next: string): void => {
    setIsUsed(true);
    onChoose(next);
  };
  if (refused !== undefined) return <Text size="sm">{t.needsUsers}</Text>;
  return id === '' ? (
    <FindUser onChoose={choose} takesFocus={isUsed} />
  ) : (
    <ChosenUser id={id} onChange={() => choose('')} takesFocus={isUsed} />
  );
}

interface ChosenProps {
  id: string;
  onChange: () => void;
  takesFocus: boolean;
}

function ChosenUser({ id, onChange, takesFocus }: ChosenProps) {
  const t = useMessages(accessPageMessages);
  // The answer tells a failure: it asks for the same user.
  const { data: user } = useQuery({ ...userQuery(id), meta: toldInPlace });
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text style={{ overflowWrap: 'anywhere' }}>
        {user ? (
          <>
            <strong>
              <bdi>{fullNameOf(user)}</bdi>
            </strong>{' '}
            <Name>{user.userName}</Name>
          </>
        ) : (
          '…'
        )}
      </Text>
      <Button
        ref={takesFocus ? takeFocus : null}
        variant="default"
        size="xs"
        style={{ flexShrink: 0 }}
        aria-label={t.changeUser}
        onClick={onChange}
      >
        {t.change}
      </Button>
    </Group>
  );
}

function FindUser({ onChoose, takesFocus }: { onChoose: (id: string) => void; takesFocus: boolean }) {
  const t = useMessages(accessPageMessages);
  const errors = useMessages(errorMessages);
  // A name: it stays out of the address.
  const [text, setText] = useState('');
  const draft = useSearchDraft(text, setText);
  const filter = { text, anywhere: true, state: 'all', role: undefined } as const;
  const found = useQuery({
    ...usersQuery(filter, 0),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    meta: toldInPlace,
  });
  const users = text.trim() === '' ? undefined : found.data?.users;
  return (
    <>
      <TextInput
        ref={takesFocus ? takeFocus : null}
        type="search"
        label={t.user}
        placeholder={t.userHint}
        value={draft.text}
        autoComplete="off"
        onChange={(event) => draft.type(event.currentTarget.value)}
      />
      {found.error ? (
        <Failure
          {...describeError(found.error, errors)}
          retryLabel={errors.retry}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {users ? (
        <Choices
          label={t.foundUsers}
          none={t.noUsers}
          note={users.length > maxOffered ? t.moreUsers : undefined}
          items={users.slice(0, maxOffered).map((user) => ({
            id: user.id,
            content: (
              <>
                <strong>
                  <bdi>{fullNameOf(user)}</bdi>
                </strong>{' '}
                <Name>{user.userName}</Name>
              </>
            ),
          }))}
          onChoose={onChoose}
        />
      ) : null}
    </>
  );
}
