import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Activity } from '#features/activity/entries/activity.ts';
import type { ActivityGroup } from '#features/activity/entries/groups.ts';
import { subjectOf } from '#features/activity/entries/keycloak.ts';
import { activityMessages } from '#features/activity/activityMessages.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { StudyOf, SubjectCell, WhoCell } from './cells.tsx';
import { whenOf } from './columns.tsx';
import { describeGroup, studiesOf } from './describe.ts';

/** Entries of a group that the dialog lists; each study is asked for alone. */
const maxListed = 50;

interface Props {
  group: ActivityGroup;
  /** Shows only the entries of a person, or of a study. */
  onFilter: (change: { user?: string; study?: string }) => void;
  onClose: () => void;
}

/** A row of the timeline with all that its sources say, as text: what a server sent is never more than that here. */
export function EntryDialog({ group, onFilter, onClose }: Props) {
  const t = useMessages(activityMessages);
  const format = useFormat();
  const { entries } = group;
  const [newest] = entries;
  const studies = studiesOf(entries);
  const onlyStudy = studies.length === 1 ? studies[0] : undefined;
  const user = newest.userId || subjectOf(newest);
  return (
    <Dialog title={describeGroup(group, t)} onClose={onClose} size="lg">
      <Stack gap="xs">
        <Text size="sm">
          <WhoCell group={group} /> · {whenOf(group, format, t)} · {t.sources[newest.source]}
        </Text>
        <Text size="sm">
          <SubjectCell group={group} />
        </Text>
        <Group gap="xs">
          {user ? (
            <Button size="xs" variant="default" onClick={() => onFilter({ user })}>
              {t.detail.onlyPerson}
            </Button>
          ) : null}
          {onlyStudy ? (
            <Button size="xs" variant="default" onClick={() => onFilter({ study: onlyStudy })}>
              {t.detail.onlyStudy}
            </Button>
          ) : null}
          {user && newest.source !== 'adminEvents' ? (
            <Anchor component={Link} to={paths.user(user)} size="sm">
              {t.detail.openUser}
            </Anchor>
          ) : null}
        </Group>
        <Text size="sm" fw={600}>
          {entries.length > maxListed
            ? t.detail.firstOf(maxListed, entries.length)
            : t.detail.entries(entries.length)}
        </Text>
        {entries.slice(0, maxListed).map((entry) => (
          <Entry key={entry.id} entry={entry} isOneOfMany={studies.length > 1} />
        ))}
      </Stack>
    </Dialog>
  );
}

/** What a source says, for reading and copying: hidden characters are marked. */
const recordText = (record: unknown): string =>
  markedText(JSON.stringify(record, undefined, 2) ?? '', 'prose');

/** @param props.isOneOfMany its study isn’t the one that the dialog names */
function Entry({ entry, isOneOfMany }: { entry: Activity; isOneOfMany: boolean }) {
  const t = useMessages(activityMessages);
  const format = useFormat();
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        {t.detail.entryAt(format.moment(new Date(entry.at)))}
      </Text>
      {entry.studyId && isOneOfMany ? (
        <Text size="sm">
          <StudyOf id={entry.studyId} />
        </Text>
      ) : null}
      <Text
        component="pre"
        size="xs"
        dir="ltr"
        aria-label={t.detail.record}
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 }}
      >
        {recordText(entry.record)}
      </Text>
    </details>
  );
}
