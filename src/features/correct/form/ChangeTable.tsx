import { Table, Text } from '@mantine/core';
import { tagNames, type TagChanges, type TagValues } from '#api/orthanc/modifications/correctableTags.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { correctMessages } from '#features/correct/correctMessages.ts';
import { toField } from './values.ts';
import classes from './CorrectDialog.module.css';

/** What will change, as it is now and as it will be. Without `before`: of several studies. */
export function ChangeTable({ before, changes }: { before: TagValues | undefined; changes: TagChanges }) {
  const t = useMessages(correctMessages);
  const changed = tagNames.filter((tag) => tag in changes);
  if (changed.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t.noChanges}
      </Text>
    );
  }
  const shown = (value: string) =>
    value === '' ? <span className={classes['quiet']}>{t.empty}</span> : <bdi>{value}</bdi>;
  return (
    <Table aria-label={t.changesTitle} className={classes['changes'] ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t.tag}</Table.Th>
          {before ? <Table.Th scope="col">{t.before}</Table.Th> : null}
          <Table.Th scope="col">{t.after}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changed.map((tag) => (
          <Table.Tr key={tag}>
            <Table.Th scope="row">{t.tags[tag]}</Table.Th>
            {before ? (
              <Table.Td>
                <del>{shown(toField(tag, before[tag]))}</del>
              </Table.Td>
            ) : null}
            <Table.Td>
              <ins>{shown(toField(tag, changes[tag] ?? ''))}</ins>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
