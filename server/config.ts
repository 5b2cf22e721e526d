import { z } from 'zod';
import type { ExtraPermission } from '#plugin-emulator/rulesWith.ts';

/** What `/config.json` answers where no file is given. */
export const defaultConfig = {
  orthanc: { url: '/orthanc' },
  keycloak: { url: '/keycloak', realm: 'orthanc', clientId: 'orthanc' },
  shares: { defaultDays: 30, longestDays: 365, allowNever: false, landing: 'console', allowDownload: true },
  // With Orthanc's `UserMetadata` they let those who share note their links on the studies.
  extraPermissions: [
    ['put', '^/studies/([a-f0-9-]+)/metadata/castellan-shares$', 'all|share'],
    ['delete', '^/studies/([a-f0-9-]+)/metadata/castellan-shares$', 'all|share'],
  ],
  hospital: { name: 'Example Hospital' },
  contact: 'Radiology IT, extension 4242',
};

const schema = z.object({
  extraPermissions: z
    .array(z.tuple([z.enum(['get', 'post', 'put', 'delete']), z.string(), z.string()]))
    .default([]),
});

/**
 * The `extraPermissions` of a configuration, which the plugin emulator obeys as the plugin would. None in a file that is wrong: the
 * console says what is wrong with it, and a test of that must be able to start.
 */
export function extraPermissionsOf(config: string): readonly ExtraPermission[] {
  try {
    return schema.safeParse(JSON.parse(config)).data?.extraPermissions ?? [];
  } catch {
    return [];
  }
}
