import type { Locator, Page } from '@playwright/test';
import type { Fault } from '#server/faults.ts';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import type { Places } from './faultMatrixPlaces.ts';
import type { RequestName } from './faultMatrixRun.ts';
import { Servers } from '../support/Servers.ts';
import { people } from '../support/target.ts';
import { openShare } from '../shares/openShare.ts';

/** A write of the console: how one does it, and what the page says of it. */
export interface WriteRow {
  readonly write: string;
  readonly request: RequestName;
  readonly path: (places: Places) => string;
  /** Does it on the page just opened; `unique` makes unused names. */
  readonly act: (page: Page, unique: string) => Promise<void>;
  /** What says that it failed. */
  readonly failed: (page: Page, fault: Fault) => Locator;
  /** What must not be said. */
  readonly done: (page: Page) => Locator;
  /** Faults that are the right answer to this write, or make no difference to it, each with the reason. */
  readonly right?: Partial<Record<Fault, string>>;
}

const emptyIsRight = {
  empty: 'an empty answer is how Orthanc says that it is done',
  cut: 'half of an empty answer is the same',
};

/** A send that takes longer than any test. */
async function startLongSend(url: string): Promise<void> {
  const servers = new Servers(people.admin, url);
  const Resources = (await servers.findStudies({}, 0, 60)).map(({ id }) => id);
  await servers.must('POST', '/orthanc/modalities/ARCHIVE/store', { Resources, Synchronous: false });
}

function dicom(unique: string): { name: string; mimeType: string; buffer: Buffer } {
  const root = `2.25.${String(Date.now())}${String(Math.floor(Math.random() * 1e6))}`;
  const bytes = dicomFile({
    PatientID: unique,
    PatientName: unique,
    StudyInstanceUID: root,
    StudyDate: '20240229',
    SeriesInstanceUID: `${root}.1`,
    SOPInstanceUID: `${root}.1.1`,
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
    Modality: 'OT',
  });
  return { name: 'IM1.dcm', mimeType: 'application/dicom', buffer: Buffer.from(bytes) };
}

/** Every write of the console to Orthanc, with the words of its failure. */
export const writes: readonly WriteRow[] = [
  {
    write: 'a label',
    request: 'orthanc PUT /studies/{id}/labels/{id}',
    path: ({ study }) => `/studies/${study}`,
    async act(page, unique) {
      await page.getByRole('button', { name: 'Edit labels' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Add a label').fill(unique);
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Save' }).click();
    },
    failed: (page) => page.getByText('1 failed').first(),
    done: (page) => page.getByText(/Done · 1 of 1$/),
    right: emptyIsRight,
  },
  {
    write: 'a share link',
    request: 'orthanc PUT /auth/tokens/{id}',
    path: ({ study }) => `/studies/${study}`,
    async act(page) {
      const dialog = await openShare(page);
      await dialog.getByRole('button', { name: 'Create link' }).click();
    },
    failed: (page) => page.getByRole('dialog').getByRole('alert'),
    done: (page) => page.getByRole('textbox', { name: 'Link', exact: true }),
  },
  {
    write: 'the record of a share link',
    request: 'orthanc PUT /studies/{id}/metadata/castellan-shares',
    path: ({ study }) => `/studies/${study}`,
    async act(page) {
      const dialog = await openShare(page);
      await dialog.getByRole('button', { name: 'Create link' }).click();
    },
    failed: (page) => page.getByRole('dialog').getByText(/it wasn’t added to the list of/),
    done: (page) => page.getByText('Listed on the server and on this device.'),
    right: emptyIsRight,
  },
  {
    write: 'deleting a study',
    request: 'orthanc DELETE /studies/{id}',
    path: () => '/studies',
    async act(page) {
      const first = page.getByRole('grid', { name: 'Studies' }).locator('[aria-rowindex="2"]');
      await first.getByRole('checkbox').click();
      await page.getByRole('button', { name: 'Delete…' }).click();
      const dialog = page.getByRole('dialog', { name: /^Delete / });
      await dialog.getByLabel(/^To confirm/).fill('1');
      await dialog.getByRole('button', { name: /^Delete / }).click();
    },
    failed: (page) => page.getByText(/Done · 0 of 1 · 1 failed$/),
    done: (page) => page.getByText(/Done · 1 of 1$/),
    right: { cut: 'it is deleted, and a look shows it' },
  },
  {
    write: 'an upload',
    request: 'orthanc POST /instances',
    path: () => '/studies',
    async act(page, unique) {
      await page.getByRole('button', { name: 'Upload', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Upload images' });
      await dialog.getByLabel('Choose files').setInputFiles([dicom(unique)]);
      await dialog.getByRole('button', { name: /^Upload \d+ files?$/ }).click();
    },
    failed: (page) => page.getByRole('dialog').getByText('1 failed').first(),
    done: (page) => page.getByText(/1 image of 1 study stored/),
  },
  {
    write: 'canceling a job',
    request: 'orthanc POST /jobs/{id}/cancel',
    path: () => '/jobs',
    async act(page) {
      await startLongSend(new URL(page.url()).origin);
      const running = page.getByRole('row').filter({ hasText: /Running|Waiting/ });
      await running.getByRole('link', { name: 'Send to ARCHIVE' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel job' }).click();
    },
    failed: (page) => page.getByRole('dialog').getByRole('alert').filter({ hasText: 'Couldn’t cancel' }),
    done: (page) => page.getByText(/^The job was canceled/),
    right: { cut: 'it is canceled, and the state of the job shows it' },
  },
  {
    write: 'a modality',
    request: 'orthanc PUT /modalities/{id}',
    path: () => '/remotes?dialog=add',
    async act(page, unique) {
      const dialog = page.getByRole('dialog', { name: 'Add a modality' });
      await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(unique);
      await dialog.getByRole('textbox', { name: 'AE title', exact: true }).fill('E2E');
      await dialog.getByRole('textbox', { name: 'Host', exact: true }).fill('127.0.0.1');
      await dialog.getByRole('button', { name: 'Add modality' }).click();
    },
    failed: (page) => page.getByRole('dialog').getByRole('alert').filter({ hasText: 'Couldn’t save' }),
    done: (page) => page.getByText(/^Added /),
    right: { cut: 'it is done, and reading back shows it' },
  },
  {
    write: 'a send',
    request: 'orthanc POST /peers/clinic/store',
    path: ({ study }) => `/studies/${study}`,
    async act(page) {
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Send study' });
      await dialog.getByLabel('Send to').selectOption('peer:clinic');
      await dialog.getByRole('button', { name: 'Send study' }).click();
    },
    failed: (page) => page.getByText(/Done · 0 of 1 · 1 failed$/),
    done: (page) => page.getByText(/Done · 1 of 1$/),
    right: { cut: 'the job was started, is found by its mark, and is followed' },
  },
  {
    write: 'the roles document',
    request: 'orthanc PUT /auth/settings/roles',
    path: () => '/roles',
    async act(page) {
      await page
        .getByRole('grid')
        .getByRole('checkbox', { name: /^download for night-role(,|$)/ })
        .click();
      await page.getByRole('button', { name: 'Review changes' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save changes', exact: true }).click();
    },
    failed: (page) =>
      page.getByRole('main').getByRole('alert').filter({ hasText: 'Couldn’t save the roles' }),
    done: (page) => page.getByText('Roles saved', { exact: true }),
    right: {
      null: 'null is how the server says that it is done; reading back shows that someone overwrote it',
      cut: 'it is done, and reading back shows it',
    },
  },
];
