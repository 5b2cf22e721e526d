import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ALL_LABELS, unionSurprises, uniteRoles } from '#access/roles/profile.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { studiesSeenQuery } from '#api/orthanc/labels.ts';
import { accessMessages, permissionInWords } from '#locales/shared/access.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userFormMessages } from '#features/users/messages/userForm.ts';
import { RolesNeeded } from '#widgets/roles/RolesNeeded.tsx';
import { useCan } from '#session/useCan.ts';
import { useRoles } from '#widgets/roles/useRoles.ts';
import { Note } from '#ui/status/Note.tsx';

/** What some roles open together, in words, with how many studies that is today. */
export function RolesPreview({ roles }: { roles: readonly string[] }) {
  const t = useMessages(userFormMessages);
  const held = useRoles();
  return (
    <Note tone="info" role="note" aria-live="polite">
      {roles.length === 0 ? (
        <Text size="sm">{t.previewNone}</Text>
      ) : held.kind === 'known' ? (
        <Opens roles={roles} document={held.document} />
      ) : held.kind === 'notAllowed' ? (
        <Text size="sm">{t.previewUnread}</Text>
      ) : (
        <RolesNeeded roles={held} />
      )}
    </Note>
  );
}

function Opens({ roles, document }: { roles: readonly string[]; document: RolesDocument }) {
  const t = useMessages(userFormMessages);
  const access = useMessages(accessMessages);
  const { permissions, authorizedLabels } = uniteRoles(roles, document);
  const surprises = unionSurprises(roles, document);
  return (
    <>
      <Text size="sm" fw={600}>
        {t.preview}
      </Text>
      <Text size="sm" component="ul" my={2} ps="lg">
        <li>
          {authorizedLabels.includes(ALL_LABELS)
            ? t.seesAll
            : authorizedLabels.length > 0
              ? t.sees(authorizedLabels)
              : t.seesNothing}
          {authorizedLabels.length > 0 ? <StudyCount labels={authorizedLabels} /> : null}
        </li>
        {permissions.length === 0 ? <li>{t.mayNothing}</li> : null}
        {permissions.map((permission) => (
          <li key={permission}>
            {t.may} {permissionInWords(permission, access)}
          </li>
        ))}
        {surprises.map((surprise) => (
          <li key={`${surprise.rightsOf} ${surprise.labelsOf}`}>
            {t.surprise(surprise.permissions, surprise.labels)}
          </li>
        ))}
      </Text>
    </>
  );
}

function StudyCount({ labels }: { labels: readonly string[] }) {
  const t = useMessages(userFormMessages);
  const can = useCan();
  const seen = useQuery({ ...studiesSeenQuery(labels), enabled: can('search') === undefined });
  return seen.data === undefined ? null : ` (${t.studies(seen.data)})`;
}
