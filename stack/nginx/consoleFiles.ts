import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressedForms } from '#server/compressedForms.ts';

/** Copies a built console into a folder, with every text compressed next to it, as the release has them: nginx sends those. */
export async function copyCompressed(built: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true });
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const forms = await compressedForms({ name: path, content: await readFile(path) });
      await Promise.all(forms.map((form) => writeFile(form.name, form.content)));
    }),
  );
}
