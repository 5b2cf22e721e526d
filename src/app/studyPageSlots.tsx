import { use } from 'react';
import { StudySlotsContext, type StudySlots } from '#features/studies/slots.ts';
import { StudyPage } from '#features/studies/study/StudyPage.tsx';
import { lazyPart } from '#ui/lazyPart.tsx';

/** What the other features put on a study's page alone; each is loaded when it is first shown. */
const pageSlots: Pick<StudySlots, 'SharesOfStudy' | 'CopiesOfStudy' | 'ActivityOfStudy'> = {
  SharesOfStudy: lazyPart(
    async () => (await import('#features/shares/list/SharesOfStudy.tsx')).SharesOfStudy,
  ),
  CopiesOfStudy: lazyPart(async () => (await import('#features/copies/CopiesOfStudy.tsx')).CopiesOfStudy),
  ActivityOfStudy: lazyPart(
    async () => (await import('#features/activity/elsewhere/ActivityOfStudy.tsx')).ActivityOfStudy,
  ),
};

/** A study's page with its slots filled: here and not around all pages, so that the first visit doesn't pay for them. */
export function StudyPageWithSlots() {
  const slots = { ...use(StudySlotsContext), ...pageSlots };
  return (
    <StudySlotsContext value={slots}>
      <StudyPage />
    </StudySlotsContext>
  );
}
