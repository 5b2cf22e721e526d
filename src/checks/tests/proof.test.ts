import { expect, test } from 'vitest';
import { startAdministered } from '#server/tests/administered.ts';
import { on } from '#server/tests/installation.ts';
import { postureItems, severities, stateOf } from '#checks/run/posture.ts';
import { checks, runChecks } from '#checks/run/runChecks.ts';
import { createSubject } from '#checks/subject.ts';

const site = startAdministered();

const subjectWith = (more: object = {}) =>
  createSubject({ address: site.installation.url, credential: site.administrator, ...more });

test('the proof says what was asked and answered, without tokens, keys and ids', async () => {
  const fetchWith = site.installation.fetchWith(
    on(/users\?enabled=false/, () =>
      Response.json([{ username: 'someone', id: 'x', attributes: { 'api-key': ['5afe00c0ffee'] } }]),
    ),
  );
  const { results } = await runChecks(subjectWith({ fetch: fetchWith }));
  const proofs = new Map(results.map(({ id, proof }) => [id, proof]));
  expect(proofs.get('bruteForce')).toEqual([
    {
      request: 'GET /keycloak/admin/realms/orthanc\nAuthorization: Bearer …',
      response: expect.stringContaining('"bruteForceProtected":true'),
    },
  ]);
  expect(proofs.get('lastingInstantLinks')?.at(-1)).toEqual({
    request: expect.stringMatching(/^PUT \/orthanc\/auth\/tokens\/viewer-instant-link\nContent-Type/),
    response: expect.stringMatching(/^403\n.*Refused by the proxy \(linkEnd\)/),
  });
  expect(proofs.get('unlabeledStudies')?.at(-1)?.response).toMatch(/^200\n\{"Count":\d+\}$/);
  const text = JSON.stringify([...proofs.values()]);
  for (const secret of [...site.administrator.value.split('.'), '5afe00c0ffee', 'someone', 'Ada'])
    expect(text).not.toContain(secret);
  expect(text).not.toMatch(/\b(?!a0000000)[0-9a-f]{8}-[0-9a-f]{8}-|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
});

test('every check but those that nothing could tell has a proof', async () => {
  const { results } = await runChecks(subjectWith());
  const without = results.filter(({ proof }) => proof.length === 0).map(({ id }) => id);
  const byDesign = postureItems.filter(({ isByDesign }) => isByDesign).map(({ id }) => id);
  expect(without.toSorted()).toEqual(['apiKey', ...byDesign, 'transport'].toSorted());
});

test('a run that is stopped ends at once: what wasn’t told by then says so, and nothing more is sent', async () => {
  const stop = new AbortController();
  let sent = 0;
  const counting: typeof fetch = (input, init) => {
    sent += 1;
    if (sent === 5) stop.abort();
    return fetch(input, init);
  };
  const told: string[] = [];
  const { results } = await runChecks(subjectWith({ fetch: counting, signal: stop.signal }), {
    onResult: ({ id }) => told.push(id),
  });
  expect(sent).toBeLessThan(12);
  expect(told.toSorted()).toEqual(results.map(({ id }) => id).toSorted());
  expect(results.filter(({ finding }) => finding.verdict === 'wrong')).toEqual([]);
  expect(results.filter(({ finding }) => finding.verdict === 'unknown').length).toBeGreaterThan(30);
});

test('every item is a check, once, and its state follows from what the check found', () => {
  const ids = new Set(
    Object.values(checks)
      .flat()
      .map(({ id }) => id),
  );
  const items = postureItems.map(({ id }) => id);
  expect(items.filter((id) => !ids.has(id))).toEqual([]);
  expect(new Set(items).size).toBe(items.length);
  // No hole and nothing of accounts, roles and labels is left out.
  for (const { id } of [...checks.holes, ...checks.usage]) expect(items).toContain(id);
  expect(new Set(postureItems.map(({ severity }) => severity))).toEqual(new Set(severities));
  const item = { id: 'events', severity: 'serious' } as const;
  const found = (): string => '';
  expect(stateOf(item, { verdict: 'ok' })).toBe('closed');
  expect(stateOf(item, { verdict: 'wrong', found })).toBe('open');
  expect(stateOf(item, { verdict: 'unknown', found })).toBe('unknown');
  expect(stateOf({ ...item, isByDesign: true }, { verdict: 'unknown', found })).toBe('byDesign');
});

test('in a browser, what it can’t tell is unknown and not closed', async () => {
  const { results } = await runChecks(subjectWith({ isBrowser: true }), { only: ['webOrigins'] });
  expect(results[0]?.finding.verdict).toBe('unknown');
  const origins = (webOrigins: readonly string[]) =>
    site.installation.fetchWith(
      on(/\/clients\?/, () => Response.json([{ id: 'x', clientId: 'orthanc', webOrigins }])),
    );
  for (const [list, verdict] of [
    [['*'], 'wrong'],
    [['https://pacs.example'], 'ok'],
  ] as const) {
    const told = subjectWith({ isBrowser: true, fetch: origins(list) });
    expect((await runChecks(told, { only: ['webOrigins'] })).results[0]?.finding.verdict).toBe(verdict);
  }
});
