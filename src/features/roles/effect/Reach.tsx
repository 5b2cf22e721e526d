import { Text } from '@mantine/core';
import { useStudiesSeen } from '#features/roles/role/studiesSeen.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { effectMessages } from './effectMessages.ts';
import type { Holders } from './warnings.ts';

interface Props {
  before: readonly string[];
  after: readonly string[];
  holders: Holders | undefined;
}

/** How far a change of a role reaches: how many users, how many studies more or fewer. */
export function Reach({ before, after, holders }: Props) {
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
