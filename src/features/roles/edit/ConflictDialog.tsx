import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '#access/roles/rolesDocument.ts';
import { resolveMerge, type RolesConflict, type Side } from '#access/roles/rolesMerge.ts';
import type { RolesEdit } from '#api/authorization/saving/heldRoles.ts';
import type { RolesSaved } from '#api/authorization/saving/rolesSaved.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { DialogActions } from '#ui/dialog/DialogActions.tsx';
import { useUnsavedQuestion } from '#ui/dialog/FormDialog.tsx';
import classes from './edit.module.css';

interface Props {
  saved: RolesSaved & { kind: 'conflict' };
  onChosen: (edit: RolesEdit) => void;
  onClose: () => void;
}

/** What two administrators did to the same thing, side by side; a person chooses, then it is saved. */
export function ConflictDialog({ saved: { merge, theirs }, onChosen, onClose }: Props) {
  const t = useMessages(rolesMessages);
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const mine = resolveMerge(merge, choices);
  return (
    <Dialog
      onClose={onClose}
      title={t.conflictTitle}
      size="xl"
      askBeforeClose={useUnsavedQuestion(choices.size > 0)}
    >
      {(close) => (
        <Stack gap="md">
          <Text size="sm">{t.conflictText}</Text>
          {merge.conflicts.map((conflict) => (
            <Conflict
              key={conflict.id}
              conflict={conflict}
              side={choices.get(conflict.id)}
              onChoose={(side) => setChoices(new Map(choices).set(conflict.id, side))}
            />
          ))}
          <DialogActions
            label={t.saveChosen}
            cancelLabel={t.backToEdit}
            onConfirm={() => (mine ? onChosen({ base: theirs, mine }) : undefined)}
            onClose={close}
            reason={mine ? undefined : t.chooseAll}
            isPending={false}
          />
        </Stack>
      )}
    </Dialog>
  );
}

interface ConflictProps {
  conflict: RolesConflict;
  side: Side | undefined;
  onChoose: (side: Side) => void;
}

function Conflict({ conflict, side, onChoose }: ConflictProps) {
  const t = useMessages(rolesMessages);
  return (
    <fieldset className={classes['conflict']}>
      <legend>{useTitle(conflict)}</legend>
      <div className={classes['sides']}>
        <section>
          <Text size="xs" fw={600}>
            {t.asItWas}
          </Text>
          <Version conflict={conflict} of="base" />
        </section>
        {(['mine', 'theirs'] as const).map((one) => (
          <section key={one} data-chosen={side === one || undefined}>
            <Text size="xs" fw={600}>
              {t[one]}
            </Text>
            <Version conflict={conflict} of={one} />
            <Radio
              mt="xs"
              size="sm"
              name={conflict.id}
              label={one === 'mine' ? t.keepMine : t.keepTheirs}
              checked={side === one}
              onChange={() => onChoose(one)}
            />
          </section>
        ))}
      </div>
    </fieldset>
  );
}

function useTitle(conflict: RolesConflict): string {
  const { conflicts } = useMessages(rolesMessages);
  switch (conflict.kind) {
    case 'removedAndChanged':
      return conflicts.removedAndChanged(conflict.role, conflict.mine === undefined);
    case 'addedTwice':
      return conflicts.addedTwice(conflict.role);
    case 'labelsBothWays':
      return conflicts.labelsBothWays(conflict.role);
    case 'availableBothWays':
      return conflicts.availableBothWays;
  }
}

function Version({ conflict, of }: { conflict: RolesConflict; of: 'base' | Side }) {
  const t = useMessages(rolesMessages);
  if (conflict.kind !== 'availableBothWays') return <RoleVersion role={conflict[of]} />;
  return conflict[of].length === 0 ? <Text size="sm">{t.anyLabel}</Text> : <Names names={conflict[of]} />;
}

function RoleVersion({ role }: { role: Role | undefined }) {
  const t = useMessages(rolesMessages);
  if (!role) {
    return (
      <Text size="sm" c="dimmed">
        {t.missing}
      </Text>
    );
  }
  return (
    <Stack gap={4}>
      <Text size="xs">{t.permissionsAre}</Text>
      <Text size="sm">{role.permissions.join(', ') || t.nothing}</Text>
      <Text size="xs">{t.labelsAre}</Text>
      {role.authorizedLabels.length > 0 ? (
        <Names names={role.authorizedLabels.map((label) => (label === '*' ? t.allStudies : label))} />
      ) : (
        <Text size="sm">{t.nothing}</Text>
      )}
    </Stack>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <span className={classes['names']}>
      {names.map((name) => (
        <ColorChip key={name} name={name} />
      ))}
    </span>
  );
}
