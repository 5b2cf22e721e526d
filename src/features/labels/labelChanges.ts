/** A study as far as its labels go. */
export interface Labelled {
  id: string;
  labels: readonly string[];
}

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

/** How many of the studies carry the label. */
export function stateOf(label: string, studies: readonly Labelled[]): LabelState {
  const count = studies.filter((study) => study.labels.includes(label)).length;
  if (count === 0) return 'none';
  return count === studies.length ? 'all' : 'some';
}

/** What has to be sent so that the wish holds: nothing for a study that is already so. */
export function changesFor(studies: readonly Labelled[], wish: LabelWish): LabelChange[] {
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

/** Labels after some changes; the order of those that stay is kept. */
export function applyChanges(
  labels: readonly string[],
  changes: readonly Pick<LabelChange, 'label' | 'kind'>[],
): readonly string[] {
  let result = [...labels];
  for (const { label, kind } of changes) {
    result = result.filter((one) => one !== label);
    if (kind === 'add') result.push(label);
  }
  return result;
}
