import type { RolesChange } from '#access/roles/rolesDiff.ts';

/** What is described in one sentence and undone together: a change, or the switch of a role between some labels and all. */
export type FoldedChange =
  | { readonly kind: 'one'; readonly change: RolesChange; readonly changes: readonly RolesChange[] }
  | {
      readonly kind: 'toAllLabels' | 'fromAllLabels';
      readonly role: string;
      /** The labels it no longer needs, or now sees by. */
      readonly labels: readonly string[];
      readonly changes: readonly RolesChange[];
    };

const isOfLabels = ({ kind }: RolesChange): boolean =>
  kind === 'labelGranted' || kind === 'labelWithdrawn' || kind === 'allLabelsOn' || kind === 'allLabelsOff';

/**
 * The changes of one role to be read: where "all labels" is switched, the labels that come or go with it are part of that, not losses
 * and gains of their own.
 */
export function foldChanges(changes: readonly RolesChange[]): readonly FoldedChange[] {
  const toggle = changes.find(({ kind }) => kind === 'allLabelsOn' || kind === 'allLabelsOff');
  const one = (change: RolesChange): FoldedChange => ({ kind: 'one', change, changes: [change] });
  if (!toggle || !('role' in toggle)) return changes.map(one);
  const ofLabels = changes.filter(isOfLabels);
  const folded: FoldedChange = {
    kind: toggle.kind === 'allLabelsOn' ? 'toAllLabels' : 'fromAllLabels',
    role: toggle.role,
    labels: ofLabels.flatMap((change) => ('label' in change ? change.label : [])),
    changes: ofLabels,
  };
  return [...changes.filter((change) => !isOfLabels(change)).map(one), folded];
}
