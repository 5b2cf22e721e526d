import { List, Text } from '@mantine/core';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { labelMessages } from '#features/labels/labelMessages.ts';
import type { LabeledStudy, LabelWish } from '#features/labels/run/labelChanges.ts';
import { useHolders } from '#features/labels/useHolders.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { RolesNeeded } from '#widgets/roles/RolesNeeded.tsx';
import { useRoles } from '#widgets/roles/useRoles.ts';
import { Note } from '#ui/status/Note.tsx';
import { accessChanges, grantedByNoRole, lostToEditor, type RoleAccessChange } from './accessChanges.ts';

interface Props {
  studies: readonly LabeledStudy[];
  wish: LabelWish;
}

/** How an edit changes who can see the studies. */
export function AccessHint({ studies, wish }: Props) {
  const t = useMessages(labelMessages);
  const profile = useProfile();
  const roles = useRoles();
  if (wish.add.size === 0 && wish.remove.size === 0) return null;
  const lost = lostToEditor(profile, studies, wish);
  return (
    <Note tone="info" role="note" aria-live="polite" title={t.access.title}>
      {lost > 0 ? (
        <Text size="sm" fw={600}>
          {t.access.youLose(lost)}
        </Text>
      ) : null}
      {roles.kind === 'known' ? <Roles document={roles.document} studies={studies} wish={wish} /> : null}
      <RolesNeeded roles={roles} />
      <Text size="sm">{t.delay}</Text>
    </Note>
  );
}

function Roles({ document, studies, wish }: Props & { document: RolesDocument }) {
  const t = useMessages(labelMessages);
  const changes = accessChanges(document, studies, wish);
  const unopened = grantedByNoRole(document, wish.add);
  return (
    <List size="sm" mb={4}>
      {changes.length === 0 ? <List.Item>{t.access.nobody}</List.Item> : null}
      {changes.map((change) => (
        <RoleLine key={change.role} change={change} />
      ))}
      {unopened.length > 0 ? <List.Item>{t.access.unopened(unopened)}</List.Item> : null}
    </List>
  );
}

function RoleLine({ change: { role, gains, loses } }: { change: RoleAccessChange }) {
  const t = useMessages(labelMessages);
  const holders = useHolders(role);
  return (
    <>
      {gains > 0 ? <List.Item>{t.access.gains(role, holders, gains)}</List.Item> : null}
      {loses > 0 ? <List.Item>{t.access.loses(role, holders, loses)}</List.Item> : null}
    </>
  );
}
