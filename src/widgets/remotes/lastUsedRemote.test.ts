import { beforeEach, expect, test } from 'vitest';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { keepUsedRemote, lastUsedFirst, lastUsedRemotes } from './lastUsedRemote.ts';

beforeEach(() => deviceStorage.keys().forEach((key) => deviceStorage.removeItem(key)));

const [pacs, archive, peer]: [Remote, Remote, Remote] = [
  { kind: 'modality', name: 'PACS' },
  { kind: 'modality', name: 'ARCHIVE' },
  { kind: 'peer', name: 'PACS' },
];

test('the last used come first, each user has their own, and no more than five are kept', () => {
  for (const name of ['1', '2', '3', '4', '5']) keepUsedRemote('ada', { kind: 'dicomWeb', name });
  keepUsedRemote('ada', pacs);
  keepUsedRemote('ada', peer);
  keepUsedRemote('ada', pacs);
  expect(lastUsedRemotes('ada')).toEqual([
    pacs,
    peer,
    ...['5', '4', '3'].map((name) => ({ kind: 'dicomWeb', name })),
  ]);
  expect(lastUsedFirst([archive, peer, pacs], lastUsedRemotes('ada'))).toEqual([pacs, peer, archive]);
  expect(lastUsedFirst([archive, peer, pacs], lastUsedRemotes('bob'))).toEqual([archive, peer, pacs]);
});

test.each(['', '{', 'null', '[{"kind":"fax","name":"x"}]'])('%s on the device means none', (stored) => {
  deviceStorage.setItem('castellan.remotes.ada', stored);
  expect(lastUsedRemotes('ada')).toEqual([]);
});
