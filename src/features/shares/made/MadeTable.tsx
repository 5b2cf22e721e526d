import { Button, Group, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { useMutationState } from '#widgets/useMutationState.ts';
import type { LinkMaker } from './linkMaker.ts';
import type { MadeLinks } from './makeLinks.ts';
import { NotMade } from './NotMade.tsx';
import { Revocable } from './Revocable.tsx';

interface Props {
  made: MadeLinks;
  /** Where the links were recorded. */
  recorded: ReactNode;
  maker: LinkMaker;
  onClose: () => void;
}

/** One link for each study: as lines to copy, with those that failed beside their reasons and a way to try these again. */
export function MadeTable({ made, recorded, maker, onClose }: Props) {
  const t = useMessages(shareMessages);
  const format = useFormat();
  const nameOf = useStudyName();
  const making = useMutationState(maker.making);
  const { links, failures, order } = made;
  const names = new Map(order.studies.map((study) => [study.id, nameOf(study)]));
  const lines = links.map(({ href, studies }) => {
    const [study] = studies;
    return `${(study && names.get(study.orthancId)) ?? ''}\t${href}`;
  });
  return (
    <Stack gap="md">
      <Text size="sm" role="status">
        {t.made(links.length)}.{' '}
        {order.expiresAt ? t.madeManyHint(format.momentWithZone(order.expiresAt)) : t.madeManyNever}
      </Text>
      {links.length > 0 ? <CopyText label={t.linkTable} text={lines.join('\n')} /> : null}
      {failures.length > 0 ? <Failures made={made} /> : null}
      {making.error ? <NotMade error={making.error} /> : null}
      <Text size="sm" c="dimmed">
        {t.downloadToo} <Revocable kind={order.kind} made={links} />
      </Text>
      {recorded}
      <Group justify="flex-end" gap="xs">
        {failures.length > 0 ? (
          <Button variant="default" loading={making.isPending} onClick={() => maker.retry()}>
            {t.retryFailed(failures.length)}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t.close}</Button>
      </Group>
    </Stack>
  );
}

function Failures({ made: { failures } }: { made: MadeLinks }) {
  const t = useMessages(shareMessages);
  const errors = useMessages(errorMessages);
  const nameOf = useStudyName();
  return (
    <Table role="alert">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.studyColumn}</Table.Th>
          <Table.Th>{t.failedColumn}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {failures.map(({ study, error }) => (
          <Table.Tr key={study.id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{nameOf(study)}</Table.Td>
            <Table.Td>{describeError(error, errors).text}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
