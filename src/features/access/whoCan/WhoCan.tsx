import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { AccessWorld } from '#access/explain/who.ts';
import type { LabeledResource } from '#access/plugin/request.ts';
import { seesAll } from '#access/roles/profile.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useProfile } from '#session/SessionContext.ts';
import classes from '#features/access/access.module.css';
import { RolesThatSee } from './RolesThatSee.tsx';
import { rolesThatSee, rolesToList } from './seeing.ts';
import { UsersThatSee } from './UsersThatSee.tsx';
import { whoCanMessages } from './whoCanMessages.ts';

interface Props {
  world: AccessWorld;
  study: LabeledResource;
}

/** Everyone who can see a study: the roles, and the users who have them, a page at a time. */
export function WhoCan({ world, study }: Props) {
  const t = useMessages(whoCanMessages);
  const isPartial = !seesAll(useProfile());
  return (
    <section className={classes['answer']} aria-labelledby="access-who-can">
      <h2 id="access-who-can">{t.title}</h2>
      {isPartial ? <Text size="sm">{t.ownLabelsOnly}</Text> : null}
      {world.roles ? <Seeing world={world} study={study} /> : <Text size="sm">{t.rolesUnknown}</Text>}
      <Text size="sm" c="dimmed">
        {t.links}
      </Text>
    </section>
  );
}

function Seeing({ world, study }: Props) {
  const t = useMessages(whoCanMessages);
  const can = useKeycloakCan();
  const roles = useMemo(() => rolesThatSee(world, study), [world, study]);
  const listed = useMemo(() => rolesToList(world, study), [world, study]);
  // Keycloak lists the users of a role to those who may view both.
  const reason = can('readUsers') ?? can('readRoles');
  return (
    <>
      <Title order={3} fz={14}>
        {t.byRole}
      </Title>
      {roles.length > 0 ? <RolesThatSee roles={roles} /> : <Text size="sm">{t.noRoles}</Text>}
      <Title order={3} fz={14}>
        {t.byUser}
      </Title>
      {reason === undefined ? (
        <UsersThatSee key={study.orthancId} world={world} study={study} listed={listed} />
      ) : (
        <Text size="sm">{t.rolesOnly(reason)}</Text>
      )}
    </>
  );
}
