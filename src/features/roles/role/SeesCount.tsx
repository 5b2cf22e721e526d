import { Text } from '@mantine/core';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useStudiesSeen } from './studiesSeen.ts';

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((label) => other.includes(label));

/** How many studies a role sees now, and would see after saving. */
export function SeesCount({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const { panel: t } = useMessages(rolesMessages);
  const [now, then] = [useStudiesSeen(before), useStudiesSeen(after)];
  const words = (count: number | 'unknown' | undefined): string =>
    count === undefined ? t.counting : count === 'unknown' ? t.notCounted : t.studies(count);
  return (
    <Text size="sm" role="status">
      {same(before, after) ? t.seesNow(words(now)) : t.wouldSee(words(now), words(then))}
    </Text>
  );
}
