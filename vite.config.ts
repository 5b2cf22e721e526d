import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { mantineStyles, wholeMantineSheet } from './scripts/build/mantineStyles.ts';
import { versionInPage } from './scripts/build/version.ts';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What both pages of the build share. */
const build = {
  outDir: 'dist',
  emptyOutDir: false,
  sourcemap: false,
  target: 'es2024',
  modulePreload: { polyfill: false },
} as const;

/**
 * The entry is small: it begins the way to Keycloak. What every visit needs besides is one file, and the list of studies, which most
 * begin with, another: some 80 small ones would wait for each other, six at a time, each for a way to the server
 * and back (docs/decisions/first-visit.md).
 */
const firstVisit = [
  {
    name: 'entry',
    test: /src[\\/](?:main\.tsx|session[\\/]signIn[\\/]silentSignIn\.ts)$/,
    priority: 3,
  },
  { name: 'start', test: /src[\\/]app[\\/]start[\\/]start\.tsx$/, priority: 2 },
  { name: 'list', test: /features[\\/]studies[\\/]list[\\/]StudiesPage\.tsx$/, priority: 1 },
];

/** Small helpers of Mantine's that most pages need: one file, or each would be one or two dozen. Only what at least three parts use. */
const helpers = {
  name: 'helpers',
  test: /@mantine[\\/](?:hooks|core[\\/]esm[\\/]core)[\\/]/,
  minShareCount: 3,
};

const keepsName = new Set(firstVisit.map(({ name }) => name));
const messages = /[\\/](?:locales|messages)[\\/](?:en|fr)[\\/]/;

/**
 * The start names every file that any page may need, more than 200: without the names of their parts it is 1 kB smaller.
 * `dist/.vite/manifest.json` says what is in which.
 */
const chunkFileNames = ({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string =>
  keepsName.has(name) || messages.test(facadeModuleId ?? '') ? 'assets/[name]-[hash].js' : 'assets/[hash].js';

/** Has the browser load the file that the entry asks for first together with the entry, not after it. */
const preloadStart: Plugin = {
  name: 'preload-start',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const starts = chunks.filter(({ name }) => name === 'start');
      // All that it imports, or the browser would find out only from each of them.
      const loaded = new Set(starts);
      for (const { imports } of loaded) {
        for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk);
      }
      const styles = [...loaded].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      return [
        ...[...loaded].map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        })),
        ...styles.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'style', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        })),
      ];
    },
  },
};

/**
 * Two builds into one folder: the console, and the landing page of a share link. Built together they would share chunks, and the
 * landing page would download what only the console uses of them (10 of its 90 kB). And the unit tests.
 */
export default defineConfig({
  plugins: [react(), mantineStyles, wholeMantineSheet, preloadStart, versionInPage(page('./'))],
  // The path is chosen at installation: scripts and styles find each other from where they stand, and the pages, which are also sent for
  // addresses deeper down, begin theirs with the path that deploy/install.sh writes over.
  experimental: {
    renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `/${file}` : { relative: true }),
  },
  environments: {
    client: {
      build: {
        ...build,
        emptyOutDir: true,
        manifest: true,
        license: { fileName: '.vite/licenses.json' },
        chunkSizeWarningLimit: 800,
        rolldownOptions: {
          input: page('index.html'),
          output: {
            chunkFileNames,
            assetFileNames: 'assets/[hash][extname]',
            codeSplitting: { groups: [...firstVisit, helpers] },
          },
        },
      },
    },
    landing: {
      consumer: 'client',
      build: {
        ...build,
        manifest: '.vite/landing.json',
        license: { fileName: '.vite/landing-licenses.json' },
        rollupOptions: { input: page('share.html') },
      },
    },
  },
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  test: {
    include: ['{src,demo,plugin-emulator,simulator,server,stack,scripts,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    // By default one core is left free: of two that is half.
    maxWorkers: '100%',
    // Some start a program, or a shell with hundreds of commands, while the other checks take the processor.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
