import { splitPath } from '#api/orthanc/modifications/startModification.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import type { StudySlots } from '#features/studies/slots.ts';

/** What the other features put on the list and the page of studies; each is loaded when it is first shown. */
export const studySlots: Pick<StudySlots, 'EditLabels' | 'Share' | 'Send' | 'changes'> = {
  EditLabels: lazyPart(
    async () => (await import('#features/labels/edit/EditSelectedLabels.tsx')).EditSelectedLabels,
  ),
  Share: lazyPart(async () => (await import('#features/shares/create/ShareDialog.tsx')).ShareDialog),
  Send: lazyPart(async () => (await import('#features/send/dialog/SendDialog.tsx')).SendDialog),
  changes: [
    {
      id: 'correct',
      action: 'modify',
      Dialog: lazyPart(async () => (await import('#features/correct/form/CorrectDialog.tsx')).CorrectDialog),
    },
    {
      id: 'merge',
      action: 'modify',
      Dialog: lazyPart(async () => (await import('#features/merge/dialog/MergeDialog.tsx')).MergeDialog),
    },
    {
      id: 'split',
      action: 'modify',
      isForOne: true,
      rule: {
        method: 'POST',
        path: splitPath('00000000-00000000-00000000-00000000-00000000'),
        line: '["post", "^/studies/([a-f0-9-]+)/split$", "all|modify"]',
      },
      Dialog: lazyPart(async () => (await import('#features/merge/split/SplitDialog.tsx')).SplitDialog),
    },
    {
      id: 'anonymize',
      action: 'anonymize',
      Dialog: lazyPart(async () => (await import('./AnonymizeAndShare.tsx')).AnonymizeAndShare),
    },
  ],
};
