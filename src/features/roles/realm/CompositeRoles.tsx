import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RealmRole } from '#api/keycloak/realmRoles.ts';
import { makePlainMutation } from '#api/keycloak/realmRoleWrites.ts';
import { compositesQuery } from '#api/keycloak/realmRoleWrites.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { notify } from '#ui/notices/notify.ts';
import { Name } from '#ui/names/Name.tsx';
import { realmMessages } from './realmMessages.ts';
import classes from './realm.module.css';

/** Keycloak's composite roles, which the document leaves out: what they bring, and how to make plain roles of them. */
export function CompositeRoles({ roles }: { roles: readonly RealmRole[] }) {
  const t = useMessages(realmMessages);
  const { named } = useMessages(uiMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes['composites']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {named(t.notListed(roles.length))} {roles.map(({ name }) => name).join(', ')}
      </summary>
      {isOpen ? (
        <>
          <Text size="sm" my={4} maw={760}>
            {t.notListedText}
          </Text>
          <ul>
            {roles.map((role) => (
              <Composite key={role.id} role={role} />
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}

function Composite({ role }: { role: RealmRole }) {
  const t = useMessages(realmMessages);
  const errors = useMessages(errorMessages);
  const brought = useQuery(compositesQuery(role.id)).data;
  const [isAsking, setAsking] = useState(false);
  const reason = useKeycloakCan()('editRealm');
  const makePlain = useMutation({
    ...makePlainMutation,
    onSuccess: () => notify.done(t.madePlain(role.name)),
    onError: (error) =>
      notify.failed(t.makePlainFailed(role.name), { message: describeError(error, errors).text }),
  });
  return (
    <li>
      <strong>
        <Name>{role.name}</Name>
      </strong>{' '}
      {brought ? t.brings(brought) : '…'}{' '}
      {isAsking ? (
        <Alert color="red" variant="light" title={t.makePlainTitle(role.name)} my={4} role="alertdialog">
          <Text size="sm">{t.makePlainText(role.name, brought ?? [])}</Text>
          <Group gap="xs" mt="xs">
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              {t.cancel}
            </Button>
            <Button
              size="xs"
              color="red"
              loading={makePlain.isPending}
              onClick={() => makePlain.mutate(role.id)}
            >
              {t.makePlain}
            </Button>
          </Group>
        </Alert>
      ) : (
        <ActionButton size="compact-xs" variant="default" reason={reason} onClick={() => setAsking(true)}>
          {t.makePlain}
        </ActionButton>
      )}
    </li>
  );
}
