import { Anchor, Button, Group, List, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { paths } from '#lib/paths.ts';
import type { ReadonlyStore } from '#lib/createStore.ts';
import { toCsv } from '#lib/text/csv.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { downloadText } from '#ui/download.ts';
import type { LazyPart } from '#ui/lazyPart.tsx';
import { useStore } from '#ui/useStore.ts';
import type { PlannedLink } from '#widgets/plannedLink/plannedLink.ts';
import { anonymizeMessages } from '#features/anonymize/anonymizeMessages.ts';
import type { AnonymizedStudy } from './anonymizeOne.ts';

/** So many copies are linked on the tray. */
const maxLinked = 10;

/** A dialog that makes a link to studies; of another feature. */
export type ShareCopies = LazyPart<{ studies: readonly SelectedStudy[]; onClose: () => void }>;

/** A copy as a link names it: nothing until it was made and seen. */
export const sharedCopy = ({ copy, pseudonym }: AnonymizedStudy): SelectedStudy[] =>
  !copy || copy.isUnseen
    ? []
    : [
        {
          id: copy.id,
          studyInstanceUid: copy.studyInstanceUid,
          patientName: pseudonym.patientName,
          studyDate: '',
          description: '',
        },
      ];

interface Props {
  made: ReadonlyStore<readonly AnonymizedStudy[]>;
  Share: ShareCopies | undefined;
  /** The link that was chosen with the copies. */
  link: PlannedLink | undefined;
  /** How many copies are missing for it, once the task has come to an end without them. */
  missing: ReadonlyStore<number>;
  /** The list was saved, with so many copies. */
  onSaved: (count: number) => void;
}

/** The copies that a task has made, and the list of who is who in them: only here, and only as long as the task is shown. */
export function MadeCopies({ made, Share, link, missing, onSaved }: Props) {
  const t = useMessages(anonymizeMessages);
  const copies = useStore(made);
  const refusal = useRefusal()('share');
  const [isSharing, setIsSharing] = useState(false);
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
  const seen = copies.filter(({ copy }) => copy && !copy.isUnseen);
  const linked = seen.slice(-maxLinked);
  const shared = seen.flatMap(sharedCopy);
  return (
    <>
      <Text size="sm" mt={6}>
        {t.keyListWhy}
      </Text>
      <Group gap="xs" my={6}>
        <Button size="compact-sm" variant="default" onClick={save}>
          {t.keyList}
        </Button>
        {Share && !link && shared.length > 0 ? (
          <ActionButton
            size="compact-sm"
            variant="default"
            {...refusal}
            onApproach={Share.preload}
            onClick={() => setIsSharing(true)}
          >
            {t.share(shared.length)}
          </ActionButton>
        ) : null}
      </Group>
      {link ? <LinkToCopies link={link} missing={missing} copies={shared} /> : null}
      <Suspense fallback={null}>
        {Share && isSharing ? <Share studies={shared} onClose={() => setIsSharing(false)} /> : null}
      </Suspense>
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

interface LinkProps {
  link: PlannedLink;
  missing: ReadonlyStore<number>;
  copies: readonly SelectedStudy[];
}

/** The link that was chosen with the copies. Where some of them couldn't be made, it waits for a decision. */
function LinkToCopies({ link, missing, copies }: LinkProps) {
  const t = useMessages(anonymizeMessages);
  const count = useStore(missing);
  const { Status } = link;
  const isHeld = count > 0 && copies.length > 0 && !link.isBegun();
  return (
    <Suspense fallback={null}>
      {isHeld ? (
        <>
          <Text size="sm">{t.linkHeld(count)}</Text>
          <Button size="compact-sm" variant="default" my={6} onClick={() => link.make(copies)}>
            {t.share(copies.length)}
          </Button>
        </>
      ) : (
        <Status />
      )}
    </Suspense>
  );
}
