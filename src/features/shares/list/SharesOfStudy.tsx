import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shareLinkModeQuery, type ShareLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { recordedStudiesQuery, shareRecordsOfStudyQuery } from '#api/orthanc/shares/shareRecords.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { StateBadge, useKindName } from '#features/shares/records/columns.tsx';
import { LinkDialog } from '#features/shares/manage/LinkDialog.tsx';
import { RevokeLinks } from '#features/shares/manage/RevokeLinks.tsx';
import { useManager } from '#features/shares/manage/useManager.ts';
import { ManageLink } from '#features/shares/records/CopyLink.tsx';
import { Maker } from '#features/shares/records/Maker.tsx';
import { RecordStorageNotice } from './RecordStorageNotice.tsx';
import { Unreadable } from './Unreadable.tsx';
import { peopleOf, useDeviceRecords, useNames } from './useShareList.ts';
import { shareChangeMessages, shareListMessages } from '#features/shares/shareMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Failure } from '#ui/Failure.tsx';
import { shareRows, sortRows, type ShareRow } from '#features/shares/records/shareRows.ts';
import { storageGap, useRecordStorage } from '#features/shares/records/useRecordStorage.ts';

/** The recorded share links of a study, the latest first. */
export function SharesOfStudy({ study }: { study: Study }) {
  const t = useMessages(shareListMessages);
  const errors = useMessages(errorMessages);
  const { isDeclared, isFound } = useRecordStorage();
  const recorded = useQuery({ ...shareRecordsOfStudyQuery(study.id), enabled: isDeclared });
  const device = useDeviceRecords().filter(({ studyIds }) => studyIds.includes(study.id));
  const own = recorded.data ? [{ study, ...recorded.data }] : [];
  const opensMore = recorded.data?.records.some(({ studies }) => studies > 1) ?? false;
  // A link to several studies is revoked on all of them.
  const all = useQuery({ ...recordedStudiesQuery, enabled: isFound && opensMore, meta: toldInPlace });
  const others = opensMore ? (all.data?.studies ?? []).filter((one) => one.study.id !== study.id) : [];
  const isAny = (recorded.data?.records.length ?? 0) + device.length > 0;
  // Not asked where there are no links: without a proxy that answers, the browser writes the refusal to its console.
  const mode = useQuery({ ...shareLinkModeQuery, enabled: isAny });
  const rows = sortRows(
    shareRows([...own, ...others], device, mode.data).filter(({ studyIds }) => studyIds.includes(study.id)),
    { column: 'created', descending: true },
  );
  return (
    <section aria-labelledby="study-links">
      <Title order={2} id="study-links" size={15} mb={4}>
        {t.ofStudy}
      </Title>
      {recorded.error ? <Text size="sm">{describeError(recorded.error, errors).text}</Text> : null}
      {isAny && mode.isPending ? (
        <Text role="status">…</Text>
      ) : rows.length > 0 ? (
        <Links rows={rows} isWhole={!isFound || !opensMore || all.data !== undefined} />
      ) : recorded.data || !isDeclared ? (
        <Text size="sm" c="dimmed">
          {t.ofStudyNone}
        </Text>
      ) : null}
      {opensMore && all.error ? (
        <Failure
          {...describeError(all.error, errors)}
          title={t.otherStudiesFailed}
          retryLabel={errors.retry}
          onRetry={() => void all.refetch()}
        />
      ) : null}
      <Unreadable count={recorded.data?.unreadable ?? 0} />
      {isAny && mode.data ? <ModeOfLinks mode={mode.data} /> : null}
    </section>
  );
}

/** Whether the server checks the links of the list, and what isn't set up. */
function ModeOfLinks({ mode }: { mode: ShareLinkMode }) {
  const t = useMessages(shareChangeMessages);
  const list = useMessages(shareListMessages);
  const gap = storageGap(useRecordStorage(), mode);
  const checked = mode === 'enforced' ? t.enforced : t.recorded;
  return (
    <>
      <Text size="xs" c="dimmed">
        {gap === 'deviceOnly' ? list.gapTitle.deviceOnly : checked}
      </Text>
      {gap === 'consoleNotTold' ? <RecordStorageNotice mode={mode} /> : null}
    </>
  );
}

/** @param props.isWhole the other studies of the links are known */
function Links({ rows, isWhole }: { rows: readonly ShareRow[]; isWhole: boolean }) {
  const t = useMessages(shareListMessages);
  const change = useMessages(shareChangeMessages);
  const { reasonFor } = useManager();
  const [openId, setOpenId] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const open = rows.find(({ id }) => id === openId);
  const waits = (row: ShareRow): boolean => !isWhole && row.studies > 1;
  const revocable = rows.filter((row) => reasonFor('revoke', row) === undefined);
  const format = useFormat();
  const kindName = useKindName();
  const names = useNames(peopleOf(rows));
  return (
    <>
      {open ? <LinkDialog row={open} names={names} onClose={() => setOpenId(undefined)} /> : null}
      {isAsking ? <RevokeLinks rows={revocable} onClose={() => setIsAsking(false)} /> : null}
      <Table.ScrollContainer minWidth={0} type="native">
        <Table aria-labelledby="study-links">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.columns.state}</Table.Th>
              <Table.Th>{t.columns.expiresAt}</Table.Th>
              <Table.Th>{t.columns.kind}</Table.Th>
              <Table.Th>{t.columns.created}</Table.Th>
              <Table.Th>{t.columns.recipient}</Table.Th>
              <Table.Th aria-label={change.manage} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <StateBadge row={row} />
                </Table.Td>
                <Table.Td>{row.expiresAt ? format.moment(row.expiresAt) : t.never}</Table.Td>
                <Table.Td>
                  {kindName(row.kind)}
                  {row.studies > 1 ? ` · ${t.studyCount(row.studies)}` : null}
                </Table.Td>
                <Table.Td>
                  {format.moment(row.created)} · <Maker id={row.by} names={names} />
                </Table.Td>
                <Table.Td>{[row.recipient, row.note].filter(Boolean).join(' · ')}</Table.Td>
                <Table.Td>
                  <ManageLink
                    id={row.id}
                    reason={waits(row) ? t.otherStudiesMissing : undefined}
                    onManage={setOpenId}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {revocable.length > 0 ? (
        <ActionButton
          size="compact-sm"
          variant="default"
          my={4}
          reason={revocable.some(waits) ? t.otherStudiesMissing : undefined}
          onClick={() => setIsAsking(true)}
        >
          {change.revokeAll(revocable.length)}
        </ActionButton>
      ) : null}
    </>
  );
}
