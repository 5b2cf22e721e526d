import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Study } from '#api/orthanc/studies/study.ts';
import { shareRecordsOfStudyQuery } from '#api/orthanc/shareRecords.ts';
import { StateBadge, useKindName } from '#features/shares/records/columns.tsx';
import { Maker } from '#features/shares/records/Maker.tsx';
import { useDeviceRecords, useNames } from './useShareList.ts';
import { shareListMessages } from '#features/shares/shareMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { shareRows, sortRows, type ShareRow } from '#features/shares/records/shareRows.ts';
import { useRecordStorage } from '#features/shares/records/useRecordStorage.ts';

/** The recorded share links of a study, the latest first. */
export function SharesOfStudy({ study }: { study: Study }) {
  const t = useMessages(shareListMessages);
  const errors = useMessages(errorMessages);
  const { isDeclared, onServer } = useRecordStorage();
  const recorded = useQuery({ ...shareRecordsOfStudyQuery(study.id), enabled: isDeclared });
  const device = useDeviceRecords().filter(({ studyIds }) => studyIds.includes(study.id));
  const found = recorded.data ? [{ study, ...recorded.data }] : [];
  const rows = sortRows(shareRows(found, device), { column: 'created', descending: true });
  const unreadable = recorded.data?.unreadable ?? 0;
  return (
    <section aria-labelledby="study-links">
      <Title order={2} id="study-links" size={15} mb={4}>
        {t.ofStudy}
      </Title>
      {recorded.error ? <Text size="sm">{describeError(recorded.error, errors).text}</Text> : null}
      {rows.length > 0 ? (
        <Links rows={rows} />
      ) : recorded.data || !isDeclared ? (
        <Text size="sm" c="dimmed">
          {t.ofStudyNone}
        </Text>
      ) : null}
      {unreadable > 0 ? <Text size="sm">{t.unreadable(unreadable)}</Text> : null}
      <Text size="xs" c="dimmed">
        {onServer ? t.whatItIs : t.deviceOnlyTitle}
      </Text>
    </section>
  );
}

function Links({ rows }: { rows: readonly ShareRow[] }) {
  const t = useMessages(shareListMessages);
  const format = useFormat();
  const kindName = useKindName();
  const names = useNames(rows.map(({ by }) => by));
  return (
    <Table.ScrollContainer minWidth={0} type="native">
      <Table aria-labelledby="study-links">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.columns.state}</Table.Th>
            <Table.Th>{t.columns.expiresAt}</Table.Th>
            <Table.Th>{t.columns.kind}</Table.Th>
            <Table.Th>{t.columns.created}</Table.Th>
            <Table.Th>{t.columns.recipient}</Table.Th>
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
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
