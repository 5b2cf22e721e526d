import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createDataset } from '#simulator/dataset/createDataset.ts';
import { uploadFolder, uploadDataset } from './upload.ts';

const uploadedSchema = z.object({ synthetic: z.number(), dicom: z.string() });

/** What an Orthanc is to hold, and the stack's folder in which it is noted what it holds already. */
export interface Filling {
  readonly state: string;
  readonly dicom: string | undefined;
  readonly studies: number;
}

/** Uploads what this state does not hold yet, so that a state that is used again is up at once. */
export async function uploadOnce(
  { state, dicom, studies: wanted }: Filling,
  orthanc: string,
  say: (line: string) => void,
): Promise<void> {
  const file = join(state, 'uploaded.json');
  const nothing = { synthetic: 0, dicom: '' };
  const held = existsSync(file) ? uploadedSchema.parse(JSON.parse(await readFile(file, 'utf8'))) : nothing;
  if (dicom !== undefined && held.dicom !== dicom) {
    const labels = createDataset({ size: 1 }).labelNames;
    const { files, studies, refused } = await uploadFolder(orthanc, dicom, labels);
    const others = refused.length > 0 ? `; ${refused.length} other files are not DICOM` : '';
    say(`uploaded ${files} files of ${studies} studies from ${dicom}${others}`);
    held.dicom = dicom;
  }
  if (held.synthetic < wanted) {
    const { files, studies } = await uploadDataset(orthanc, { size: wanted });
    say(`uploaded ${studies} synthetic studies (${files} files)`);
    held.synthetic = wanted;
  }
  await writeFile(file, JSON.stringify(held));
}
