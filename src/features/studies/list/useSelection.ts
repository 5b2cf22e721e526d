import { useState } from 'react';
import { useLocation } from 'react-router';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { countBody, type StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { leftAt } from '#features/studies/search/places.ts';
import type { Selection } from '#ui/selection.ts';

/** Lists hand over whole studies: what may change meanwhile is left out. */
const kept = ({
  id,
  studyInstanceUid,
  patientName,
  studyDate,
  description,
}: SelectedStudy): SelectedStudy => ({
  id,
  studyInstanceUid,
  patientName,
  studyDate,
  description,
});

const none: Selection<SelectedStudy> = new Map();

/**
 * The selected studies of a search. Another search begins with nothing selected, so that no action meets studies that are out of sight;
 * another order keeps them, and so does coming back from a study.
 */
export function useSelection(
  search: StudySearch,
): readonly [Selection<SelectedStudy>, (selection: Selection<SelectedStudy>) => void] {
  const sought = JSON.stringify([countBody(search), search.receivedSince]);
  const { key } = useLocation();
  const [held, setHeld] = useState(() => ({ sought, selection: leftAt(key)?.selection ?? none }));
  return [
    held.sought === sought ? held.selection : none,
    (selection) =>
      setHeld({ sought, selection: new Map([...selection].map(([id, study]) => [id, kept(study)])) }),
  ];
}
