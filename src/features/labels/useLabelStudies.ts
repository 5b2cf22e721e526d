import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { deleteLabel, putLabel } from '#api/orthanc/labels.ts';
import type { Study } from '#api/orthanc/study.ts';
import { showLabels } from '#api/orthanc/studyCache.ts';
import { readPersonName } from '#lib/personName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { startBulk } from '#ui/bulkTasks.ts';
import { applyChanges, changesFor, inverse, type LabelChange, type LabelWish } from './labelChanges.ts';
import { labelMessages, type LabelMessages } from './labelMessages.ts';

interface LabelRun {
  studies: readonly Study[];
  changes: readonly LabelChange[];
  title: string;
  queryClient: QueryClient;
  t: LabelMessages;
}

/** Shows the labels that the studies have with just these changes made. */
function show({ studies, queryClient }: LabelRun, changes: readonly LabelChange[]): void {
  const byStudy = Map.groupBy(changes, (change) => change.studyId);
  showLabels(
    queryClient,
    new Map(studies.map(({ id, labels }) => [id, applyChanges(labels, byStudy.get(id) ?? [])])),
  );
}

function run(order: LabelRun): void {
  const { studies, changes, title, queryClient, t } = order;
  const names = new Map(
    studies.map((study) => [study.id, `${readPersonName(study.patientName)} ${study.studyDate} ${study.id}`]),
  );
  show(order, changes);
  const bulk = startBulk({
    title,
    items: changes,
    run: ({ studyId, label, kind }) =>
      kind === 'add' ? putLabel(studyId, label) : deleteLabel(studyId, label),
    nameOf: ({ studyId, label, kind }) =>
      (kind === 'add' ? t.itemAdd : t.itemRemove)(label, names.get(studyId) ?? studyId),
    onSettled: () => {
      // What was refused or never begun is shown as it is: rolled back.
      show(order, bulk.doneItems());
      void queryClient.invalidateQueries({ queryKey: ['orthanc', 'labels'] });
    },
    undo: (done) =>
      run({
        ...order,
        studies: studies.map((study) => ({
          ...study,
          labels: applyChanges(
            study.labels,
            done.filter((change) => change.studyId === study.id),
          ),
        })),
        changes: done.map(inverse),
        title: t.undoing(done.length),
      }),
  });
}

/**
 * Labels studies: shown at once, done in the background on the tray, rolled back where refused, undone to what each study had.
 * @returns a function that starts it and says how many requests that takes
 */
export function useLabelStudies(): (studies: readonly Study[], wish: LabelWish) => number {
  const queryClient = useQueryClient();
  const t = useMessages(labelMessages);
  return (studies, wish) => {
    const changes = changesFor(studies, wish);
    const touched = new Set(changes.map((change) => change.studyId)).size;
    if (changes.length > 0)
      run({ studies, changes, title: t.running(changes.length, touched), queryClient, t });
    return changes.length;
  };
}
