import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '#stack/machine/processes.ts';

/** The folder with the templates of an installation's nginx. */
export const templateFolder = fileURLToPath(new URL('../../deploy/nginx/', import.meta.url));

/** Values for the placeholders of the templates, by their names. */
export type Settings = Readonly<Record<string, string>>;

/** The settings with their defaults, as `settings.env` has them. */
export function settingsIn(text: string): Settings {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2)));
}

/** A template with its placeholders filled, for tests that read one. Throws an Error that names a placeholder without a value. */
export function filled(template: string, settings: Settings): string {
  return template.replaceAll(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) throw new Error(`The template has \${${name}}, which is no setting.`);
    return value;
  });
}

/**
 * Renders all templates into a folder, as an installation does: by deploy/nginx/render.sh.
 * @param own settings that differ from the defaults
 * @throws StackError with what the script said when it refuses a setting
 */
export async function renderTemplates(folder: string, own: Settings): Promise<void> {
  const env = { PATH: process.env['PATH'], ...own, CASTELLAN_NGINX: folder };
  await run('sh', [join(templateFolder, 'render.sh')], { purpose: 'render the configuration of nginx', env });
}
