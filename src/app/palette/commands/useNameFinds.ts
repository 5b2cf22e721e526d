import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { rolesReadLastQuery } from '#api/authorization/rolesReadLast.ts';
import { labelsInUseQuery } from '#api/orthanc/labels.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';
import { namesWith, type Finds } from './finds.ts';

/** The labels in use and the roles whose names have a text. Roles are found as they were read last: reading them is a write in effect. */
export function useNameFinds(text: string): Finds {
  const { screens } = useMessages(shellMessages);
  const navigate = useNavigate();
  const refused = useCan()('search');
  const isAsked = text !== '' && refused === undefined;
  const labels = useQuery({ ...labelsInUseQuery, enabled: isAsked, meta: toldInPlace });
  const roles = useQuery(rolesReadLastQuery);
  if (text === '') return { commands: [], isPending: false, hasFailed: false };
  return {
    commands: [
      ...namesWith(isAsked ? (labels.data ?? []) : [], text).map((label) => ({
        id: `label-${label}`,
        name: label,
        group: screens.labels,
        run: () => void navigate(paths.studies({ label })),
      })),
      ...namesWith(roles.data?.roles.keys() ?? [], text).map((role) => ({
        id: `role-${role}`,
        name: role,
        group: screens.roles,
        run: () => void navigate(paths.roles({ role })),
      })),
    ],
    isPending: isAsked && labels.isFetching,
    hasFailed: isAsked && labels.isError,
  };
}
