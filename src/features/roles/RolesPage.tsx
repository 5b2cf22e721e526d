import './styles.ts';
import { RolesDocumentGate } from '#session/RolesDocumentGate.tsx';
import { Roles } from './Roles.tsx';

/** Who may what: the roles document, edited as a whole. */
export function RolesPage() {
  return <RolesDocumentGate>{(held) => <Roles held={held} />}</RolesDocumentGate>;
}
