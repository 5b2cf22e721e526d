import type { SelectedStudy } from '#api/orthanc/studies/study.ts';

/** A study as far as its labels go. */
export interface LabeledStudy {
  id: string;
  labels: readonly string[];
}

/** A selected study with its labels, as they were when the editor was opened. */
export type SelectedWithLabels = SelectedStudy & LabeledStudy;

/** One request of a bulk action: one label, put on one study or taken off it. */
export interface LabelChange {
  studyId: string;
  label: string;
  kind: 'add' | 'remove';
}

/** Labels to put on and to take off, whatever the study. */
export interface LabelWish {
  add: ReadonlySet<string>;
  remove: ReadonlySet<string>;
}

/** How many of the studies carry a label. */
export type LabelState = 'all' | 'some' | 'none';

/** How many of the studies carry each label; one that is not in the map is on none. */
export function labelStates(studies: readonly LabeledStudy[]): ReadonlyMap<string, LabelState> {
  const counts = new Map<string, number>();
  for (const { labels } of studies)
    for (const label of new Set(labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map(
    [...counts].map(([label, count]): [string, LabelState] => [
      label,
      count === studies.length ? 'all' : 'some',
    ]),
  );
}

/**
 * The wanted labels after a click on a label's check box. A label that is on all or on none of the studies toggles. One that is on
 * some cycles: add to all, remove from all, leave as it is. A label that isn't allowed (`onlyOff`) can only be removed.
 */
export function toggled(wish: LabelWish, label: string, state: LabelState, onlyOff = false): LabelWish {
  const add = new Set(wish.add);
  const remove = new Set(wish.remove);
  const [wasAdded, wasRemoved] = [add.delete(label), remove.delete(label)];
  if (!wasAdded && !wasRemoved) (state === 'all' || (onlyOff && state === 'some') ? remove : add).add(label);
  if (wasAdded && state === 'some') remove.add(label);
  if (onlyOff) add.delete(label);
  return { add, remove };
}

/** The changes to send so that every study has the wanted labels: none for a study that has them. */
export function changesFor(studies: readonly LabeledStudy[], wish: LabelWish): LabelChange[] {
  return studies.flatMap(({ id, labels }) => [
    ...[...wish.add]
      .filter((label) => !labels.includes(label))
      .map((label): LabelChange => ({ studyId: id, label, kind: 'add' })),
    ...[...wish.remove]
      .filter((label) => labels.includes(label))
      .map((label): LabelChange => ({ studyId: id, label, kind: 'remove' })),
  ]);
}

/** The change that takes back another. */
export function inverse(change: LabelChange): LabelChange {
  return { ...change, kind: change.kind === 'add' ? 'remove' : 'add' };
}

/** Whether a change that was made still holds: no one has reverted it. */
export function stands(change: Pick<LabelChange, 'label' | 'kind'>, labels: readonly string[]): boolean {
  return labels.includes(change.label) === (change.kind === 'add');
}

/** Labels after some changes; the order of those that stay is kept. */
export function applyChanges(
  labels: readonly string[],
  changes: readonly Pick<LabelChange, 'label' | 'kind'>[],
): readonly string[] {
  let result = labels;
  for (const change of changes) {
    if (stands(change, result)) continue;
    const { label, kind } = change;
    result = kind === 'add' ? [...result, label] : result.filter((one) => one !== label);
  }
  return result;
}
