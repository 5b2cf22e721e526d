import { expect } from 'vitest';
import { explain, runChecks, type Explained } from '#checks/run/runChecks.ts';
import { checkMessages } from '#checks/checkMessages.ts';
import { createSubject, type SubjectOptions } from '#checks/subject.ts';
import type { CheckId } from '#checks/check.ts';

/** Runs one check, and gives its result in words. */
export async function asked(id: CheckId, options: SubjectOptions): Promise<Explained> {
  const { results } = await runChecks(createSubject(options), { only: [id] });
  const [result] = results;
  if (!result) throw new Error(`no check is named ${id}`);
  return explain(result, await checkMessages.load('en'));
}

/** What `toMatchObject` expects of a check that has found what is wrong, and says which line to change. */
export const wrongWith = (found: string) => ({
  verdict: 'wrong',
  found: expect.stringContaining(found),
  line: expect.stringMatching(/./),
});
