import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/**
 * Makes a folder of the cache where there is none. It is made beside its place and then moved there, so that its place holds all of it or nothing,
 * however many stacks begin at once.
 * @param make fills the folder that it is given
 */
export async function makeOnce(place: string, make: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(place)) return;
  const made = `${place}.${process.pid}`;
  try {
    await make(made);
    await rename(made, place);
  } catch (error) {
    // Another stack may have been quicker.
    if (!existsSync(place)) throw error;
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}
