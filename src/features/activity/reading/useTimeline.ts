import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { studiesOfPatientQuery } from '#api/orthanc/studies/collectStudies.ts';
import { studyNameQuery } from '#api/orthanc/studies/studyName.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useSystem } from '#session/SessionContext.ts';
import { useStore } from '#ui/useStore.ts';
import { filterOf, readingKey, type ActivityAddress } from './activityAddress.ts';
import { sourcesFor, type NamedSource, type SourceAccess } from './activitySources.ts';
import {
  createActivityTimeline,
  entriesAtOnce,
  maxEntries,
  type ActivityTimeline,
} from './activityTimeline.ts';

/** The studies that an address means. */
interface Resources {
  /** `undefined`: any study. */
  ids: readonly string[] | undefined;
  isPending: boolean;
  error: unknown;
  /** The study can't be seen, so its patient isn't known. */
  isGone: boolean;
  retry: () => void;
}

/** Finds the studies of an address: one, or all of its patient, and the patient as the log names them. */
export function useResources({ study: id, patient, view }: ActivityAddress): Resources {
  const extended = useSystem().Capabilities.HasExtendedFind;
  const isOfPatient = patient && id !== '' && view === 'timeline';
  const own = useQuery({ ...studyNameQuery(id), enabled: isOfPatient, meta: toldInPlace });
  const patientId = own.data?.patientId ?? '';
  const siblings = useQuery({
    ...studiesOfPatientQuery(patientId, extended),
    enabled: isOfPatient && patientId.trim() !== '',
    meta: toldInPlace,
  });
  const retry = (): void => void (own.error ? own.refetch() : siblings.refetch());
  const one = id === '' || view !== 'timeline' ? undefined : [id];
  const settled = { ids: one, isPending: false, error: undefined, isGone: false, retry };
  if (!isOfPatient) return settled;
  if (own.data === null) return { ...settled, isGone: true };
  const error = own.error ?? siblings.error;
  if (error) return { ...settled, error };
  if (!own.data || (patientId.trim() !== '' && !siblings.data)) return { ...settled, isPending: true };
  const ids = [id, ...(siblings.data ?? []).map((study) => study.id), own.data.parentPatient];
  return { ...settled, ids: [...new Set(ids.filter(Boolean))] };
}

/** What stands for a timeline while it isn't known yet what can be read. */
const waiting: ActivityTimeline = {
  get: () => waitingState,
  subscribe: () => () => undefined,
  readTo: () => undefined,
  stop: () => undefined,
  retry: () => undefined,
};
const waitingState = {
  entries: [],
  isReading: true,
  isDone: false,
  isFull: false,
  failures: new Map<never, unknown>(),
};

/** A value that is made anew when its key changes. */
function useHeld<Value>(key: string, make: () => Value): Value {
  const [held, setHeld] = useState(() => ({ key, value: make() }));
  if (held.key === key) return held.value;
  const next = { key, value: make() };
  setHeld(next);
  return next.value;
}

/** The timeline of an address, read anew when what it asks for changes, or the sources that are on. @param round counts refreshes */
export function useTimeline(
  address: ActivityAddress,
  access: SourceAccess | undefined,
  resources: Pick<Resources, 'ids' | 'isPending'>,
  round: number,
) {
  const isReady = access !== undefined && !resources.isPending;
  const sources = (): readonly NamedSource[] =>
    access ? sourcesFor(filterOf(address, resources.ids), access) : [];
  const on = Object.keys(access ?? {}).join();
  const key = isReady ? `${readingKey(address)} ${on} ${resources.ids?.join() ?? ''} ${String(round)}` : '';
  const isCounted = address.view === 'addresses';
  const held = useHeld(key, () => {
    const asked = isReady ? sources() : [];
    return {
      // Counts by address are only right once all there is has been read.
      timeline: isReady ? createActivityTimeline(asked, isCounted ? maxEntries : entriesAtOnce) : waiting,
      // Share records tell of links alone: where nothing else can be read, silence is no answer.
      hasSources: !isReady || address.kind === 'links' || asked.some(({ name }) => name !== 'shareRecords'),
    };
  });
  return { ...held, state: useStore(held.timeline), sources: isReady ? sources : undefined };
}
