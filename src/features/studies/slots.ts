import { createContext, use, type ComponentType } from 'react';
import type { SelectedStudy, Study } from '#api/orthanc/studies/study.ts';
import type { LazyPart } from '#ui/lazyPart.tsx';

/** A dialog over some studies, of another feature. */
export interface StudiesDialogProps {
  studies: readonly SelectedStudy[];
  onClose: () => void;
}

/**
 * What other features put on the pages of studies. A feature imports no other feature: the app, which knows all of them,
 * fills these places (`src/app/studySlots.tsx`), each loaded when it is first shown.
 */
export interface StudySlots {
  /** Edits the labels of one or many studies. */
  EditLabels: LazyPart<StudiesDialogProps>;
  /** Makes a link that opens one or many studies. */
  Share: LazyPart<StudiesDialogProps>;
  /** The share links of a study, for its page. */
  SharesOfStudy: ComponentType<{ study: Study }>;
}

/** Carries the slots; the app fills it. */
export const StudySlotsContext = createContext<Partial<StudySlots>>({});

/** The dialogs and panels of other features for the pages of studies; a feature that is not there leaves its place empty. */
export function useStudySlots(): Partial<StudySlots> {
  return use(StudySlotsContext);
}
