import { Button, Group, Text, TextInput } from '@mantine/core';
import { printRoles, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { downloadText } from '#ui/download.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { ReadAgain } from '#features/roles/edit/ReadAgain.tsx';
import { useLastSave } from '#features/roles/edit/useRolesEdit.ts';
import type { SaveRoles } from '#features/roles/edit/useSaveRoles.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import type { RolesView } from './useRolesView.ts';

interface Props {
  held: RolesDocument;
  filter: string;
  onFilter: (filter: string) => void;
  onShow: (view: RolesView) => void;
  save: SaveRoles;
}

/** The head of the screen: how many roles, what can be done with all of them, the filter. */
export function RolesHead({ held, filter, onFilter, onShow, save }: Props) {
  const t = useMessages(rolesMessages);
  const can = useKeycloakCan();
  const lastSave = useLastSave();
  const open = (dialog: 'new' | 'import'): void => onShow({ kind: 'dialog', dialog, role: undefined });
  return (
    <>
      <PageHeader
        title={t.title}
        beside={
          <Text size="sm" c="dimmed">
            {t.count(held.roles.size)}
          </Text>
        }
      >
        {lastSave ? (
          <Button
            variant="default"
            loading={save.isPending}
            onClick={() => save.mutate({ base: lastSave.after, mine: lastSave.before, isUndo: true })}
          >
            {t.undoSave}
          </Button>
        ) : null}
        <ReadAgain />
        <Button variant="default" onClick={() => open('import')}>
          {t.importFile}
        </Button>
        <Button
          variant="default"
          onClick={() => downloadText('permissions.json', printRoles(held), 'application/json')}
        >
          {t.exportFile}
        </Button>
        <ActionButton reason={can('editRealm')} onClick={() => open('new')}>
          {t.newRole}
        </ActionButton>
      </PageHeader>
      <Group gap="sm" mb={4}>
        <TextInput
          type="search"
          w={300}
          maw="100%"
          aria-label={t.filter}
          placeholder={t.filter}
          value={filter}
          onChange={(event) => onFilter(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed" visibleFrom="md">
          {t.legend}
        </Text>
      </Group>
    </>
  );
}

/** No row to show: none is there, or none matches. */
export function NoRoles({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const t = useMessages(rolesMessages);
  if (!isFiltered) return <EmptyState title={t.noRoles}>{t.noRolesHint}</EmptyState>;
  return (
    <EmptyState
      picture="search"
      title={t.noneFound}
      action={
        <Button variant="default" onClick={onClear}>
          {t.clearFilter}
        </Button>
      }
    />
  );
}
