import { printable, UsageError, type Environment, type Output } from '../commandLine/commandLine.ts';
import { AdminError, openRealm, type AdminApi } from './adminApi.ts';
import { authClientPart, serviceAccountPart } from './authClient.ts';
import { consoleClientPart, type ConsoleClient } from './consoleClient.ts';
import { parseRealmOptions, usage } from './options.ts';
import { createPart, type Comparison, type Part } from './part.ts';
import { profilePart } from './profile.ts';
import { realmPart } from './realmSettings.ts';
import { rolesPart } from './roles.ts';

/** The parts of a realm in the order in which they are changed: what is stricter first, and a client before its service account. */
const partsOf = (client: ConsoleClient): readonly Part[] => [
  createPart(realmPart),
  createPart(profilePart),
  createPart(rolesPart),
  createPart(consoleClientPart(client)),
  createPart(authClientPart),
  createPart(serviceAccountPart),
];

/** A part and its differences, each marked as changed by `--apply` or not, with the requests that it takes. */
function linesOf({ name, differences, requests }: Comparison, realm: string): string[] {
  return [
    differences.length === 0 ? `  ok       ${printable(name)}` : `  DIFFERS  ${printable(name)}`,
    ...differences.map(({ says, isFixed }) => `           ${isFixed ? '→' : '!'} ${printable(says)}`),
    ...requests.map(({ method, path }) => printable(`             ${method} /admin/realms/${realm}${path}`)),
  ];
}

const countOf = (comparisons: readonly Comparison[]): number =>
  comparisons.reduce((sum, { differences }) => sum + differences.length, 0);

async function checkAll(parts: readonly Part[], api: AdminApi): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const part of parts) comparisons.push(await part.check(api));
  return comparisons;
}

/** Changes part after part; each is read again right before. Then reads all once more: what counts is what the realm is now. */
async function applyAll(parts: readonly Part[], api: AdminApi): Promise<Comparison[]> {
  for (const part of parts) await part.apply(api);
  return checkAll(parts, api);
}

/** Compares a realm as the command line asks, changes it if asked, and reports. Returns the exit code. */
export async function runRealm(
  args: readonly string[],
  env: Environment,
  { say, complain }: Output,
): Promise<0 | 1 | 2> {
  let hasStarted = false;
  try {
    const options = parseRealmOptions(args, env);
    if (options === 'help') {
      say(usage);
      return 0;
    }
    const { realm, keycloak, isApplied, administrator } = options;
    const parts = partsOf(options);
    const api = await openRealm(options, administrator);
    const before = await checkAll(parts, api);
    const lines = before.flatMap((comparison) => linesOf(comparison, realm));
    say([`Realm ${printable(realm)} of ${keycloak}`, '', ...lines, ''].join('\n'));
    if (countOf(before) === 0) {
      say('The realm has what the console needs. Nothing to change.');
      return 0;
    }
    if (!isApplied) {
      say(`${String(countOf(before))} differences. Nothing was changed; --apply changes what has an arrow.`);
      return 1;
    }
    hasStarted = true;
    const after = await applyAll(parts, api);
    const left = after.filter(({ differences }) => differences.length > 0);
    const changed = countOf(before) - countOf(left);
    say(`${String(changed)} of ${String(countOf(before))} differences changed.`);
    if (before.some(({ name, requests }) => name.startsWith('Client admin-cli') && requests.length > 0))
      say(
        'Set KEYCLOAK_CLIENT_SECRET of the auth service to the secret of the client admin-cli (Clients, admin-cli, Credentials).',
      );
    if (left.length > 0) say(['Left:', ...left.flatMap((one) => linesOf(one, realm))].join('\n'));
    return left.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof AdminError) && !(error instanceof UsageError)) throw error;
    complain(printable(error.message));
    if (!hasStarted) return 2;
    complain('The changes before this one were made. --check shows what is left.');
    return 1;
  }
}
