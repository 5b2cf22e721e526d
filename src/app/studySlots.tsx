import { lazy } from 'react';
import type { StudySlots } from '#features/studies/slots.ts';

/** What the other features put on the pages of studies; each is loaded when it is first shown. */
export const studySlots: StudySlots = {
  EditLabels: lazy(async () => ({
    default: (await import('#features/labels/edit/EditLabels.tsx')).EditLabels,
  })),
  Share: lazy(async () => ({
    default: (await import('#features/shares/create/ShareDialog.tsx')).ShareDialog,
  })),
  SharesOfStudy: lazy(async () => ({
    default: (await import('#features/shares/notes/SharesOfStudy.tsx')).SharesOfStudy,
  })),
};
