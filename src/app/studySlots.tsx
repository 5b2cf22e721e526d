import { lazyPart } from '#ui/lazyPart.tsx';
import type { StudySlots } from '#features/studies/slots.ts';

/** What the other features put on the pages of studies; each is loaded when it is first shown. */
export const studySlots: StudySlots = {
  EditLabels: lazyPart(
    async () => (await import('#features/labels/edit/EditSelectedLabels.tsx')).EditSelectedLabels,
  ),
  Share: lazyPart(async () => (await import('#features/shares/create/ShareDialog.tsx')).ShareDialog),
  SharesOfStudy: lazyPart(
    async () => (await import('#features/shares/list/SharesOfStudy.tsx')).SharesOfStudy,
  ),
};
