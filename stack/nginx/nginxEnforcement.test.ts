import { afterEach, expect, test, vi } from 'vitest';
import { nginxEnforcement } from '#hardening/shares/nginxEnforcement.js';

/** The shared dictionaries that the templates declare. */
const zones = { castellan_shares: {}, castellan_locks: {} };

const key = 'k2-00000000000000000000000000000000';
const asked = vi.fn(async () => ({ status: 200, text: '[]' }));

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What nginx's configuration sets up: its variables, and its shared dictionaries by name. */
const enforcementWith = (variables: Record<string, string>, shared: Record<string, object> = {}) => {
  vi.stubGlobal('ngx', { shared });
  return nginxEnforcement(variables, asked, 'request-1').enforcement;
};

test('links that are only recorded need no key', () => {
  expect(enforcementWith({ castellan_share_links: 'recorded' })).toBeUndefined();
});

test('the records are read with the proxy’s own key', async () => {
  const variables = { castellan_share_links: 'enforced', castellan_proxy_key: key };
  const enforcement = enforcementWith(variables, zones);
  await enforcement?.ask({ method: 'GET', path: '/studies/1', headers: [] });
  expect(asked).toHaveBeenCalledWith({ method: 'GET', path: '/studies/1', headers: [['api-key', key]] });
});

test.each([
  ['a key', { castellan_share_links: 'enforced', castellan_proxy_key: '' }, zones],
  [
    'verdicts to share',
    { castellan_share_links: 'enforced', castellan_proxy_key: key },
    { castellan_locks: {} },
  ],
  [
    'locks to share',
    { castellan_share_links: 'enforced', castellan_proxy_key: key },
    { castellan_shares: {} },
  ],
  ['a mode', { castellan_proxy_key: key }, zones],
  ['a mode that exists', { castellan_share_links: 'open', castellan_proxy_key: key }, zones],
])('without %s every request fails', (_, variables, shared) => {
  expect(() => enforcementWith(variables, shared)).toThrow('CASTELLAN_SHARE_LINKS');
});
