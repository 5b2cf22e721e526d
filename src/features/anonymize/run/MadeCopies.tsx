import { Anchor, Button, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '#lib/paths.ts';
import type { ReadonlyStore } from '#lib/createStore.ts';
import { toCsv } from '#lib/text/csv.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { downloadText } from '#ui/download.ts';
import { useStore } from '#ui/useStore.ts';
import { anonymizeMessages } from '#features/anonymize/anonymizeMessages.ts';
import type { AnonymizedStudy } from './anonymizeOne.ts';

/** So many copies are linked on the tray. */
const maxLinked = 10;

interface Props {
  made: ReadonlyStore<readonly AnonymizedStudy[]>;
  /** The list was saved, with so many copies. */
  onSaved: (count: number) => void;
}

/** The copies that a task has made, and the list of who is who in them: only here, and only as long as the task is shown. */
export function MadeCopies({ made, onSaved }: Props) {
  const t = useMessages(anonymizeMessages);
  const copies = useStore(made);
  if (copies.length === 0) return null;
  const save = (): void => {
    const rows = copies.map(({ study, patientId, pseudonym, copy }) => [
      patientId,
      pseudonym.patientId,
      pseudonym.patientName,
      study.studyInstanceUid,
      copy?.studyInstanceUid ?? '',
    ]);
    downloadText(t.keyFile, toCsv([t.keyColumns, ...rows]));
    onSaved(rows.length);
  };
  const linked = copies.filter(({ copy }) => copy && !copy.isUnseen).slice(-maxLinked);
  return (
    <>
      <Text size="sm" mt={6}>
        {t.keyListWhy}
      </Text>
      <Button size="compact-sm" variant="default" my={6} onClick={save}>
        {t.keyList}
      </Button>
      <List size="sm" listStyleType="none" aria-label={t.copies}>
        {linked.map(({ copy, pseudonym }) => (
          <List.Item key={copy?.id}>
            <Anchor
              component={Link}
              to={paths.study(copy?.id ?? '')}
              inherit
              aria-label={t.open(pseudonym.patientName)}
            >
              <bdi>{pseudonym.patientName}</bdi>
            </Anchor>
          </List.Item>
        ))}
      </List>
    </>
  );
}
