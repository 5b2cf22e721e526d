import { Alert, List, Text } from '@mantine/core';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { RolesNeeded } from '#widgets/roles/RolesNeeded.tsx';
import { useProfile } from '#session/SessionContext.ts';
import { useRoles } from '#widgets/roles/useRoles.ts';
import { labelMessages } from '#features/labels/labelMessages.ts';
import { useHolders } from '#features/labels/useHolders.ts';
import type { Labelled, LabelWish } from '#features/labels/run/labelChanges.ts';
import { lostToEditor, openedByNobody, sightOfEdit, type RoleSight } from './sight.ts';

interface Props {
  studies: readonly Labelled[];
  wish: LabelWish;
}

/** How an edit changes who can see the studies. */
export function SightHint({ studies, wish }: Props) {
  const t = useMessages(labelMessages);
  const profile = useProfile();
  const roles = useRoles();
  if (wish.add.size === 0 && wish.remove.size === 0) return null;
  const lost = lostToEditor(profile, studies, wish);
  return (
    <Alert color="gray" variant="light" role="note" aria-live="polite" title={t.sight.title}>
      {lost > 0 ? (
        <Text size="sm" fw={600}>
          {t.sight.youLose(lost)}
        </Text>
      ) : null}
      {roles.kind === 'known' ? <Roles document={roles.document} studies={studies} wish={wish} /> : null}
      <RolesNeeded roles={roles} />
      <Text size="sm">{t.delay}</Text>
    </Alert>
  );
}

function Roles({ document, studies, wish }: Props & { document: RolesDocument }) {
  const t = useMessages(labelMessages);
  const changes = sightOfEdit(document, studies, wish);
  const unopened = openedByNobody(document, wish.add);
  return (
    <List size="sm" mb={4}>
      {changes.length === 0 ? <List.Item>{t.sight.nobody}</List.Item> : null}
      {changes.map((change) => (
        <RoleLine key={change.role} change={change} />
      ))}
      {unopened.length > 0 ? <List.Item>{t.sight.unopened(unopened)}</List.Item> : null}
    </List>
  );
}

function RoleLine({ change: { role, gains, loses } }: { change: RoleSight }) {
  const t = useMessages(labelMessages);
  const holders = useHolders(role);
  return (
    <>
      {gains > 0 ? <List.Item>{t.sight.gains(role, holders, gains)}</List.Item> : null}
      {loses > 0 ? <List.Item>{t.sight.loses(role, holders, loses)}</List.Item> : null}
    </>
  );
}
