import type { PrivateSearch, PublicSearch } from '#features/studies/search/searchState.ts';
import type { SearchChange } from '#features/studies/search/useStudySearch.ts';
import type { FilterMessages } from './filterMessages.ts';

/** One filter in words, and what takes it off. */
export interface ActiveFilter {
  words: string;
  remove: SearchChange;
}

/** Every filter but the box, which shows itself. @param day writes a DICOM date for the reader */
export function activeFilters(
  open: PublicSearch,
  hidden: PrivateSearch,
  t: FilterMessages,
  day: (date: string) => string,
): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (words: string, remove: SearchChange): void => void filters.push({ words, remove });
  const range = ({ from, to }: { from: string; to: string }): string =>
    [from && `${t.from} ${day(from)}`, to && `${t.to} ${day(to)}`].filter(Boolean).join(' ');
  for (const name of ['patientName', 'patientId', 'accessionNumber', 'referringPhysician'] as const) {
    if (hidden[name].trim()) add(t.active(t[name], hidden[name]), { hidden: { [name]: '' } });
  }
  for (const name of ['description', 'institution'] as const) {
    if (open[name].trim()) add(t.active(t[name], open[name]), { open: { [name]: '' } });
  }
  const { studyDate } = open;
  if (studyDate !== 'any') {
    const words = typeof studyDate === 'string' ? t.presets[studyDate] : range(studyDate);
    add(t.active(t.studyDate, words), { open: { studyDate: 'any' } });
  }
  if (hidden.birthDate.from || hidden.birthDate.to) {
    add(t.active(t.birthDate, range(hidden.birthDate)), { hidden: { birthDate: { from: '', to: '' } } });
  }
  if (open.receivedDays > 0) {
    add(t.active(t.received, t.receivedDays(open.receivedDays)), { open: { receivedDays: 0 } });
  }
  if (open.modalities.length > 0) {
    add(t.active(t.modalities, open.modalities.join(', ')), { open: { modalities: [] } });
  }
  if (open.labelMatch === 'without' || open.labels.length > 0) {
    const match = t.matches[open.labelMatch];
    const words = open.labels.length > 0 ? t.active(match, open.labels.join(', ')) : match;
    add(t.active(t.labels, words), { open: { labels: [], labelMatch: 'any' } });
  }
  return filters;
}
