import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { makeRealmRoleMutation } from '#api/keycloak/realmRoleWrites.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { notify } from '#ui/notices/notify.ts';
import { Note } from '#ui/status/Note.tsx';
import { effectMessages } from './effectMessages.ts';
import { isGrave, type RolesWarning } from './warnings.ts';

/** Warnings that are listed at most. */
const maxListed = 40;

interface Props {
  warnings: readonly RolesWarning[];
  /** How many roles there are, where who holds two of them was not looked at. */
  uncheckedUnion: number | undefined;
}

/** What one should know before saving, with the repair at hand where there is one. */
export function Warnings({ warnings, uncheckedUnion }: Props) {
  const t = useMessages(effectMessages);
  if (warnings.length === 0 && uncheckedUnion === undefined) return null;
  const isRed = warnings.some((warning) => isGrave(warning) || warning.kind === 'composite');
  return (
    <Note tone={isRed ? 'failed' : 'caution'} role="alert">
      <Text size="sm" fw={600} mb={4}>
        {t.warnings}
      </Text>
      <Stack gap={6} component="ul" ps="lg" my={0}>
        {warnings.slice(0, maxListed).map((warning) => (
          <Text size="sm" component="li" key={JSON.stringify(warning)}>
            <Words warning={warning} />
            {warning.kind === 'notInKeycloak' ? <CreateInKeycloak role={warning.role} /> : null}
          </Text>
        ))}
        {warnings.length > maxListed ? <li>+{warnings.length - maxListed}</li> : null}
        {uncheckedUnion === undefined ? null : (
          <Text size="sm" component="li">
            {t.warning.unionNotChecked(uncheckedUnion)}
          </Text>
        )}
      </Stack>
    </Note>
  );
}

function Words({ warning }: { warning: RolesWarning }) {
  const t = useMessages(effectMessages);
  const words = t.warning;
  switch (warning.kind) {
    case 'nobodyKeepsAdmin':
    case 'youLoseAdmin':
      return words[warning.kind];
    case 'noAdminWithUsers':
      return words.noAdminWithUsers(warning.roles);
    case 'gainsPower':
      return words.gainsPower[warning.permission](
        warning.role,
        warning.holders ? t.users(warning.holders.ids.size, warning.holders.hasMore) : t.usersUncounted,
      );
    case 'composite':
    case 'notInKeycloak':
    case 'withoutUsers':
      return words[warning.kind](warning.role);
    case 'unknownPermission':
      return words.unknownPermission(warning.role, warning.permission);
    case 'allForMany':
      return words.allForMany(warning.role, t.users(warning.holders.ids.size, warning.holders.hasMore));
    case 'union':
      return words.union(warning.users, warning.roles, warning.permissions, warning.labels);
  }
}

function CreateInKeycloak({ role }: { role: string }) {
  const t = useMessages(effectMessages);
  const errors = useMessages(errorMessages);
  const create = useMutation({
    ...makeRealmRoleMutation,
    onSuccess: (made) =>
      made === 'made'
        ? notify.done(t.created(role))
        : notify.failed(t.createFailed(role), { message: t.createUnknown }),
    onError: (error) => notify.failed(t.createFailed(role), { message: describeError(error, errors).text }),
  });
  return (
    <>
      {' '}
      <ActionButton
        variant="default"
        size="compact-xs"
        reason={useKeycloakCan()('editRealm')}
        loading={create.isPending}
        onClick={() => create.mutate(role)}
      >
        {t.createInKeycloak}
      </ActionButton>
    </>
  );
}
