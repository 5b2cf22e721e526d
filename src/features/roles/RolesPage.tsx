import './styles.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { RolesDocumentGate } from '#session/RolesDocumentGate.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { CheckOnly } from './file/CheckOnly.tsx';
import { Roles } from './Roles.tsx';
import { rolesMessages } from './rolesMessages.ts';

/** Who may what: the roles document, edited as a whole. */
export function RolesPage() {
  const t = useMessages(rolesMessages);
  return (
    <RolesDocumentGate title={<PageHeader title={t.title} />} offer={<CheckOnly />}>
      {(held) => <Roles held={held} />}
    </RolesDocumentGate>
  );
}
