import {
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose';

/** What signs: who has it makes tokens that the realm takes for its own. */
export interface RealmSecrets {
  readonly key: RealmKey;
  readonly refreshSecret: Uint8Array<ArrayBuffer>;
}

/** The keys of a realm: RS256 for access and id tokens, HS512 for refresh tokens, which only the server reads. */
export interface Keys {
  /** Signs claims as they are; the caller sets `iat` and `exp`. */
  sign(claims: JWTPayload): Promise<string>;
  signRefresh(claims: JWTPayload): Promise<string>;
  /** The claims of a token of this realm; undefined where the signature, or its time, is wrong. */
  verify(token: string, options?: { expiredToo: boolean }): Promise<JWTPayload | undefined>;
  verifyRefresh(token: string): Promise<JWTPayload | undefined>;
  /** The public keys, as `/certs` serves them. */
  jwks(): Promise<JSONWebKeySet>;
  /** For a realm that shall accept the tokens of this one. */
  secrets(): Promise<RealmSecrets>;
}

/** The keys of `secrets`, else new ones, made at the first use. */
export function createKeys(now: () => number, secrets?: RealmSecrets): Keys {
  const refreshSecret = secrets?.refreshSecret ?? crypto.getRandomValues(new Uint8Array(64));
  let made = secrets && Promise.resolve(secrets.key);
  const key = async (): Promise<RealmKey> => await (made ??= makeKey());
  const currentTime = (): Date => new Date(now());

  return {
    async sign(claims) {
      const { privateKey, kid } = await key();
      return await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey);
    },
    async signRefresh(claims) {
      return await new SignJWT(claims).setProtectedHeader({ alg: 'HS512', typ: 'JWT' }).sign(refreshSecret);
    },
    async verify(token, { expiredToo } = { expiredToo: false }) {
      const { publicKey, kid } = await key();
      try {
        if (decodeProtectedHeader(token).kid !== kid) return undefined;
        const currentDate = expiredToo ? new Date(0) : currentTime();
        return (await jwtVerify(token, publicKey, { algorithms: ['RS256'], currentDate })).payload;
      } catch {
        return undefined;
      }
    },
    async verifyRefresh(token) {
      try {
        const options = { algorithms: ['HS512'], currentDate: currentTime() };
        return (await jwtVerify(token, refreshSecret, options)).payload;
      } catch {
        return undefined;
      }
    },
    async jwks() {
      const { publicKey, kid } = await key();
      return { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] };
    },
    secrets: async () => ({ key: await key(), refreshSecret }),
  };
}

/** The pair that signs access and id tokens. */
interface RealmKey {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  kid: string;
}

async function makeKey(): Promise<RealmKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  return { privateKey, publicKey, kid: crypto.randomUUID() };
}
