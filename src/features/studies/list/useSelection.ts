import { useState } from 'react';
import { useLocation } from 'react-router';
import type { Study } from '#api/orthanc/study.ts';
import { countBody, type StudySearch } from '#api/orthanc/studySearch.ts';
import { leftAt } from '#features/studies/search/places.ts';
import type { Selection } from '#ui/table/selection.ts';

const none: Selection<Study> = new Map();

/**
 * The selected studies of a search. Another search begins with nothing selected, so that no action meets studies that are out of sight;
 * another order keeps them, and so does coming back from a study.
 */
export function useSelection(
  search: StudySearch,
): readonly [Selection<Study>, (selection: Selection<Study>) => void] {
  const sought = JSON.stringify([countBody(search), search.receivedSince]);
  const { key } = useLocation();
  const [held, setHeld] = useState(() => ({ sought, selection: leftAt(key)?.selection ?? none }));
  return [held.sought === sought ? held.selection : none, (selection) => setHeld({ sought, selection })];
}
