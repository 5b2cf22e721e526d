import type { ComponentType, Ref } from 'react';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';

/** A share link to copies that don't exist yet: how it is to be was chosen, and it is made once they are there. */
export interface PlannedLink {
  /** Makes it, once: nothing happens where it is being made, or is there. @param copies the studies that it opens */
  make(copies: readonly SelectedStudy[]): void;
  /** Whether it is being made, or is there. */
  isBegun(): boolean;
  /** What became of it, for the task that makes the copies: the link to show, or the reason that there is none and another try. */
  readonly Status: ComponentType;
}

/** The choices for a link, for the form that they are a part of. */
export interface LinkChoices {
  /** The link as it is chosen now; `undefined` where something is wrong with it, which is then said at its field. */
  plan(): PlannedLink | undefined;
}

/** The fields of a link to copies that are going to be made: a part of another feature's form. */
export interface PlannedLinkFieldsProps {
  /** Filled once the fields are there. */
  ref: Ref<LinkChoices>;
  /** How many copies there will be. */
  count: number;
}
