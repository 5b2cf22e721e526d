import type { Dirent } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with the templates of an installation's nginx. */
export const templateFolder = fileURLToPath(new URL('../../deploy/nginx/', import.meta.url));

/** Values for the placeholders of the templates, by their names. */
export type Settings = Readonly<Record<string, string>>;

/** The settings with their defaults, as `settings.env` has them. */
export function settingsIn(text: string): Settings {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2)));
}

/** The settings as the templates need them: one `server` of nginx for each Orthanc, as render.sh makes them. */
const withServers = (settings: Settings): Settings => ({
  ...settings,
  CASTELLAN_ORTHANC: (settings['CASTELLAN_ORTHANC'] ?? '').split(',').join('; server '),
});

/** A template with its placeholders filled, as envsubst fills them. Throws an Error that names a placeholder without a value. */
export function filled(template: string, settings: Settings): string {
  return template.replaceAll(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) throw new Error(`The template has \${${name}}, which is no setting.`);
    return value;
  });
}

/** The templates, and the scripts beside them, in all folders. */
async function templateFiles(): Promise<Dirent[]> {
  const entries = await readdir(templateFolder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && /\.(template|js)$/.test(entry.name));
}

/**
 * Renders all templates into a folder, and puts the scripts (hardening rules, a viewer's settings) beside them, as an installation does.
 * @param own settings that differ from the defaults
 */
export async function renderTemplates(folder: string, own: Settings): Promise<void> {
  const defaults = settingsIn(await readFile(join(templateFolder, 'settings.env'), 'utf8'));
  const settings = withServers({ ...defaults, ...own, CASTELLAN_NGINX: folder });
  for (const { parentPath, name } of await templateFiles()) {
    const place = join(folder, relative(templateFolder, parentPath));
    await mkdir(place, { recursive: true });
    const file = join(place, name.replace(/\.template$/, ''));
    const text = await readFile(join(parentPath, name), 'utf8');
    const isSecret = name.startsWith('proxy-key');
    // A file that exists keeps its readers.
    if (isSecret) await rm(file, { force: true });
    const written = name.endsWith('.js') ? text : filled(text, settings);
    await writeFile(file, written, { mode: isSecret ? 0o600 : 0o644 });
  }
}
