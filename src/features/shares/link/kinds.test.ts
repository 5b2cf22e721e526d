import { expect, test } from 'vitest';
import { kindsOffered } from './kinds.ts';

test.each([
  ['the preferred one first', ['stone', 'ohif'], 'ohif-viewer-publication', false, ['ohif', 'stone'], true],
  [
    'a preferred one that is off is not offered',
    ['stone'],
    'ohif-viewer-publication',
    false,
    ['stone'],
    true,
  ],
  ['download where allowed', ['volview'], undefined, true, ['volview', 'download'], true],
  ['nothing told', [], undefined, false, ['stone', 'ohif', 'volview', 'meddream', 'osimis'], false],
] as const)('%s', (_name, viewers, shareType, mayDownload, kinds, told) => {
  expect(kindsOffered({ viewers: [...viewers], shareType }, mayDownload)).toEqual({ kinds, told });
});
