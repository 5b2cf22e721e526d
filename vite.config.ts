import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

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
 * What every visit needs is one file, and the list of studies, which most begin with, another: some 80 small ones would wait for each
 * other, six at a time, each for a way to the server and back (docs/decisions/first-visit.md).
 */
const firstVisit = [
  {
    name: 'start',
    tags: ['$initial' as const],
    test: /^(?!.*(?:index\.html|src[\\/]main\.tsx)$)/,
    priority: 2,
  },
  { name: 'list', test: /features[\\/]studies[\\/]list[\\/](?:StudiesPage|preloadList)\.tsx?$/, priority: 1 },
];

/**
 * Two builds into one folder: the console, and the landing page of a share link. Built together they would share chunks, and the
 * landing page would download what only the console uses of them (10 of its 90 kB). And the unit tests.
 */
export default defineConfig({
  plugins: [react()],
  environments: {
    client: {
      build: {
        ...build,
        emptyOutDir: true,
        manifest: true,
        chunkSizeWarningLimit: 800,
        rolldownOptions: { input: page('index.html'), output: { codeSplitting: { groups: firstVisit } } },
      },
    },
    landing: {
      consumer: 'client',
      build: {
        ...build,
        manifest: '.vite/landing.json',
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
    include: ['{src,simulator,server,stack,scripts,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
  },
});
