// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { testPage } from '#ui/tests/testPage.tsx';
import { RemotePicker } from './RemotePicker.tsx';
import { remotesMessages } from './remotesMessages.ts';
import type { Remotes } from './useRemotes.ts';

const page = testPage();

beforeAll(() => Promise.all([remotesMessages.load('en'), errorMessages.load('en')]));

const pacs: Remote = { kind: 'modality', name: 'PACS' };
const listed: Remotes = {
  remotes: [{ kind: 'peer', name: 'clinic' }, pacs],
  lastUsed: undefined,
  isPending: false,
  failed: [],
  queries: [],
  retry: () => {},
};

async function show(remotes: Remotes): Promise<(Remote | undefined)[]> {
  const chosen: (Remote | undefined)[] = [];
  await page.show(
    <MantineProvider env="test">
      <RemotePicker
        label="Send to"
        remotes={remotes}
        value={undefined}
        onChange={(remote) => chosen.push(remote)}
      />
    </MantineProvider>,
  );
  return chosen;
}

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((one) => one.getAttribute('label') ?? one.textContent);

test('by kind; the last used first, with its kind', async () => {
  const [clinic] = listed.remotes;
  const chosen = await show({ ...listed, lastUsed: clinic });
  expect(texts('optgroup')).toEqual(['Last used', 'DICOM modalities']);
  expect(texts('option')).toEqual(['Choose a remote', 'clinic (Orthanc peer)', 'PACS']);
  const select = document.querySelector('select');
  act(() => {
    if (select) select.value = 'modality:PACS';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(chosen).toEqual([pacs]);
});

test('a list that failed is told, and the others can be chosen', async () => {
  const retry = vi.fn();
  await show({ ...listed, failed: ['dicomWeb'], retry });
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('DICOMweb servers');
  expect(texts('option')).toContain('PACS');
  act(() => document.querySelector('button')?.click());
  expect(retry).toHaveBeenCalledOnce();
});

test('no remote at all says what to do', async () => {
  await show({ ...listed, remotes: [] });
  expect(document.body.textContent).toContain('No remote is configured');
});
