import { beforeEach, describe, expect, test } from 'vitest';
import { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';
import { asked, emulatorFor, shippedRoles } from '#plugin-emulator/tests/fakes.ts';
import { createLinkTestServers, external, linkTo, nextYear, stone } from '#plugin-emulator/tests/links.ts';
import type { LinkTestServers } from '#plugin-emulator/tests/links.ts';
import { failedSettingsWrite } from '../failedSettingsWrite.ts';

let servers: LinkTestServers;

beforeEach(async () => {
  servers = await createLinkTestServers();
});

const withLabels = (labels: string[]): unknown => ({ ...shippedRoles, 'available-labels': labels });

describe('where failures may be asked for', () => {
  const askingFor = async (ID: string): Promise<Response> => {
    const body = { ...linkTo([external], stone, nextYear), ID };
    const emulator = emulatorFor(servers.orthanc, servers.keycloak, { interceptWrite: failedSettingsWrite });
    return emulator.handle(
      asked('PUT', `/auth/tokens/${stone}`, { token: await servers.tokenOf('doctor'), body }),
    );
  };

  test('a link named so fails, is dropped, or is answered with garbage', async () => {
    expect((await askingFor('for fail-500')).status).toBe(500);
    await expect(askingFor('drop')).rejects.toThrow(ConnectionDropped);
    expect(await (await askingFor('garbage')).text()).toContain('<!doctype html>');
    expect((await askingFor('raindrop')).status).toBe(200);
  });

  test('a label named so fails to be written, and can be taken out again', async () => {
    const put = async (labels: string[], store: unknown): Promise<number> => {
      const emulator = emulatorFor(servers.orthanc, servers.keycloak, {
        interceptWrite: failedSettingsWrite,
        rolesStore: { read: async () => Promise.resolve(store), write: async () => Promise.resolve() },
      });
      const body = withLabels(labels);
      return (
        await emulator.handle(
          asked('PUT', '/auth/settings/roles', { token: await servers.tokenOf('admin'), body }),
        )
      ).status;
    };
    expect(await put(['fail-500'], shippedRoles)).toBe(500);
    expect(await put([], withLabels(['fail-500']))).toBe(200);
  });
});
