import { createContext, use, type ComponentType, type ReactNode } from 'react';
import type { SentSeries } from '#api/orthanc/remotes/send.ts';
import type { SelectedStudy, Study } from '#api/orthanc/studies/study.ts';
import type { LazyPart } from '#ui/lazyPart.tsx';

/** A dialog over some studies, of another feature. */
export interface StudiesDialogProps {
  studies: readonly SelectedStudy[];
  onClose: () => void;
  /** Said above everything else: why the dialog opened by itself. */
  notice?: ReactNode;
}

/** The label editor can open with a label added, unsaved. */
export interface EditLabelsProps extends StudiesDialogProps {
  suggested?: string | undefined;
}

/** Sends studies, or one series of the only one. */
export interface SendProps extends StudiesDialogProps {
  series?: SentSeries;
}

/** Something that rewrites studies or makes new ones of them: a button, and the dialog that it opens. */
export interface StudyChange {
  readonly id: 'correct' | 'merge' | 'split' | 'anonymize';
  readonly action: 'modify' | 'anonymize';
  /** A request that the plugin's own table has no rule for, and the line that allows it. */
  readonly rule?: { readonly method: 'POST'; readonly path: string; readonly line: string };
  /** It is done to one study at a time. */
  readonly isForOne?: boolean;
  readonly Dialog: LazyPart<StudiesDialogProps>;
}

/**
 * What other features put on the pages of studies. A feature imports no other feature: the app, which knows all of them,
 * fills these places (`src/app/studySlots.tsx`, `studyPageSlots.tsx`), each loaded when it is first shown.
 */
export interface StudySlots {
  /** Edits the labels of one or many studies. */
  EditLabels: LazyPart<EditLabelsProps>;
  /** Makes a link that opens one or many studies. */
  Share: LazyPart<StudiesDialogProps>;
  /** Sends one or many studies, or a series, to another system. */
  Send: LazyPart<SendProps>;
  /** What rewrites studies, in the order of its buttons. */
  changes: readonly StudyChange[];
  /** The share links of a study, for its page. */
  SharesOfStudy: ComponentType<{ study: Study }>;
  /** What a study is a copy of, and the copies of it, for its page. */
  CopiesOfStudy: ComponentType<{ study: Study }>;
  /** What was done with a study, for its page. */
  ActivityOfStudy: ComponentType<{ study: Study }>;
}

/** Carries the slots; the app fills it. */
export const StudySlotsContext = createContext<Partial<StudySlots>>({});

/** The dialogs and panels of other features for the pages of studies; a feature that is not there leaves its place empty. */
export function useStudySlots(): Partial<StudySlots> {
  return use(StudySlotsContext);
}
