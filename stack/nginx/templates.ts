import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** A template with its placeholders filled, as envsubst fills them. Throws an Error that names a placeholder without a value. */
export function filled(template: string, settings: Settings): string {
  return template.replaceAll(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) throw new Error(`The template has \${${name}}, which is no setting.`);
    return value;
  });
}

/**
 * Renders all templates into a folder, and puts the hardening rules beside them, as an installation does.
 * @param own settings that differ from the defaults
 */
export async function renderTemplates(folder: string, own: Settings): Promise<void> {
  const defaults = settingsIn(await readFile(join(templateFolder, 'settings.env'), 'utf8'));
  const settings = { ...defaults, ...own, CASTELLAN_NGINX: folder };
  await mkdir(folder, { recursive: true });
  await cp(join(templateFolder, 'hardening'), join(folder, 'hardening'), { recursive: true });
  const names = (await readdir(templateFolder)).filter((name) => name.endsWith('.template'));
  for (const name of names) {
    const text = filled(await readFile(join(templateFolder, name), 'utf8'), settings);
    const file = join(folder, name.replace(/\.template$/, ''));
    const isSecret = name.startsWith('proxy-key');
    // A file that exists keeps its readers.
    if (isSecret) await rm(file, { force: true });
    await writeFile(file, text, { mode: isSecret ? 0o600 : 0o644 });
  }
}
