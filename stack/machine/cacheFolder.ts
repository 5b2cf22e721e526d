import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where what was fetched is kept, for all stacks: `CASTELLAN_CACHE`, or `.cache` in the project's folder. */
export const cacheFolder = (
  env: Readonly<Record<string, string | undefined>> = process.env,
  project = fileURLToPath(new URL('../..', import.meta.url)),
): string => resolve(project, env['CASTELLAN_CACHE'] ?? '.cache');
