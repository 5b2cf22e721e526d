import { afterAll, beforeAll } from 'vitest';
import { signInByFetch } from '#e2e/support/signInByFetch.ts';
import { startInstallation, type Installation } from './installation.ts';

/** An access token, as the checks of an installation take it. */
export interface TokenCredential {
  readonly kind: 'token';
  readonly value: string;
}

/** The token of someone whose password is their name. */
export async function tokenOf(name: string, { url }: Installation): Promise<TokenCredential> {
  const { value } = await signInByFetch({ name, password: name }, url);
  return { kind: 'token', value };
}

/** An installation with its administrator's token. */
interface Administered {
  readonly installation: Installation;
  readonly administrator: TokenCredential;
}

/** Starts an installation for the tests of a file; it is there while they run. */
export function startAdministered(): Administered {
  let started: Administered | undefined;
  beforeAll(async () => {
    const installation = await startInstallation();
    started = { installation, administrator: await tokenOf('admin', installation) };
  });
  afterAll(() => started?.installation.close());
  const present = (): Administered => {
    if (!started) throw new Error('The installation is there while tests run.');
    return started;
  };
  return {
    get installation() {
      return present().installation;
    },
    get administrator() {
      return present().administrator;
    },
  };
}
