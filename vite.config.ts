import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The build: three pages (console, landing of a share link, the two tiny pages of signing in) and the unit tests. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    manifest: true,
    sourcemap: false,
    target: 'es2024',
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: page('index.html'), share: page('share.html') } },
  },
  test: {
    include: ['{src,simulator,server,stack,scripts,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
  },
});
