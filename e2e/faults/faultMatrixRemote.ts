import type { Page } from '@playwright/test';
import { faults } from '#server/faults.ts';
import type { ScreenRows } from './faultMatrix.ts';

/** The chooser names the kinds that it couldn't list, and not why: the others can still be chosen. */
const notListed = Object.fromEntries(faults.map((fault) => [fault, /Couldn’t load/]));
const none = 'Orthanc without a plugin, or without remotes of a kind, answers this way';

async function search(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Search on' }).waitFor();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
}

/** The search on remotes: which there are, what one finds, and what of it is here. */
export const remoteScreens: readonly ScreenRows[] = [
  {
    screen: '/remote',
    path: () => '/remote',
    rows: [
      { request: 'orthanc GET /modalities', says: notListed, unaffected: { 'not-found': none } },
      { request: 'orthanc GET /dicom-web/servers', says: notListed, unaffected: { 'not-found': none } },
    ],
  },
  {
    screen: '/remote with a search',
    path: () => '/remote?remote=modality%3AARCHIVE&modality=CT',
    open: search,
    rows: [
      { request: 'orthanc POST /modalities/ARCHIVE/query', never: /found no studies/ },
      { request: 'orthanc GET /queries/{id}/answers', never: /found no studies/ },
      { request: 'orthanc POST /tools/find' },
    ],
    elsewhere: ['orthanc GET /modalities', 'orthanc GET /dicom-web/servers'],
  },
];
