import { expect, test } from 'vitest';
import { readOptions, type StackOptions } from './options.ts';

const read = (line: string, env: Record<string, string> = {}): StackOptions => {
  const options = readOptions(line.split(' ').filter(Boolean), env, '/project');
  if (options === 'help') throw new Error('help was not asked for');
  return options;
};

test('without options: a lasting state named after the port, caches as in an installation', () => {
  expect(read('')).toMatchObject({
    port: 8090,
    path: '/',
    mode: 'faithful',
    proxy: 'none',
    shareLinks: 'recorded',
    cacheSeconds: 60,
    auditLog: true,
    state: '/project/.cache/stack-8090',
    cache: '/project/.cache',
    studies: 2000,
    temporary: false,
    control: false,
    dicom: undefined,
  });
});

test('two stacks side by side differ by their port alone', () => {
  expect(read('--port 9000').state).not.toBe(read('--port 9001').state);
  expect(read('--state /here').state).toBe('/here');
});

test('the console runs under a path with a slash at both ends', () => {
  expect(read('--path /console/').path).toBe('/console/');
  for (const path of ['/console', 'console/', '//', '/../', '/orthanc/'])
    expect(() => read(`--path ${path}`)).toThrow('begins and ends with a slash');
});

test('--test deletes its state, caches for a second and takes orders', () => {
  const options = read('--test --port 9000');
  expect(options).toMatchObject({ reset: true, temporary: true, control: true, cacheSeconds: 1 });
  expect(options.state).not.toBe(read('--port 9000').state);
  expect(read('--test --cache-seconds 60').cacheSeconds).toBe(60);
});

test('folders come from the environment too, the command line wins', () => {
  expect(read('', { CASTELLAN_CACHE: '/c', CASTELLAN_DICOM: '/d' })).toMatchObject({
    cache: '/c',
    dicom: '/d',
  });
  expect(read('--dicom /e', { CASTELLAN_DICOM: '/d' }).dicom).toBe('/e');
});

test('an address stays an address, a path is made whole', () => {
  expect(read('--orthanc http://127.0.0.1:8042').orthanc).toBe('http://127.0.0.1:8042');
  expect(read('--orthanc /opt/Orthanc').orthanc).toBe('/opt/Orthanc');
  expect(read('--keycloak /opt/keycloak').keycloak).toBe('/opt/keycloak');
});

test('Orthanc has a remote, unless it was there before', () => {
  expect(read('').remote).toBe(true);
  expect(read('--remote none').remote).toBe(false);
  expect(read('--orthanc http://127.0.0.1:8042').remote).toBe(false);
  expect(() => read('--orthanc http://127.0.0.1:8042 --remote orthanc')).toThrow('given by its address');
});

test('an existing Orthanc gets no generated studies unless asked', () => {
  expect(read('--orthanc http://127.0.0.1:8042').studies).toBe(0);
  expect(read('--orthanc http://127.0.0.1:8042 --studies 10').studies).toBe(10);
  expect(read('--orthanc /opt/Orthanc').studies).toBe(2000);
});

test('one Orthanc on SQLite, or several on PostgreSQL', () => {
  expect(read('')).toMatchObject({ database: 'sqlite', orthancs: 1 });
  expect(read('--database postgresql')).toMatchObject({ database: 'postgresql', orthancs: 1 });
  expect(read('--database postgresql --orthancs 2').orthancs).toBe(2);
});

test('a viewer brings nginx, which serves it', () => {
  expect(read('')).toMatchObject({ viewer: 'none', proxy: 'none' });
  expect(read('--viewer ohif')).toMatchObject({ viewer: 'ohif', proxy: 'nginx' });
});

test('share links are enforced by nginx or by the hardened emulator', () => {
  expect(read('--proxy nginx --share-links enforced').shareLinks).toBe('enforced');
  expect(read('--mode hardened --share-links enforced').shareLinks).toBe('enforced');
});

test.each([
  ['--viewer stone', '--viewer takes ohif or none, not "stone"'],
  ['--viewer ohif --proxy none', '--viewer needs --proxy nginx'],
  ['--share-links closed', '--share-links takes recorded or enforced, not "closed"'],
  ['--share-links enforced', 'needs --proxy nginx or --mode hardened'],
  ['--share-links enforced --proxy nginx --keycloak http://127.0.0.1:8080', 'makes an account in Keycloak'],
  ['--database mysql', '--database takes sqlite or postgresql, not "mysql"'],
  ['--orthancs 2', '--orthancs needs --database postgresql'],
  ['--database postgresql --orthancs 0', '--orthancs takes a whole number from 1 to 4'],
  ['--database postgresql --orthanc http://127.0.0.1:8042', 'not for one given by its address'],
  ['--port x', '--port takes a whole number from 1 to 65535, not "x"'],
  ['--port 70000', 'not "70000"'],
  ['--mode open', '--mode takes faithful or hardened'],
  ['--proxy apache', '--proxy takes nginx or none, not "apache"'],
  ['--cache-seconds -1', 'cache-seconds'],
  ['--nonsense', '--nonsense'],
  ['word', 'word'],
])('%s is refused with a reason', (line, message) => {
  expect(() => read(line)).toThrow(message);
});

test('--help wins over the rest', () => {
  expect(readOptions(['--help', '--reset'], {}, '/project')).toBe('help');
});
