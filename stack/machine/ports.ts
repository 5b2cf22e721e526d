import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { StackError } from './StackError.ts';

/** Throws a StackError that names the port and what wanted it, when something listens there already. */
export async function requireFreePort(port: number, wantedBy: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.message})`;
      reject(new StackError(`Port ${port}, wanted by ${wantedBy}, ${why}: choose another with --port.`));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/** A free port of 127.0.0.1. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * The addresses with a listener at `port`, read from the text of Linux's /proc/net/tcp or tcp6
 * (hexadecimal, each 32-bit word in the machine's byte order; state 0A is LISTEN). IPv4 in IPv6 is given as IPv4.
 */
export function listeningAddresses(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[3] === '0A' && columns[1]?.endsWith(suffix))
    .map((columns) => readable((columns[1] ?? '').slice(0, -suffix.length)));
}

const MAPPED_IPV4 = '0000000000000000FFFF0000';

function readable(hex: string): string {
  const ipv4 = hex.startsWith(MAPPED_IPV4) ? hex.slice(MAPPED_IPV4.length) : hex;
  if (ipv4.length !== 8) return /^0{24}01000000$/.test(hex) ? '::1' : hex;
  return [6, 4, 2, 0].map((at) => Number.parseInt(ipv4.slice(at, at + 2), 16)).join('.');
}

/** Checks that a port has listeners on loopback only; on a system without /proc nothing is checked. */
export function requireLoopback(port: number, server: string): void {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  });
  const open = tables
    .flatMap((table) => listeningAddresses(table, port))
    .filter((address) => !address.startsWith('127.') && address !== '::1');
  if (open.length > 0)
    throw new StackError(
      `${server} listens on ${open.join(', ')} port ${port} instead of loopback only; it was stopped.`,
    );
}
