import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { tryQuery } from '#api/orthanc/studies/studyPages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useSystem } from '#session/SessionContext.ts';
import { searchOf, type SearchState } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { alternativesTo, type Alternative } from './alternatives.ts';

/** What else finds something where a name found nothing: tried side by side, and offered with how much. */
export function Alternatives({ state }: { state: SearchState }) {
  const t = useMessages(studiesMessages);
  const format = useFormat();
  const extended = useSystem().Capabilities.HasExtendedFind;
  const { open, hidden, change } = state;
  const alternatives = alternativesTo(open, hidden);
  // Another search takes this away: what is still under way is given up with it.
  const tried = useQueries({
    queries: alternatives.map(({ change: { open: more, hidden: secret } }) =>
      tryQuery({ search: searchOf({ ...open, ...more }, { ...hidden, ...secret }), extended }),
    ),
  });
  const found = alternatives.flatMap((alternative, at) => {
    const answer = tried[at]?.data;
    return answer && answer.count > 0 ? [{ ...alternative, ...answer }] : [];
  });
  const wordsOf = ({ kind, text }: Alternative): string =>
    kind === 'name' ? text : t.alternatives[kind](text);
  if (found.length === 0) {
    return tried.some(({ isPending }) => isPending) ? (
      <Text size="sm" c="dimmed" role="status">
        {t.trying}
      </Text>
    ) : null;
  }
  return (
    <Stack gap={6} align="center">
      <Text size="sm">{t.tryInstead}</Text>
      <Group gap="xs" justify="center" role="group" aria-label={t.tryInstead}>
        {found.map((one) => (
          <Button
            key={`${one.kind} ${one.text}`}
            size="xs"
            variant="default"
            onClick={() => change(one.change)}
          >
            {t.withCount(wordsOf(one), `${format.number(one.count)}${one.isMore ? '+' : ''}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
