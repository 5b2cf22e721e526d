import { useMessages } from '#locales/LocaleContext.ts';
import { RolesDocumentGate } from '#widgets/roles/RolesDocumentGate.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { CheckOnly } from '#features/roles/file/CheckOnly.tsx';
import { Roles } from './Roles.tsx';
import { rolesMessages } from '#features/roles/rolesMessages.ts';

/** Who may what: the roles document, edited as a whole. */
export function RolesPage() {
  const t = useMessages(rolesMessages);
  return (
    <RolesDocumentGate title={<PageHeader title={t.title} />} offer={<CheckOnly />}>
      {(held) => <Roles held={held} />}
    </RolesDocumentGate>
  );
}
