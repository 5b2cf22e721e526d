import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { listeningAddresses, requireFreePort } from './ports.ts';

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue\n';

test('finds who listens at a port, in the byte order of the kernel', () => {
  const table = `${HEAD}   0: 0100007F:1F92 00000000:0000 0A 00000000:00000000
   1: 00000000:1F93 00000000:0000 0A 00000000:00000000
   2: 0100007F:C350 0100007F:1F92 01 00000000:00000000\n`;
  expect(listeningAddresses(table, 0x1f92)).toEqual(['127.0.0.1']);
  expect(listeningAddresses(table, 0x1f93)).toEqual(['0.0.0.0']);
  expect(listeningAddresses(table, 0xc350)).toEqual([]);
});

test('reads IPv6: mapped IPv4, loopback, and every address', () => {
  const table = `${HEAD}   0: 0000000000000000FFFF00000100007F:55F1 0:0 0A
   1: 00000000000000000000000001000000:55F2 0:0 0A
   2: 00000000000000000000000000000000:55F3 0:0 0A\n`;
  expect(listeningAddresses(table, 0x55f1)).toEqual(['127.0.0.1']);
  expect(listeningAddresses(table, 0x55f2)).toEqual(['::1']);
  expect(listeningAddresses(table, 0x55f3)).toEqual(['00000000000000000000000000000000']);
});

test('a taken port is said with its number and who wanted it', async () => {
  const holder = createServer();
  const port = await new Promise<number>((resolve) => {
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  await expect(requireFreePort(port, 'Keycloak')).rejects.toThrow(
    `Port ${port}, wanted by Keycloak, is taken`,
  );
  await new Promise((resolve) => holder.close(resolve));
  await expect(requireFreePort(port, 'Keycloak')).resolves.toBeUndefined();
});
