import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { userNameQuery } from '#api/keycloak/users/lists/userNames.ts';
import { studyNameQuery } from '#api/orthanc/studies/studyName.ts';
import { subjectOf } from '#features/activity/entries/keycloak.ts';
import type { ActivityGroup } from '#features/activity/entries/groups.ts';
import { activityMessages } from '#features/activity/activityMessages.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useCan } from '#session/useCan.ts';
import { Name, Names } from '#ui/names/Name.tsx';
import { studiesOf, typedNames } from './describe.ts';

/** A user by name, asked for when the row is drawn; the name that the source gives where Keycloak has none, or may not be asked. */
function UserOf({ id, name }: { id: string; name: string }) {
  const t = useMessages(activityMessages);
  const mayRead = useKeycloakCan()('readUsers') === undefined;
  const user = useQuery({ ...userNameQuery(id), enabled: mayRead && id !== '' }).data;
  const words = user?.fullName ?? (name || id);
  return words ? (
    <span title={[user?.userName ?? name, id].filter(Boolean).join(' · ')}>
      <Name>{words}</Name>
    </span>
  ) : (
    <Text span inherit c="dimmed">
      {t.nobody}
    </Text>
  );
}

/** Who a group is about: one user, or the names that were typed. */
export function WhoCell({ group }: { group: ActivityGroup }) {
  const t = useMessages(activityMessages);
  const [{ userId, userName, kind }] = group.entries;
  if (kind !== 'failedSignIns') return <UserOf id={userId} name={userName} />;
  const names = typedNames(group.entries);
  if (names.length < 2) return <UserOf id={userId} name={userName} />;
  return (
    <>
      <Names>{names.slice(0, 2)}</Names>
      {names.length > 2 ? ` ${t.addresses.more(names.length - 2)}` : null}
    </>
  );
}

/** A study by patient and date where this person can see it, else by its id; asked for when the row is drawn. */
export function StudyOf({ id }: { id: string }) {
  const t = useMessages(activityMessages);
  const format = useFormat();
  const maySee = useCan()('view') === undefined;
  const { data: study } = useQuery({ ...studyNameQuery(id), enabled: maySee });
  if (!study) {
    return (
      <Text span inherit c="dimmed" title={study === null ? `${id}: ${t.gone}` : id}>
        {id.slice(0, 8)}…
      </Text>
    );
  }
  const words = [readPersonName(study.patientName) || t.noName, format.dicomDate(study.studyDate)];
  return (
    <Anchor component={Link} to={paths.study(id)} inherit title={id}>
      {words.filter(Boolean).map(inSentence).join(' · ')}
    </Anchor>
  );
}

/** What a group was done to: a study, some studies, a user, or what the server calls it. */
export function SubjectCell({ group }: { group: ActivityGroup }) {
  const t = useMessages(activityMessages);
  const [entry] = group.entries;
  const [study, ...others] = studiesOf(group.entries);
  if (study !== undefined) return others.length > 0 ? t.studyCount(group.studies) : <StudyOf id={study} />;
  if (entry.source === 'adminEvents') {
    const subjects = [...new Set(group.entries.map((one) => subjectOf(one) ?? one.object))];
    if (subjects.length > 1) return `${String(subjects.length)} ×`;
    const user = subjectOf(entry);
    return user === undefined ? <Name>{entry.object}</Name> : <UserOf id={user} name="" />;
  }
  return entry.source === 'signIns' ? <Name>{entry.address}</Name> : <Name>{entry.object}</Name>;
}
