import { expect, test } from 'vitest';
import { requireIntegrity, type NpmPackage } from './npmPackage.ts';

const wanted: NpmPackage = {
  name: '@ohif/app',
  version: '1.0.0',
  // Of the text "viewer", by `openssl dgst -sha512 -binary | base64`.
  integrity:
    'sha512-qNc+cS2SV6dbzlR1TgrTB0iU4p/u7BcJ+eR7dh3DjXq5I6YvG0iDoZVpEV6LaIUMyGsn/agaDapTBVOOTZEBaA==',
};

test('an archive is unpacked if it is the one that was meant, to the bit', () => {
  expect(() => requireIntegrity(Buffer.from('viewer'), wanted)).not.toThrow();
  expect(() => requireIntegrity(Buffer.from('viewes'), wanted)).toThrow(
    /@ohif\/app 1\.0\.0 has the checksum sha512-\S+ instead of sha512-/,
  );
});
