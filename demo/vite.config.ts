import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mergeConfig, type BuildEnvironmentOptions, type EnvironmentOptions, type ViteBuilder } from 'vite';
import production from '../vite.config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where the demo goes: `demo/dist`, unless CASTELLAN_DEMO names another folder. */
const folder = resolve(root, process.env.CASTELLAN_DEMO || 'demo/dist');

// The build empties the folder first: a wrong one must not lose what is in it.
if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(`${folder}/demo-worker.js`)) {
  throw new Error(`${folder} is not empty and holds no demo: name another folder in CASTELLAN_DEMO.`);
}

/** One script of the demo as one file: a worker, and a page before it, can't load others from places that they don't know. */
const script = (source: string, fileName: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: folder,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2024',
    rolldownOptions: {
      input: `${root}demo/${source}`,
      output: { format: 'iife', entryFileNames: fileName, codeSplitting: false },
    },
  },
});

const pages: BuildEnvironmentOptions = { outDir: folder, manifest: false };

/** The strictest policy that a `<meta>` can give: this script alone. The pages after it get the console's own from the worker. */
const policyFor = (code: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    "style-src-elem 'unsafe-inline'",
    'img-src data:',
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types castellan-demo',
  ].join('; ');

/** Puts the pages where only the worker looks for them, and the page that starts it where every static host looks. */
async function arrange(): Promise<void> {
  await mkdir(`${folder}/pages`, { recursive: true });
  await rename(`${folder}/index.html`, `${folder}/pages/console.html`);
  await rename(`${folder}/share.html`, `${folder}/pages/landing.html`);
  const code = (await readFile(`${folder}/demo-start.js`, 'utf8')).trim();
  await rm(`${folder}/demo-start.js`);
  // It looks as the console's pages do before any script has run; a file of its own would be one that the worker doesn't serve yet.
  const styles = (await readFile(`${root}src/ui/look/staticPage.css`, 'utf8')).trim();
  const page = (await readFile(`${root}demo/start.html`, 'utf8'))
    .replace('%POLICY%', () => policyFor(code))
    .replace('/* staticPage.css */', () => styles)
    .replace('<!-- start.ts -->', () => `<script>${code}</script>`);
  // GitHub Pages and most other hosts answer with 404.html what they have no file for.
  await Promise.all(['index.html', '404.html'].map(async (name) => writeFile(`${folder}/${name}`, page)));
  // Without it GitHub Pages leaves out files whose names begin with an underscore.
  await writeFile(`${folder}/.nojekyll`, '');
}

/** The static demo: the pages of the production build, built apart, and the worker with the simulated servers (docs/demo.md). */
export default mergeConfig(production, {
  root,
  environments: {
    client: { build: pages },
    landing: { build: pages },
    worker: script('worker.ts', 'demo-worker.js'),
    page: script('page.ts', 'demo-page.js'),
    start: script('start.ts', 'demo-start.js'),
  },
  builder: {
    async buildApp(builder: ViteBuilder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
      await arrange();
    },
  },
});
