import { useState } from 'react';
import type { Study } from '#api/orthanc/study.ts';
import { countBody, type StudySearch } from '#api/orthanc/studySearch.ts';
import type { Selection } from '#ui/table/selection.ts';

const none: Selection<Study> = new Map();

/**
 * The selected studies of a search. Another search begins with nothing selected, so that no action meets studies that are out of sight;
 * another order keeps them.
 */
export function useSelection(
  search: StudySearch,
): readonly [Selection<Study>, (selection: Selection<Study>) => void] {
  const sought = JSON.stringify([countBody(search), search.receivedSince]);
  const [held, setHeld] = useState({ sought, selection: none });
  return [held.sought === sought ? held.selection : none, (selection) => setHeld({ sought, selection })];
}
