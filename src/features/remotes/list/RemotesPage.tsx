import { Tabs, Text } from '@mantine/core';
import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { remoteKinds } from '#api/orthanc/remotes/remote.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { WhyLink } from '#widgets/access/WhyLink.tsx';
import { Modalities } from './Modalities.tsx';
import { remoteListMessages } from '#features/remotes/remoteListMessages.ts';
import classes from './Remotes.module.css';
import { remotesAddress } from '#features/remotes/remotesAddress.ts';
import { WebRemotes } from './WebRemotes.tsx';

/** The systems that this server sends to, searches and retrieves from, for administrators. */
export function RemotesPage() {
  const t = useMessages(remoteListMessages);
  const can = useCan();
  // Listing needs a permission of its own, which an administrator may lack.
  const action = can('editRemotes') === undefined ? 'listRemotes' : 'editRemotes';
  const refused = can(action);
  return (
    <div className={classes['page']}>
      <PageHeader title={t.title} />
      {refused === undefined ? (
        <Remotes />
      ) : (
        <EmptyState picture="lock" title={t.notAllowedTitle} action={<WhyLink action={action} />}>
          {refused}
        </EmptyState>
      )}
    </div>
  );
}

function Remotes() {
  const t = useMessages(remoteListMessages);
  const [params, setParams] = useSearchParams();
  const { kind } = remotesAddress.read(params);
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t.intro}
      </Text>
      <Tabs
        value={kind}
        onChange={(next) => {
          const chosen = remoteKinds.find((one) => one === next) ?? 'modality';
          setParams(remotesAddress.write({ kind: chosen, dialog: '', remote: undefined }), { replace: true });
        }}
        keepMounted={false}
        className={classes['page']}
      >
        <Tabs.List aria-label={t.kindList} mb="md">
          {remoteKinds.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t.kinds[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {remoteKinds.map((one) => (
          <Tabs.Panel key={one} value={one} className={classes['panel']}>
            {/* The table loads its own messages. Waiting for them must not hide the page. */}
            <Suspense fallback={null}>
              {one === 'modality' ? <Modalities /> : <WebRemotes kind={one} />}
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
