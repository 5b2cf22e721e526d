import * as z from 'zod/mini';
import { choiceParam, nameParam, searchParams, textParam } from '#lib/searchParams.ts';
import { labelsShown } from '#features/labels/rows.ts';

/** What the address says of the catalog of labels: its filters, the label whose details are open, and the list that is edited. */
export const labelsAddress = searchParams(
  z.object({
    find: textParam,
    show: choiceParam(labelsShown, 'all'),
    label: nameParam,
    edit: choiceParam(['', 'allowed'], ''),
  }),
);
