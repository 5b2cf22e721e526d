import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defaultConfig } from '#server/config.ts';
import { root } from '../step.ts';
import {
  compose,
  composeDocument,
  composeSpecification,
  deploy,
  deployed,
  serviceNamed,
} from './composeFile.ts';

const services = Object.entries(compose.services);
const text = deployed('compose/compose.yaml');
const placeholdersOf = (source: string): string[] =>
  [...source.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name = '']) => name);

test('the file follows the Compose specification, and the check would notice a misspelled key', () => {
  const specification = z.fromJSONSchema(composeSpecification());
  expect(specification.safeParse(composeDocument).error?.issues).toBeUndefined();
  const misspelled = { services: { proxy: { image: 'castellan', netwroks: ['inside'] } } };
  expect(specification.safeParse(misspelled).success).toBe(false);
});

test('every image has a full version, and ours the version of this release', () => {
  for (const [, { image }] of services) expect(image).toMatch(/^[a-z./-]+:\d+\.\d+(\.\d+)?$/);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  expect(serviceNamed('proxy').image).toBe(`castellan:${version}`);
  expect(deployed('image/Dockerfile')).toMatch(/^FROM debian:forky-\d{8}-slim$/m);
  expect(deployed('image/Dockerfile')).toMatch(/^USER [1-9]/m);
});

test('only the proxy can be reached from outside', () => {
  expect(services.filter(([, { ports }]) => ports.length > 0).map(([name]) => name)).toEqual(['proxy']);
  const open = Object.entries(compose.networks).filter(([, { internal }]) => !internal);
  expect(open.map(([name]) => name)).toEqual(['outside']);
  const outside = services.filter(([, { networks }]) => networks.includes('outside'));
  expect(outside.map(([name]) => name)).toEqual(['proxy']);
  // The proxy reaches neither a database nor the auth service, which signs links for whoever has its password.
  expect(serviceNamed('proxy').networks).toEqual(['outside', 'inside']);
  for (const inner of ['database', 'auth-service'])
    expect(serviceNamed(inner).networks).not.toContain('inside');
});

test('networks and volumes are declared and used, and what is mounted exists', () => {
  const networks = services.flatMap(([, service]) => service.networks);
  expect(new Set(networks)).toEqual(new Set(Object.keys(compose.networks)));
  const mounts = services.flatMap(([, service]) =>
    service.volumes.map((volume) => volume.split(':')[0] ?? ''),
  );
  const named = mounts.filter((mount) => !mount.startsWith('.'));
  expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)));
  const files = mounts.filter((mount) => mount.startsWith('.'));
  expect(files.length).toBeGreaterThan(4);
  expect(files.filter((file) => !existsSync(resolve(deploy, 'compose', file)))).toEqual([]);
});

test('a service waits for others until they are healthy, and each of those can be asked', () => {
  const waits = services.flatMap(([, service]) => Object.entries(service.depends_on));
  expect(waits.length).toBeGreaterThan(4);
  for (const [name, { condition }] of waits) {
    expect(condition).toBe('service_healthy');
    expect(serviceNamed(name).healthcheck).toBeDefined();
  }
  // The proxy's is in its image.
  expect(deployed('image/Dockerfile')).toContain('HEALTHCHECK');
});

/** Where each server listens inside its container. */
const listens: Record<string, number> = {
  database: 5432,
  keycloak: 8080,
  orthanc: 8042,
  'auth-service': Number(/--port (\d+)/.exec(deployed('compose/auth-service/start.sh'))?.[1]),
};

/** Every `host:port` of a text that isn't this machine itself. */
const addresses = (source: string): [string, number][] =>
  [...source.matchAll(/(?:^|\/\/|")([a-z-]+):(\d{4})\b/gm)].map(([, host = '', port]) => [
    host,
    Number(port),
  ]);

test('every server that one names is a service on a network of both, at the port where it listens', () => {
  let count = 0;
  for (const [name, { environment, networks }] of services) {
    const own = name === 'orthanc' ? deployed('orthanc/orthanc.json') : '';
    for (const [host, port] of addresses([...Object.values(environment), own].join('\n'))) {
      expect(port, `${name} asks ${host}`).toBe(listens[host]);
      expect(serviceNamed(host).networks.filter((network) => networks.includes(network)).length).toBe(1);
      count += 1;
    }
  }
  expect(count).toBe(6);
  const { PostgreSQL } = z
    .object({ PostgreSQL: z.object({ Host: z.string(), Database: z.string(), Username: z.string() }) })
    .parse(JSON.parse(deployed('orthanc/orthanc.json')));
  expect(PostgreSQL).toMatchObject({ Host: 'database', Database: 'orthanc', Username: 'orthanc' });
  expect(deployed('compose/database/create-databases.sh')).toContain('CREATE DATABASE orthanc OWNER orthanc');
});

test('what files leave open is filled in from the environment of the container that reads them', () => {
  const realm = placeholdersOf(deployed('compose/keycloak/orthanc-realm.json'));
  expect(new Set(realm)).toEqual(new Set(['CASTELLAN_URL', 'AUTH_CLIENT_SECRET', 'PROXY_KEY']));
  for (const name of realm) expect(serviceNamed('keycloak').environment).toHaveProperty(name);
  const orthanc = placeholdersOf(deployed('orthanc/orthanc.json'));
  expect(orthanc).toEqual(['AUTH_SERVICE_PASSWORD', 'ORTHANC_DATABASE_PASSWORD']);
  for (const name of orthanc) expect(serviceNamed('orthanc').environment).toHaveProperty(name);
  // A secret that two servers share is one variable.
  const auth = serviceNamed('auth-service').environment;
  expect(auth['KEYCLOAK_CLIENT_SECRET']).toBe(serviceNamed('keycloak').environment['AUTH_CLIENT_SECRET']);
  expect(serviceNamed('proxy').environment['CASTELLAN_PROXY_KEY']).toBe(
    serviceNamed('keycloak').environment['PROXY_KEY'],
  );
  expect(auth['USERS']).toContain(
    `"orthanc": "${serviceNamed('orthanc').environment['AUTH_SERVICE_PASSWORD'] ?? ''}"`,
  );
});

test('the proxy’s own account sees every study, and has no other right', () => {
  const { users } = z
    .object({ users: z.array(z.object({ username: z.string(), realmRoles: z.array(z.string()) })) })
    .parse(JSON.parse(deployed('compose/keycloak/orthanc-realm.json')));
  const account = users.find(({ username }) => username === 'castellan-proxy');
  const { roles } = z
    .object({ roles: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(deployed('compose/auth-service/roles.json')));
  expect(account?.realmRoles.flatMap((role) => roles[role] ?? [])).toEqual([
    { 'authorized-labels': ['*'], permissions: ['view'] },
  ]);
});

test('the console’s path is in its own addresses, and in no other', () => {
  const filledIn = (name: string, variable: string, prefix: string): string | undefined =>
    serviceNamed(name)
      .environment[variable]?.replaceAll('${CASTELLAN_URL:?run ./init.sh first}', 'https://pacs.example')
      .replaceAll('${CASTELLAN_PREFIX-}', prefix);
  for (const prefix of ['', '/console']) {
    const at = `https://pacs.example${prefix}`;
    expect(filledIn('proxy', 'CASTELLAN_PATH', prefix)).toBe(`${prefix}/`);
    expect(filledIn('proxy', 'CASTELLAN_URL', prefix)).toBe('https://pacs.example');
    // The redirect addresses of the realm begin with it.
    expect(filledIn('keycloak', 'CASTELLAN_URL', prefix)).toBe(at);
    expect(filledIn('keycloak', 'KC_HOSTNAME', prefix)).toBe('https://pacs.example/keycloak');
    expect(filledIn('auth-service', 'PUBLIC_LANDING_ROOT', prefix)).toBe(`${at}/share`);
    expect(filledIn('auth-service', 'PUBLIC_ORTHANC_ROOT', prefix)).toBe('https://pacs.example/orthanc/');
  }
});

test('the proxy is given settings that it reads', () => {
  const entrypoint = deployed('image/entrypoint.sh');
  for (const name of Object.keys(serviceNamed('proxy').environment))
    expect(entrypoint).toContain(`{${name}:-`);
});

test('Orthanc lets share records through, takes API keys, and keeps an audit log', () => {
  const { Authorization, UserMetadata } = z
    .object({
      Authorization: z.record(z.string(), z.unknown()),
      UserMetadata: z.record(z.string(), z.number()),
    })
    .parse(JSON.parse(deployed('orthanc/orthanc.json')));
  expect(UserMetadata).toEqual({ 'castellan-shares': 4242 });
  expect(Authorization).toMatchObject({
    ExtraPermissions: defaultConfig.extraPermissions,
    TokenHttpHeaders: ['api-key'],
    EnableAuditLogs: true,
  });
});

test('no secret has a default: a missing one ends compose with the reason', () => {
  const references = [...text.matchAll(/\$\{([A-Z_]+)([^}]*)\}/g)];
  expect(references.length).toBeGreaterThan(15);
  const without = references.filter(([, , rest]) => rest !== ':?run ./init.sh first');
  expect(new Set(without.map(([whole]) => whole))).toEqual(
    new Set([
      '${CASTELLAN_CONTACT-}',
      '${CASTELLAN_NAME-}',
      '${CASTELLAN_ENVIRONMENT-}',
      '${CASTELLAN_HOSPITAL_NAME-}',
      '${CASTELLAN_HOSPITAL_LOGO-}',
      '${CASTELLAN_PREFIX-}',
    ]),
  );
});
