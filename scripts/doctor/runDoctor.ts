import { checkMessages } from '#checks/checkMessages.ts';
import { explain, runChecks } from '#checks/run/runChecks.ts';
import { createSubject } from '#checks/subject.ts';
import { UsageError, type Environment, type Output } from '../commandLine/commandLine.ts';
import { parseDoctorOptions, usage } from './options.ts';
import { counts, textReport } from './report.ts';

/** Checks an installation as the command line asks, and reports. Returns the exit code. */
export async function runDoctor(
  args: readonly string[],
  env: Environment,
  { say, complain }: Output,
): Promise<0 | 1 | 2> {
  let options;
  try {
    options = parseDoctorOptions(args, env);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(error.message);
    return 2;
  }
  if (options === 'help') {
    say(usage);
    return 0;
  }
  const { address, credential, isJson, language } = options;
  const { results, isReached } = await runChecks(createSubject({ address, credential }));
  const t = await checkMessages.load(language);
  const explained = results.map((result) => explain(result, t));
  say(
    isJson
      ? JSON.stringify({ address, ...counts(explained), checks: explained }, undefined, 2)
      : textReport(address, explained, language),
  );
  if (!isReached) return 2;
  return explained.some(({ verdict }) => verdict === 'wrong') ? 1 : 0;
}
