import { afterAll, beforeAll, expect } from 'vitest';
import { signInByFetch } from '#e2e/support/signInByFetch.ts';
import { startInstallation, type Installation } from '#server/tests/installation.ts';
import { explain, runChecks, type Explained } from '#checks/run/runChecks.ts';
import { checkMessages } from '#checks/checkMessages.ts';
import { createSubject, type SubjectOptions } from '#checks/subject.ts';
import type { CheckId } from '#checks/check.ts';
import type { Credential } from '#checks/probe.ts';

/** Runs one check, and gives its result in words. */
export async function asked(id: CheckId, options: SubjectOptions): Promise<Explained> {
  const { results } = await runChecks(createSubject(options), [id]);
  const [result] = results;
  if (!result) throw new Error(`no check is named ${id}`);
  return explain(result, await checkMessages.load('en'));
}

/** A check has found what is wrong, and says which line to change. */
export function expectWrong({ verdict, found, line }: Explained, expected: string): void {
  expect(verdict).toBe('wrong');
  expect(found).toContain(expected);
  expect(line).not.toBe('');
}

/** The token of someone whose password is their name. */
export async function tokenOf(name: string, { url }: Installation): Promise<Credential> {
  const { value } = await signInByFetch({ name, password: name }, url);
  return { kind: 'token', value };
}

/** An installation for the tests of a file, and the token of its administrator. */
export function withInstallation(): {
  readonly installation: Installation;
  readonly administrator: Credential;
} {
  let started: { installation: Installation; administrator: Credential } | undefined;
  beforeAll(async () => {
    const installation = await startInstallation();
    started = { installation, administrator: await tokenOf('admin', installation) };
  });
  afterAll(() => started?.installation.close());
  const present = () => {
    if (!started) throw new Error('The installation is there while tests run.');
    return started;
  };
  return {
    get installation() {
      return present().installation;
    },
    get administrator() {
      return present().administrator;
    },
  };
}
