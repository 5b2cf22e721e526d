import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { effectsOnRoles, isNoEffect } from '#access/roles/effects.ts';
import {
  applyChanges,
  changesByRole,
  diffRoles,
  undoChange,
  type RolesChange,
} from '#access/roles/rolesDiff.ts';
import type { RolesEditing } from '#features/roles/edit/useRolesEdit.ts';
import { useStudiesSeen } from '#features/roles/role/studiesSeen.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { Name } from '#ui/names/Name.tsx';
import { effectMessages } from './effectMessages.ts';
import { foldChanges, type FoldedChange } from './foldChanges.ts';
import classes from './effect.module.css';
import type { Holders } from './warnings.ts';

/** Roles that are shown, and counted, at first. */
const shownAtFirst = 20;

/** Changes of one role that are listed at most. */
const maxListed = 30;

interface Props {
  editing: RolesEditing;
  changed: readonly string[];
  holders: ReadonlyMap<string, Holders>;
}

/** The changes, role by role, each of which can be undone. */
export function Changes({ editing, changed, holders }: Props) {
  const t = useMessages(effectMessages);
  const { base, mine, change } = editing;
  const byRole = useMemo(() => changesByRole(diffRoles(base, mine)), [base, mine]);
  const effects = useMemo(() => effectsOnRoles(base, mine), [base, mine]);
  const [showsAll, setShowsAll] = useState(false);
  const takeBack = (changes: readonly RolesChange[]): void =>
    change((mine) => applyChanges(mine, changes.toReversed().flatMap(undoChange)));
  const shown = showsAll ? changed : changed.slice(0, shownAtFirst);
  const forUse = byRole.get(undefined) ?? [];
  return (
    <Stack gap="sm">
      {shown.map((role) => {
        const effect = effects.get(role);
        return (
          <section key={role} className={classes['role']} aria-label={markedText(role, 'identifier')}>
            <Group gap="xs" justify="space-between">
              <Text fw={600} className={classes['name']}>
                <Name>{role}</Name>
              </Text>
              <ChangeImpact
                before={base.roles.get(role)?.authorizedLabels ?? []}
                after={mine.roles.get(role)?.authorizedLabels ?? []}
                holders={holders.get(role)}
              />
            </Group>
            {effect && isNoEffect(effect) && mine.roles.has(role) && base.roles.has(role) ? (
              <Text size="sm">{t.sameEffect}</Text>
            ) : null}
            <ChangeList changes={byRole.get(role) ?? []} onTakeBack={takeBack} />
          </section>
        );
      })}
      {shown.length < changed.length ? (
        <Button variant="default" size="xs" onClick={() => setShowsAll(true)}>
          {t.more(changed.length - shown.length)}
        </Button>
      ) : null}
      {forUse.length > 0 ? (
        <section className={classes['role']}>
          <Text fw={600}>{t.labelsForUse}</Text>
          <ChangeList changes={forUse} onTakeBack={takeBack} />
        </section>
      ) : null}
    </Stack>
  );
}

interface ImpactProps {
  before: readonly string[];
  after: readonly string[];
  holders: Holders | undefined;
}

/** How many users a change of a role concerns, and how many studies more or fewer they can see. */
function ChangeImpact({ before, after, holders }: ImpactProps) {
  const t = useMessages(effectMessages);
  const mayCount = useKeycloakCan()('readUsers') === undefined;
  const [now, then] = [useStudiesSeen(before), useStudiesSeen(after)];
  const users = holders ? t.users(holders.ids.size, holders.hasMore) : mayCount ? t.counting : t.usersUnknown;
  return (
    <Text size="sm" c="dimmed">
      {users} · {studiesWords(now, then, t)}
    </Text>
  );
}

type Count = ReturnType<typeof useStudiesSeen>;
type Words = Pick<
  Awaited<ReturnType<typeof effectMessages.load>>,
  'counting' | 'seesUnknown' | 'seesSame' | 'seesMore' | 'seesFewer'
>;

function studiesWords(now: Count, then: Count, t: Words): string {
  if (now === 'unknown' || then === 'unknown') return t.seesUnknown;
  if (now === undefined || then === undefined) return t.counting;
  if (now === then) return t.seesSame;
  return then > now ? t.seesMore(then - now) : t.seesFewer(now - then);
}

interface ListProps {
  changes: readonly RolesChange[];
  onTakeBack: (changes: readonly RolesChange[]) => void;
}

function ChangeList({ changes, onTakeBack }: ListProps) {
  const t = useMessages(effectMessages);
  const roles = useMessages(rolesMessages);
  const folded = foldChanges(changes);
  const wordsOf = (one: FoldedChange): string =>
    one.kind === 'one' ? roles.change(one.change) : t[one.kind](one.role, one.labels);
  return (
    <ul className={classes['changes']}>
      {folded.slice(0, maxListed).map((one) => (
        <li key={wordsOf(one)}>
          <span>{wordsOf(one)}</span>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t.takeBackOf(wordsOf(one))}
            onClick={() => onTakeBack(one.changes)}
          >
            {t.takeBack}
          </Button>
        </li>
      ))}
      {folded.length > maxListed ? <li>+ {roles.changes(folded.length - maxListed)}</li> : null}
    </ul>
  );
}
