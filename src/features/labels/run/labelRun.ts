import type { QueryClient } from '@tanstack/react-query';
import { seesAll, type Profile } from '#access/roles/profile.ts';
import { deleteLabel, getLabels, putLabel } from '#api/orthanc/labels.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { beginLabelTask, editShownLabels } from '#api/orthanc/studies/studyCache.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { isSettled, itemState, type TaskLog } from '#lib/tasks/taskLog.ts';
import { openTask } from '#lib/tasks/taskRecords.ts';
import { startBulkTask } from '#ui/bulk/startBulkTask.ts';
import { notify } from '#ui/notices/notify.ts';
import type { LabelMessages } from '#features/labels/labelMessages.ts';
import { applyChange, type LabelServers } from './applyChange.ts';
import { applyChanges, inverse, type LabelChange } from './labelChanges.ts';
import { touchedStudies, type LabelPlan } from './labelPlan.ts';
import { createLabelReader } from './readLabels.ts';

/** Who changes the labels, and on what server. */
export interface LabelRunContext {
  queryClient: QueryClient;
  /** Who does it: of labels that are not theirs the servers tell them nothing. */
  profile: Profile;
  /** Whose task it is after a reload. */
  userId: string;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  t: LabelMessages;
  /** Said of a task that the browser doesn't store. */
  notKept: string;
}

/** One change, with its place in the log. */
interface Item {
  index: number;
  change: LabelChange;
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

const nameOfStudy = (study: SelectedStudy): string =>
  `${readPersonName(study.patientName)} ${study.studyDate} ${study.id}`;

/** Starts changes of labels as a task: shown at once, on record before the first of them is sent. */
export function startLabelChanges(
  studies: readonly SelectedStudy[],
  changes: readonly LabelChange[],
  context: LabelRunContext,
): Promise<void> {
  const uids = Object.fromEntries(studies.map((study) => [study.id, study.studyInstanceUid]));
  const names = new Map(studies.map((study) => [study.id, nameOfStudy(study)]));
  return start({ type: 'labels', isUndo: false, changes, uids }, names, context);
}

async function start(plan: LabelPlan, names: Map<string, string>, context: LabelRunContext): Promise<void> {
  show(context.queryClient, plan.changes);
  const log = await openTask(context.userId, plan, plan.changes.length);
  runLabelPlan({ plan, log, names }, context);
}

interface LabelRun {
  plan: LabelPlan;
  log: TaskLog;
  /** Names of studies for the report, as far as they are known; more come with what is read. */
  names: Map<string, string>;
}

/** Runs a plan on the tray, or what an earlier page left of it: rolled back where it was refused or never begun. */
export function runLabelPlan({ plan, log, names }: LabelRun, context: LabelRunContext): void {
  const { queryClient, profile, extended, t } = context;
  const { changes, isUndo } = plan;
  const items = changes.map((change, index): Item => ({ change, index }));
  const stateOf = ({ index }: Item): number => log.state(index);
  const isOurs = (item: Item): boolean => stateOf(item) === itemState.done;
  const howMany = (state: number): number => items.filter((item) => stateOf(item) === state).length;
  const isKnown = (label: string): boolean => seesAll(profile) || profile.authorizedLabels.includes(label);
  const readLabels = createLabelReader({
    uids: plan.uids,
    extended,
    // A task of an earlier page knows no names.
    withTags: names.size === 0,
    onStudy: (study) => {
      if (study.studyInstanceUid) names.set(study.id, nameOfStudy(study));
    },
  });
  const serversFor = (next: (count: number) => readonly Item[]): LabelServers => ({
    labelsBefore: (id) => readLabels(id, (count) => next(count).map(({ change }) => change.studyId)),
    labelsNow: getLabels,
    write: send,
    isKnown,
  });

  const endTask = beginLabelTask(queryClient);
  show(
    queryClient,
    items.filter((item) => !isSettled(stateOf(item))).map(({ change }) => change),
  );
  startBulkTask<Item>({
    title: titleOf(plan, t),
    items,
    done: items.filter((item) => isSettled(stateOf(item))),
    run: ({ change, index }, next) => applyChange(change, index, { servers: serversFor(next), log }),
    nameOf: ({ change: { studyId, label, kind } }) =>
      (kind === 'add' ? t.itemAdd : t.itemRemove)(label, names.get(studyId) ?? studyId),
    noteOf(item) {
      if (stateOf(item) === itemState.unknown) return t.noteUnknown;
      if (stateOf(item) !== itemState.unchanged) return '';
      if (isUndo) return t.noteLeft;
      return item.change.kind === 'add' ? t.noteHadIt : t.noteHadItNot;
    },
    summary() {
      const unchanged = howMany(itemState.unchanged);
      return unchanged > 0 && !isUndo ? t.unchanged(unchanged) : '';
    },
    notice: log.isKept ? '' : context.notKept,
    onSettled() {
      const isDone = (item: Item): boolean => isSettled(stateOf(item));
      show(
        queryClient,
        items.map((item) => (isDone(item) ? item.change : inverse(item.change))),
      );
      const left = howMany(itemState.unchanged);
      if (isUndo && left > 0) notify.done(t.undoReport(left));
      if (items.every(isDone)) void log.remove();
      endTask();
    },
    onDismissed: () => void log.remove(),
    isUndoable: (done) => done.some(isOurs),
    ...(isUndo ? {} : { undo }),
  });

  /** Undoes only what this task changed for certain and what still holds. Later changes by someone else stay. */
  function undo(done: readonly Item[]): void {
    const own = done.filter(isOurs).map(({ change }) => inverse(change));
    const unknown = howMany(itemState.unknown);
    if (unknown > 0) notify.done(t.undoUnknown(unknown));
    void start({ type: 'labels', isUndo: true, changes: own, uids: plan.uids }, names, context);
  }
}

/** What a plan does, as the tray says it. */
export function titleOf({ changes, isUndo }: LabelPlan, t: LabelMessages): string {
  return isUndo ? t.undoing(changes.length) : t.running(changes.length, touchedStudies(changes));
}
