import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { profileWithoutTokenQuery } from '#api/authorization/profile.ts';
import type { RolesEditing } from '#features/roles/edit/useRolesEdit.ts';
import type { SaveRoles } from '#features/roles/edit/useSaveRoles.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { DialogActions } from '#ui/dialog/DialogActions.tsx';
import { Changes } from './Changes.tsx';
import { effectMessages } from './effectMessages.ts';
import { useSurroundings } from './useSurroundings.ts';
import { Warnings } from './Warnings.tsx';
import { changedRoles, isGrave, warningsOf } from './warnings.ts';

interface Props {
  editing: RolesEditing;
  save: SaveRoles;
  onClose: () => void;
}

/** What saving will do: the changes in words with their reach, and what one should know first. */
export function ReviewDialog({ editing, save, onClose }: Props) {
  const t = useMessages(rolesMessages);
  const effect = useMessages(effectMessages);
  const { base, mine } = editing;
  const changed = useMemo(() => changedRoles(base, mine), [base, mine]);
  const around = useSurroundings(mine, changed);
  const warnings = warningsOf(base, mine, around);
  const [isUnderstood, setUnderstood] = useState(false);
  const waits = warnings.some(isGrave) && !isUnderstood;
  const reason = editing.isChanged ? (waits ? effect.understandFirst : undefined) : t.unsaved(0);
  return (
    <Dialog onClose={onClose} title={effect.title} size="xl">
      <Stack gap="md">
        <Warnings warnings={warnings} uncheckedUnion={around.isUnionChecked ? undefined : mine.roles.size} />
        <Changes editing={editing} changed={changed} holders={around.holders} />
        <WithoutToken />
        {warnings.some(isGrave) ? (
          <Checkbox
            label={effect.understood}
            checked={isUnderstood}
            onChange={(event) => setUnderstood(event.currentTarget.checked)}
          />
        ) : null}
        <DialogActions
          label={t.save}
          cancelLabel={t.backToEdit}
          onConfirm={() => save.mutate({ base, mine }, { onSettled: onClose })}
          onClose={onClose}
          reason={reason}
          isPending={save.isPending}
        />
      </Stack>
    </Dialog>
  );
}

function WithoutToken() {
  const t = useMessages(effectMessages);
  const anonymous = useQuery(profileWithoutTokenQuery).data;
  return anonymous ? (
    <Text size="sm" c="dimmed">
      {t.withoutToken(anonymous.permissions, anonymous.authorizedLabels)}
    </Text>
  ) : null;
}
