import { AnonymizeDialog } from '#features/anonymize/dialog/AnonymizeDialog.tsx';
import type { StudiesDialogProps } from '#features/studies/slots.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import type { PlannedLinkFieldsProps } from '#widgets/plannedLink/plannedLink.ts';

const Share = lazyPart(async () => (await import('#features/shares/create/ShareDialog.tsx')).ShareDialog);

const LinkFields = lazyPart<PlannedLinkFieldsProps>(
  async () => (await import('#features/shares/planned/PlannedLinkFields.tsx')).PlannedLinkFields,
);

/** The dialog that makes anonymized copies, and a link to them with the fields of the feature of links. */
export function AnonymizeAndShare({ studies, onClose }: StudiesDialogProps) {
  return <AnonymizeDialog studies={studies} Share={Share} LinkFields={LinkFields} onClose={onClose} />;
}
