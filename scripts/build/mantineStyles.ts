import type { Plugin } from 'vite';

const classNames = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/;

/**
 * The style sheet that belongs to a module of @mantine/core; `undefined`: none. Mantine leaves a module with the class names
 * (`Button.module.mjs`) where the source of a component imports its sheet.
 */
export function sheetOf(id: string): string | undefined {
  const name = classNames.exec(id)?.[1];
  return name && `@mantine/core/styles/${name}.css`;
}

/**
 * Each component of Mantine brings its own style sheet, in the chunk that brings the component. Mantine publishes the sheets apart:
 * all in one, 30 kB gzipped, or one by one, for whoever lists what each page uses and keeps the lists true.
 */
export const mantineStyles: Plugin = {
  name: 'mantine-styles',
  apply: 'build',
  transform: {
    filter: { id: classNames },
    handler(code, id) {
      const sheet = sheetOf(id);
      // After "use client", which means nothing here.
      return sheet === undefined ? null : { code: `import '${sheet}';\n${code}`, map: null };
    },
  },
};

/** The dev server bundles Mantine once, without the plugin above: it gets the whole sheet. */
export const wholeMantineSheet: Plugin = {
  name: 'whole-mantine-sheet',
  apply: 'serve',
  transform: {
    filter: { id: /src\/app\/Providers\.tsx$/ },
    handler: (code) => ({ code: `import '@mantine/core/styles.css';\n${code}`, map: null }),
  },
};
