import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What the release compresses: the texts among the console's files. */
const isText = /\.(css|html|js|json|svg|txt|webmanifest)$/;

/** Copies a built console into a folder, with every text compressed next to it, as the release has them: nginx sends those. */
export async function copyCompressed(built: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true });
  const texts = (await readdir(folder, { recursive: true })).filter((name) => isText.test(name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  await Promise.all(
    texts.map(async (name) => {
      const path = join(folder, name);
      const content = await readFile(path);
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
    }),
  );
}
