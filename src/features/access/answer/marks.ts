import type { LabelLink } from '#access/explain/chain.ts';

/** What a step does to the answer: it lets pass, it stops, or it doesn't decide. */
export type Mark = 'yes' | 'no' | 'none';

/** The mark of the step that compares labels. */
export const labelMark = (labels: LabelLink): Mark => {
  switch (labels.kind) {
    case 'seesAll':
    case 'shared':
      return 'yes';
    case 'missing':
    case 'refused':
      return 'no';
    case 'notAsked':
      return 'none';
  }
};
