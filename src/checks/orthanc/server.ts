import { jwtPayload } from '#access/plugin/shareToken.ts';
import { shareRecordsMetadata } from '#api/orthanc/shares/shareRecords.ts';
import { isRecent } from '#api/orthanc/version.ts';
import { ok, unknown, wrong, type Check, type Finding } from '#checks/check.ts';
import { isAnonymous, profileOf, systemOf, type Subject } from '#checks/subject.ts';

/** Whether the authorization plugin answers at the path of config.json, and the auth service behind it. */
export const plugin: Check = {
  id: 'plugin',
  async ask(subject) {
    const { url } = (await subject.config()).orthanc;
    const answer = await subject.orthanc('/auth/user/profile');
    const { status } = answer;
    if (profileOf(answer)) return ok();
    if (status === 404) return wrong((t) => t.found.noPlugin(url));
    if (status === 401)
      return wrong(
        (t) => t.found.orthancUsers(url),
        (t) => t.lines.orthancUsers,
      );
    if (status === 403) return unknown((t) => t.found.profileRefused);
    if (status >= 500)
      return wrong(
        (t) => t.found.pluginFails(url, status),
        (t) => t.lines.authService,
      );
    return wrong(
      (t) => t.found.notOrthanc(url, status),
      (t) => t.lines.orthancPath(url),
    );
  },
};

const noSystem = ({ credential }: Subject): Finding =>
  unknown((t) => (credential ? t.found.systemRefused : t.found.needsCredential));

/** Orthanc's version, and what its index can do. */
export const orthancVersion: Check = {
  id: 'orthancVersion',
  async ask(subject) {
    const system = await systemOf(subject);
    if (!system) return noSystem(subject);
    if (!isRecent(system.Version)) return wrong((t) => t.found.oldOrthanc(system.Version));
    if (!system.HasLabels)
      return wrong(
        (t) => t.found.noLabels,
        (t) => t.lines.database,
      );
    return system.Capabilities.HasExtendedFind
      ? ok((t) => t.found.version(system.Version))
      : wrong(
          (t) => t.found.noExtendedFind,
          (t) => t.lines.database,
        );
  },
};

const sampleStudy = 'a0000000-a0000000-a0000000-a0000000-a0000000';

/** Whether a row of `extraPermissions` lets people with "share" do this with a study's share records. */
async function isOpened(subject: Subject, method: 'put' | 'delete'): Promise<boolean> {
  const path = `/studies/${sampleStudy}/metadata/${shareRecordsMetadata}`;
  const { extraPermissions } = await subject.config();
  return extraPermissions.some(([of, pattern, permissions]) => {
    try {
      return (
        of === method && new RegExp(`^(?:${pattern})$`).test(path) && permissions.split('|').includes('share')
      );
    } catch {
      return false;
    }
  });
}

/** Whether Orthanc and config.json are set up for share records. Only a write could tell whether the plugin is, too. */
export const shareRecords: Check = {
  id: 'shareRecords',
  async ask(subject) {
    if (!(await isOpened(subject, 'put')) || !(await isOpened(subject, 'delete'))) {
      return wrong(
        (t) => t.found.noShareRows,
        (t) => t.lines.shareRows,
      );
    }
    const system = await systemOf(subject);
    if (!system) return noSystem(subject);
    return Object.hasOwn(system.UserMetadata, shareRecordsMetadata)
      ? ok((t) => t.found.rowsUntold)
      : wrong(
          (t) => t.found.noShareMetadata,
          (t) => t.lines.shareMetadata,
        );
  },
};

const texts = (value: unknown): string[] => [value].flat().filter((one) => typeof one === 'string');

/** Whether the plugin takes the token of the run for someone's. A JWT that it can't verify is Anonymous, not an error. */
export const token: Check = {
  id: 'token',
  async ask(subject) {
    const { credential, clock, origin } = subject;
    if (credential?.kind !== 'token') return unknown((t) => t.found.noToken);
    const payload = jwtPayload(credential.value);
    if (!payload)
      return wrong(
        (t) => t.found.notJwt,
        (t) => t.lines.newToken,
      );
    const caller = await subject.caller();
    if (!caller) return unknown((t) => t.found.profileRefused);
    if (!isAnonymous(caller)) return ok((t) => t.found.caller(caller.name));
    const { exp, aud, iss } = payload;
    if (typeof exp === 'number' && exp * 1000 < clock())
      return wrong(
        (t) => t.found.expired,
        (t) => t.lines.newToken,
      );
    if (!texts(aud).includes('account'))
      return wrong(
        (t) => t.found.noAudience,
        (t) => t.lines.audience,
      );
    if (typeof iss === 'string' && !iss.startsWith(origin)) return wrong((t) => t.found.foreignIssuer(iss));
    return wrong((t) => t.found.tokenIgnored);
  },
};

/** Whether the header `api-key` reaches the plugin and is accepted. */
export const apiKey: Check = {
  id: 'apiKey',
  async ask(subject) {
    if (subject.credential?.kind !== 'apiKey') return unknown((t) => t.found.noApiKey);
    const caller = await subject.caller();
    if (!caller) return unknown((t) => t.found.profileRefused);
    return isAnonymous(caller) ? wrong((t) => t.found.keyIgnored) : ok((t) => t.found.caller(caller.name));
  },
};
