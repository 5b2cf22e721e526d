import type {
  AuditEntry,
  AuditFilter,
  AuditHistory,
  AuditRecord,
} from '#plugin-emulator/audit/auditStore.ts';
import { isWanted } from '#plugin-emulator/audit/auditStore.ts';
import type { Dataset } from '#simulator/dataset/createDataset.ts';
import { firstSlotSince } from './firstSlotSince.ts';
import { inOrder } from './inOrder.ts';
import { historyMs, studyActions, type StudyAction, withTracesFor } from './studyActions.ts';

/** The made-up results of anonymizations have the IDs of studies that no dataset has. */
const resultsFrom = 0x4000_0000;

/** How many studies of the history's weeks have one at least, if there are so many: of twice as many, every other one, and so on. Modalities sent the others. */
const enoughStudies = 6000;

function entryOf(dataset: Dataset, { slot, kind, detail, instance }: StudyAction): AuditEntry {
  const source = dataset.ids.encode('Study', slot);
  const result = dataset.ids.encode('Study', resultsFrom + slot);
  const entry = { resourceType: 'Study', resourceId: source, action: kind, data: null } as const;
  switch (kind) {
    case 'uploaded-instance':
      return { ...entry, data: dataset.ids.encode('Instance', slot, detail, instance) };
    case 'added-label':
    case 'deleted-label':
      return { ...entry, data: dataset.labelNames[detail] ?? '' };
    case 'start-anonymization-job':
      return { ...entry, data: { Payload: { Asynchronous: true } } };
    case 'success-anonymization-job':
      return { ...entry, data: { ModifiedResourceId: result, ModifiedResourceType: 1 } };
    case 'new-study-from-anonymization-job':
      return { ...entry, resourceId: result, data: { SourceResourceId: source, SourceResourceType: 1 } };
    case 'deleted-study':
      return { ...entry, resourceId: result };
    case 'download':
      return entry;
  }
}

/**
 * What the people of the demo data have done in the thirteen weeks before the servers were started: uploads, labels, downloads, anonymizations.
 * Nothing of it is held in memory. It's drawn for the studies of the span that is asked for, so that a page takes as long as its span, not as long as
 * the log.
 */
export function createAuditHistory(dataset: Dataset): AuditHistory {
  const start = dataset.now - historyMs;
  const firstSlot = firstSlotSince(dataset, start);
  const step = Math.max(1, Math.floor((dataset.size - firstSlot) / enoughStudies));

  /** The slots that may have something to tell of a span; of a resource, only its study's. */
  function* slotsFor({ from, to, resourceId }: AuditFilter): Generator<number> {
    const address = resourceId === undefined ? undefined : dataset.ids.decode(resourceId);
    if (resourceId !== undefined) {
      const slot = address?.level === 'Study' ? address.index % resultsFrom : -1;
      if (slot >= firstSlot && slot < dataset.size && (slot - firstSlot) % step === 0) yield slot;
      return;
    }
    const earliest = Math.max(firstSlot, firstSlotSince(dataset, from - withTracesFor));
    const begin = firstSlot + Math.ceil((earliest - firstSlot) / step) * step;
    for (let slot = begin; slot < dataset.size && dataset.received(slot) < to; slot += step) yield slot;
  }

  return {
    *entries(filter) {
      const until = Math.min(filter.to, dataset.now);
      const groups = inOrder(slotsFor({ ...filter, to: until }), (slot) => ({
        from: dataset.received(slot),
        items: studyActions(dataset, slot),
      }));
      for (const action of groups) {
        if (action.time >= until) return;
        if (action.time < Math.max(filter.from, start)) continue;
        // Cheap first: an ID is made only for what isn't already ruled out.
        if (filter.userId !== undefined && filter.userId !== action.userId) continue;
        if (filter.action !== undefined && filter.action !== action.kind) continue;
        const record: AuditRecord = { time: action.time, userId: action.userId, ...entryOf(dataset, action) };
        if (isWanted(filter, record)) yield record;
      }
    },
  };
}
