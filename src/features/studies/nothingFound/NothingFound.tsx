import { Button, Group, Stack } from '@mantine/core';
import { Suspense } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { lazyPart } from '#ui/lazyPart.tsx';
import {
  boxKinds,
  noPrivateSearch,
  noPublicSearch,
  type BoxKind,
} from '#features/studies/search/searchState.ts';
import { decideBox } from '#features/studies/search/box.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#locales/shared/studies.ts';

const Alternatives = lazyPart(async () => (await import('./Alternatives.tsx')).Alternatives);

/** An empty list: nothing there at all, or nothing that fits, and what to try next. */
export function NothingFound({ state, isFiltered }: { state: SearchState; isFiltered: boolean }) {
  const t = useMessages(studiesMessages);
  if (!isFiltered) return <EmptyState title={t.noneTitle}>{t.none}</EmptyState>;
  const { hidden, change } = state;
  const taken = hidden.boxKind || decideBox(hidden.box);
  // What is tried as a name is tried as an ID as well.
  const isTried = (kind: BoxKind): boolean => taken === 'PatientName' && kind === 'PatientID';
  const others = hidden.box.trim() ? boxKinds.filter((kind) => kind !== taken && !isTried(kind)) : [];
  return (
    <EmptyState
      picture="search"
      title={t.emptyTitle}
      action={
        <Stack gap="sm">
          <Suspense fallback={null}>
            <Alternatives state={state} />
          </Suspense>
          <Group gap="xs" justify="center">
            {others.map((kind) => (
              <Button
                key={kind}
                variant="default"
                size="xs"
                onClick={() => change({ hidden: { box: hidden.box, boxKind: kind } })}
              >
                {t.seekAs(t.boxKinds[kind])}
              </Button>
            ))}
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                const { sort, descending, second, mode } = state.open;
                change({
                  open: { ...noPublicSearch, sort, descending, second, mode },
                  hidden: noPrivateSearch,
                });
              }}
            >
              {t.clear}
            </Button>
          </Group>
        </Stack>
      }
    >
      {t.empty}
    </EmptyState>
  );
}
