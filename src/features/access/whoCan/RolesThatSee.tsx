import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { Standing } from '#access/explain/whoCan.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Name } from '#ui/names/Name.tsx';
import { givenByOne } from './decidedBy.ts';
import { whoCanMessages } from './whoCanMessages.ts';

/** So many roles are shown at first: an installation may have hundreds. */
const shownAtFirst = 12;

/** The roles that are enough alone, with the permission and the label that decide. */
export function RolesThatSee({ roles }: { roles: readonly Standing<string>[] }) {
  const t = useMessages(whoCanMessages);
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? roles : roles.slice(0, shownAtFirst);
  return (
    <>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.role}</Table.Th>
            <Table.Th>{t.decidedBy}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ subject, by }) => (
            <Table.Tr key={subject}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Name>{subject}</Name>
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{givenByOne(by, t)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {shown.length < roles.length ? (
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setIsWhole(true)}
        >
          {t.showAllRoles(roles.length)}
        </Button>
      ) : null}
    </>
  );
}
