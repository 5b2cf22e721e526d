import { paths } from '#lib/paths.ts';
import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { keyHoldersQuery } from '#api/keycloak/users/keyHolders.ts';
import { findKeyIssues } from '#api/keycloak/users/apiKeys.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Pager } from '#ui/Pager.tsx';
import { Note } from '#ui/status/Note.tsx';
import { keysAddress } from './keys/keysPage.ts';
import { KeyTable } from './keys/KeyTable.tsx';
import { RealmCheck } from './keys/RealmCheck.tsx';
import { ScanPanel } from './keys/ScanPanel.tsx';
import { TestKeyDialog } from './keys/TestKeyDialog.tsx';
import { RightsGate } from './rights/RightsGate.tsx';

/** Every key that is marked, its holder, and what is wrong with it; the scan finds those that are not marked. */
export function ApiKeysPage() {
  const t = useMessages(apiKeysMessages);
  const can = useKeycloakCan();
  const reason = can('writeUsers');
  return (
    <RightsGate title={t.title}>
      <PageHeader title={t.title}>
        <KeyButtons reason={reason} />
      </PageHeader>
      <Text size="sm" mb="xs">
        {t.intro}
      </Text>
      <Note tone="caution" role="note" py="xs" mb="xs">
        {t.readable}
      </Note>
      <RealmCheck />
      <Marked reason={reason} />
      <ScanPanel reason={reason} />
    </RightsGate>
  );
}

function KeyButtons({ reason }: { reason: string | undefined }) {
  const t = useMessages(apiKeysMessages);
  const users = useMessages(usersMessages);
  const navigate = useNavigate();
  const [isTesting, setIsTesting] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsTesting(true)}>
        {t.test}
      </Button>
      <ActionButton reason={reason} onClick={() => void navigate(paths.newUser({ kind: 'service' }))}>
        {users.newService}
      </ActionButton>
      {isTesting ? <TestKeyDialog onClose={() => setIsTesting(false)} /> : null}
    </>
  );
}

function Marked({ reason }: { reason: string | undefined }) {
  const t = useMessages(apiKeysMessages);
  const errors = useMessages(errorMessages);
  const [params, setParams] = useSearchParams();
  const { page } = keysAddress.read(params);
  const holders = useQuery({ ...keyHoldersQuery(page), meta: toldInPlace });
  const findings = useMemo(() => findKeyIssues(holders.data?.users ?? []), [holders.data]);
  if (holders.isPending) return <Skeleton height={160} />;
  if (holders.isError) {
    const words = describeError(holders.error, errors);
    return <Failure {...words} retryLabel={errors.retry} onRetry={() => void holders.refetch()} />;
  }
  if (findings.length === 0 && page === 0) {
    return <EmptyState title={t.noneListed}>{t.noneListedHint}</EmptyState>;
  }
  const go = (next: number): void => setParams(keysAddress.write({ page: next }));
  return (
    <>
      <KeyTable label={t.title} findings={findings} reason={reason} />
      {page > 0 || holders.data.hasMore ? (
        <Pager
          label={t.pages}
          text={t.page(page + 1)}
          previousLabel={t.previous}
          nextLabel={t.next}
          page={page}
          hasMore={holders.data.hasMore}
          onPage={go}
        />
      ) : null}
    </>
  );
}
