import type { QueryClient } from '@tanstack/react-query';
import { seesAll, type Profile } from '#access/profile.ts';
import { deleteLabel, getLabels, putLabel } from '#api/orthanc/labels.ts';
import type { Study } from '#api/orthanc/study.ts';
import { editShownLabels, forgetStudies } from '#api/orthanc/studyCache.ts';
import { readPersonName } from '#lib/personName.ts';
import { startBulk } from '#ui/bulkTasks.ts';
import { notify } from '#ui/notify.ts';
import type { LabelMessages } from '#features/labels/labelMessages.ts';
import { applyChanges, inverse, stands, type LabelChange } from './labelChanges.ts';

/** What is to be done to the labels of some studies, and for whom. */
export interface LabelOrder {
  studies: readonly Study[];
  changes: readonly LabelChange[];
  queryClient: QueryClient;
  /** Who does it: of labels that are not his the servers tell him nothing. */
  profile: Profile;
  t: LabelMessages;
}

/** Bulk actions under way: their lists are read again when the last of them has ended, not in its middle. */
let underWay = 0;

function begin(): void {
  underWay += 1;
}

function end(queryClient: QueryClient): void {
  underWay -= 1;
  if (underWay > 0) return;
  void forgetStudies(queryClient);
  void queryClient.invalidateQueries({ queryKey: ['orthanc', 'labels'] });
}

/** Shows some changes as made, wherever the studies are shown; labels that others gave meanwhile stay. */
function show(queryClient: QueryClient, changes: readonly LabelChange[]): void {
  const byStudy = Map.groupBy(changes, (change) => change.studyId);
  editShownLabels(
    queryClient,
    new Map([...byStudy].map(([id, own]) => [id, (labels: readonly string[]) => applyChanges(labels, own)])),
  );
}

async function send({ studyId, label, kind }: LabelChange): Promise<void> {
  await (kind === 'add' ? putLabel(studyId, label) : deleteLabel(studyId, label));
}

function namesOf({ studies, t }: LabelOrder): (change: LabelChange) => string {
  const names = new Map(
    studies.map((study) => [study.id, `${readPersonName(study.patientName)} ${study.studyDate} ${study.id}`]),
  );
  return ({ studyId, label, kind }) =>
    (kind === 'add' ? t.itemAdd : t.itemRemove)(label, names.get(studyId) ?? studyId);
}

/** Starts the changes on the tray: shown at once, taken back where they were refused or never begun. */
export function runLabelChanges(order: LabelOrder): void {
  const { changes, queryClient, t } = order;
  const touched = new Set(changes.map(({ studyId }) => studyId)).size;
  show(queryClient, changes);
  let isUnderWay = true;
  begin();
  const bulk = startBulk({
    title: t.running(changes.length, touched),
    items: changes,
    run: send,
    nameOf: namesOf(order),
    onSettled: () => {
      const done = new Set(bulk.doneItems());
      show(
        queryClient,
        changes.map((change) => (done.has(change) ? change : inverse(change))),
      );
      // A retry or a resumption settles once more.
      if (!isUnderWay) begin();
      isUnderWay = false;
      end(queryClient);
    },
    undo: (done) => undoLabelChanges(order, done),
  });
}

/** The changes of one study that are to be taken back. */
interface StudyUndo {
  studyId: string;
  changes: readonly LabelChange[];
}

/**
 * Takes back changes that were made, study by study: only those that still stand. What somebody else has changed since is left as
 * it is, and the reader is told.
 */
function undoLabelChanges(order: LabelOrder, done: readonly LabelChange[]): void {
  const { queryClient, profile, t } = order;
  const nameOf = namesOf(order);
  const left = new Set<LabelChange>();
  const isKnown = (label: string): boolean => seesAll(profile) || profile.authorizedLabels.includes(label);

  async function takeBack({ studyId, changes }: StudyUndo): Promise<void> {
    const labels = await getLabels(studyId);
    for (const change of changes) {
      left.delete(change);
      if (isKnown(change.label) && !stands(change, labels)) left.add(change);
      else await send(inverse(change));
    }
  }

  show(queryClient, done.map(inverse));
  let isUnderWay = true;
  begin();
  const bulk = startBulk({
    title: t.undoing(done.length),
    items: [...Map.groupBy(done, (change) => change.studyId)].map(([studyId, changes]) => ({
      studyId,
      changes,
    })),
    run: takeBack,
    nameOf: ({ changes }) =>
      changes
        .map((change) => (left.has(change) ? t.itemLeft(nameOf(inverse(change))) : nameOf(inverse(change))))
        .join('; '),
    onSettled: () => {
      const back = new Set(bulk.doneItems().flatMap(({ changes }) => changes));
      show(
        queryClient,
        done.filter((change) => !back.has(change)),
      );
      if (left.size > 0) notify.done(t.undoReport(left.size));
      if (!isUnderWay) begin();
      isUnderWay = false;
      end(queryClient);
    },
  });
}
