import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { namesOfRoles, type RealmRole } from '#api/keycloak/realmRoles.ts';
import { compositesQuery, makePlainMutation } from '#api/keycloak/realmRoleWrites.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { useFailureInDialog } from '#ui/dialog/useFailureInDialog.ts';
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
        {named(t.notListed(roles.length))} {namesOfRoles(roles)}
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
  const brought = useQuery(compositesQuery(role.id)).data;
  const [isAsking, setAsking] = useState(false);
  const reason = useKeycloakCan()('editRealm');
  return (
    <li>
      <strong>
        <Name>{role.name}</Name>
      </strong>{' '}
      {brought ? t.brings(brought) : '…'}{' '}
      <ActionButton size="compact-xs" variant="default" reason={reason} onClick={() => setAsking(true)}>
        {t.makePlain}
      </ActionButton>
      {isAsking ? <MakePlain role={role} brought={brought ?? []} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}

interface PlainProps {
  role: RealmRole;
  brought: readonly string[];
  onClose: () => void;
}

/** Asks before the holders of a role lose what it brought. */
function MakePlain({ role, brought, onClose }: PlainProps) {
  const t = useMessages(realmMessages);
  const errors = useMessages(errorMessages);
  const keycloak = useMessages(keycloakMessages);
  const { failure, tell } = useFailureInDialog();
  const makePlain = useMutation({
    ...makePlainMutation,
    onSuccess: () => notify.done(t.madePlain(role.name)),
    onError: (error) => {
      const holds = mayBeDone(error) ? keycloak.maybeDone : keycloak.notDone;
      tell(t.makePlainFailed(role.name), { message: `${describeError(error, errors).text} ${holds}` });
    },
  });
  return (
    <ConfirmDialog
      title={t.makePlainTitle(role.name)}
      text={t.makePlainText(role.name, brought)}
      confirmLabel={t.makePlain}
      isPending={makePlain.isPending}
      failure={failure}
      onConfirm={() => makePlain.mutate(role.id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
