import * as z from 'zod/mini';
import { states } from '#checks/run/posture.ts';
import { choiceParam, nameParam, searchParams } from '#lib/searchParams.ts';

/** The page's state in its address: which items are listed, and the one that a link leads to. */
export const postureParams = searchParams(
  z.object({ state: choiceParam(['', ...states], ''), check: nameParam }),
);
